/// The random id of a thing of kind `Kind`: 80 bits, written as 16 lower-case characters of base 32.
///
/// The characters are Douglas Crockford's (no i, l, o or u), so that an id can be read out over the telephone; they ascend as
/// ASCII does, so that ids order as their texts do.
public struct Identifier<Kind>: Sendable, Hashable {
    /// How many random bytes an id is made of.
    public static var byteCount: Int { 10 }
    /// How many characters it is written with.
    public static var length: Int { 16 }

    private let bits: UInt128

    /// Makes the id of ``byteCount`` random bytes; more are not looked at, missing ones count as zero.
    public init(random bytes: some Sequence<UInt8>) {
        var bits: UInt128 = 0
        var wanted = Self.byteCount
        for byte in bytes.prefix(Self.byteCount) {
            bits = bits << 8 | UInt128(byte)
            wanted -= 1
        }
        self.bits = bits << UInt128(8 * wanted)
    }

    /// Reads an id as written; absent for anything else.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == Self.length else { return nil }
        var bits: UInt128 = 0
        for byte in text.utf8 {
            guard let digit = Base32.digit(of: byte) else { return nil }
            bits = bits << 5 | UInt128(digit)
        }
        self.bits = bits
    }

    /// Calls `body` with each character as a byte of ASCII.
    @inline(__always)
    func forEachCharacter(_ body: (UInt8) -> Void) {
        var shift = 5 * (Self.length - 1)
        while shift >= 0 {
            body(Base32.character(of: UInt8(truncatingIfNeeded: bits >> UInt128(shift)) & 31))
            shift -= 5
        }
    }
}

extension Identifier: Comparable, CustomStringConvertible {
    /// Orders ids as their texts do.
    public static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }

    /// The 16 characters.
    public var description: String {
        String(unsafeUninitializedCapacity: Self.length) { buffer in
            var count = 0
            forEachCharacter {
                buffer[count] = $0
                count += 1
            }
            return count
        }
    }
}

/// The digits of an id.
private enum Base32 {
    private static let alphabet = StaticString("0123456789abcdefghjkmnpqrstvwxyz")

    @inline(__always)
    static func character(of digit: UInt8) -> UInt8 { alphabet.utf8Start[Int(digit)] }

    static func digit(of character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "h"): character - UInt8(ascii: "a") + 10
        case UInt8(ascii: "j")...UInt8(ascii: "k"): character - UInt8(ascii: "j") + 18
        case UInt8(ascii: "m")...UInt8(ascii: "n"): character - UInt8(ascii: "m") + 20
        case UInt8(ascii: "p")...UInt8(ascii: "t"): character - UInt8(ascii: "p") + 22
        case UInt8(ascii: "v")...UInt8(ascii: "z"): character - UInt8(ascii: "v") + 27
        default: nil
        }
    }
}
