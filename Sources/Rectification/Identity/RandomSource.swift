/// Where random bytes come from: a value that the composition root passes in, so that tests know what comes.
public struct RandomSource: Sendable {
    private let fill: @Sendable (Int) -> [UInt8]

    /// Creates a source.
    /// - Parameter bytes: Gives as many random bytes as it is asked for; anything that keeps secrets must not be guessable.
    public init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        fill = bytes
    }

    /// As many random bytes as asked for.
    public func bytes(_ count: Int) -> [UInt8] {
        let bytes = fill(count)
        precondition(bytes.count == count, "a source of random bytes gave \(bytes.count) of \(count) bytes")
        return bytes
    }

    /// A new id.
    public func identifier<Kind>() -> Identifier<Kind> {
        Identifier(random: bytes(Identifier<Kind>.byteCount))
    }
}
