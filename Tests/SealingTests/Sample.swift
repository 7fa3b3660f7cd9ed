import HashChain
import Testing

@testable import Sealing

/// A file that was sealed for these tests, and who can open it.
struct Sample {
    static let seed = Array(1...32 as ClosedRange<UInt8>)
    static let otherSeed = Array(repeating: 7 as UInt8, count: 32)

    let key: OpeningKey
    let other: OpeningKey
    let signing: SigningKey
    let parts: [(name: String, bytes: [UInt8])]
    let file: [UInt8]
    let head: StreamHead

    init(_ purpose: Manifest.Purpose = .backup, lengths: [Int] = [0, 5, 700], pieces: Int = 1_000) throws {
        key = try #require(OpeningKey(seed: Self.seed))
        other = try #require(OpeningKey(seed: Self.otherSeed))
        signing = try #require(SigningKey(seed: Array(repeating: 3, count: 32)))
        parts = lengths.enumerated().map { index, length in
            ("第\(index)份", (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ index) })
        }
        head = StreamHead(stream: .installation, sequence: 4, hash: .sha256([9]))
        var sealed: [UInt8] = []
        var writer = try SealedFileWriter(
            purpose, for: [other.recipient, key.recipient], contentKey: Array(repeating: 5, count: 32))
        for part in parts {
            try writer.begin(part.name, length: part.bytes.count) { sealed += $0 }
            for start in stride(from: 0, to: part.bytes.count, by: pieces) {
                try writer.put(Array(part.bytes[start..<min(part.bytes.count, start + pieces)])) { sealed += $0 }
            }
            try writer.end { sealed += $0 }
        }
        _ = try writer.finish(heads: [head], time: 1_720_000_000_000, signing: signing) { sealed += $0 }
        file = sealed
    }

    /// What somebody reads from a file, in pieces of this length.
    static func read(
        _ file: [UInt8], with key: OpeningKey, _ purpose: Manifest.Purpose = .backup, pieces: Int = 777
    ) throws -> (parts: [(name: String, bytes: [UInt8])], manifest: SignedManifest) {
        var offset = 0
        let reader = try SealedFileReader(purpose, with: key) {
            defer { offset = min(file.count, offset + pieces) }
            return Array(file[offset..<min(file.count, offset + pieces)])
        }
        var parts: [(String, [UInt8])] = []
        while let part = try reader.nextPart() {
            let bytes = try reader.whole()
            #expect(bytes.count == part.length)
            parts.append((part.name, bytes))
        }
        return (parts, try #require(reader.manifest))
    }

    /// Why a file is refused; absent when it is not.
    static func failure(_ file: [UInt8], with key: OpeningKey, _ purpose: Manifest.Purpose = .backup) -> String? {
        do {
            _ = try read(file, with: key, purpose)
            return nil
        } catch {
            return "\(error)"
        }
    }
}
