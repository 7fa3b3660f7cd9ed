import Synchronization

/// Bytes that come piece by piece, each of a random length.
public final class PieceSource: Sendable {
    /// The source broke off.
    public struct Failure: Error {}

    private struct State {
        var rest: ArraySlice<UInt8>
        var random: SeededRandom
        var given = 0
        var piecesLeft: Int
    }

    private let longest: Int
    private let state: Mutex<State>

    /// Prepares to give bytes.
    /// - Parameters:
    ///   - bytes: All of them.
    ///   - longest: How long a piece may be.
    ///   - random: Decides how long each is.
    ///   - pieces: How many pieces it gives before it breaks off; absent when it does not.
    public init(_ bytes: [UInt8], longest: Int, _ random: inout SeededRandom, failsAfter pieces: Int? = nil) {
        self.longest = longest
        state = Mutex(State(rest: bytes[...], random: SeededRandom(seed: random.next()), piecesLeft: pieces ?? .max))
    }

    /// How many bytes were taken from it.
    public var given: Int { state.withLock(\.given) }

    /// The next piece; empty at the end.
    public func next() throws -> [UInt8] {
        try state.withLock { state in
            guard state.piecesLeft > 0 else { throw Failure() }
            state.piecesLeft -= 1
            let piece = state.rest.prefix(Int.random(in: 1...longest, using: &state.random))
            state.rest = state.rest.dropFirst(piece.count)
            state.given += piece.count
            return Array(piece)
        }
    }
}
