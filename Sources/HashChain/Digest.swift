import Crypto

/// A SHA-256 value, ordered by its bytes.
///
/// Four words and no array: an import makes hundreds of thousands of them.
public struct Digest: Sendable, Hashable {
    /// How many bytes a digest has.
    public static let byteCount = 32

    /// What stands where there is nothing before: in the first record of a stream and in the first checkpoint.
    public static let zero = Digest(words: (0, 0, 0, 0))

    // The first word holds the first eight bytes, most significant first, so that words compare as bytes do.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    private init(words: (UInt64, UInt64, UInt64, UInt64)) {
        (first, second, third, fourth) = words
    }

    /// Takes 32 bytes as they are; absent when there are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard let words = bytes.withBytesInPlace(Self.words) else { return nil }
        self.init(words: words)
    }

    /// Takes 32 bytes from memory; absent when there are more or fewer.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard let words = Self.words(bytes) else { return nil }
        self.init(words: words)
    }

    /// Reads 64 lower-case hexadecimal digits; absent for anything else.
    public init?(hex: some StringProtocol) {
        guard let bytes = Hexadecimal.bytes(String(hex)) else { return nil }
        self.init(bytes: bytes)
    }

    /// The SHA-256 of the bytes.
    public static func sha256(_ bytes: some Collection<UInt8>) -> Digest {
        var hashing = Hashing()
        hashing.update(bytes)
        return hashing.finish()
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
            withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
            count = Self.byteCount
        }
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String { withUnsafeBytes { Hexadecimal.text($0) } }

    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let words = (first.bigEndian, second.bigEndian, third.bigEndian, fourth.bigEndian)
        return Swift.withUnsafeBytes(of: words, body)
    }

    private static func words(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64, UInt64)? {
        guard bytes.count == byteCount else { return nil }
        func word(at offset: Int) -> UInt64 {
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        return (word(at: 0), word(at: 8), word(at: 16), word(at: 24))
    }
}

extension Digest: Comparable {
    /// Whether the bytes of `left` come before those of `right`.
    public static func < (left: Self, right: Self) -> Bool {
        (left.first, left.second, left.third, left.fourth) < (right.first, right.second, right.third, right.fourth)
    }
}

extension Digest: CustomStringConvertible {
    /// The digest in hexadecimal.
    public var description: String { hex }
}

extension Digest {
    /// SHA-256 of several pieces without joining them first.
    public struct Hashing: Sendable {
        private var function = SHA256()

        /// Begins with no bytes.
        public init() {}

        /// Takes the next bytes.
        public mutating func update(_ bytes: some Collection<UInt8>) {
            bytes.withBytesInPlace { function.update(bufferPointer: $0) }
        }

        /// The digest of all bytes so far; more may follow.
        public func finish() -> Digest {
            // SHA-256 has as many bytes as a digest, so there is no other case.
            function.finalize().withUnsafeBytes { Digest(words: Digest.words($0) ?? (0, 0, 0, 0)) }
        }
    }
}

extension Collection<UInt8> {
    /// Hands the bytes over as memory; they are copied only when they do not lie in one piece.
    func withBytesInPlace<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) } ?? Array(self).withUnsafeBytes(body)
    }
}
