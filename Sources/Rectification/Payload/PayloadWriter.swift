/// Writes canonical JSON: UTF-8, keys in the order of their bytes, no spaces, integers, absent instead of null.
///
/// Written by hand because an import writes a hundred thousand payloads: a general encoder costs many times as much as the rest
/// of a record together.
struct PayloadWriter {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true
    private var lastKey: StaticString = ""

    init() { bytes.reserveCapacity(256) }

    mutating func object(_ body: (inout PayloadWriter) -> Void) {
        let outer = (isFirst, lastKey)
        (isFirst, lastKey) = (true, "")
        bytes.append(UInt8(ascii: "{"))
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        (isFirst, lastKey) = outer
    }

    mutating func put(_ key: StaticString, _ value: some PayloadValue) {
        begin(key)
        value.write(to: &self)
    }

    mutating func put(_ key: StaticString, _ value: (some PayloadValue)?) {
        if let value { put(key, value) }
    }

    /// A flag is there when it is set, and absent otherwise.
    mutating func put(_ key: StaticString, _ flag: Bool) {
        guard flag else { return }
        begin(key)
        bytes.append(contentsOf: "true".utf8)
    }

    /// An empty list is absent.
    mutating func put(_ key: StaticString, _ values: [some PayloadValue]) {
        if !values.isEmpty {
            begin(key)
            list(values)
        }
    }

    mutating func list(_ values: [some PayloadValue]) {
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            value.write(to: &self)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func write(integer: Int) {
        guard integer >= 10 || integer < 0 else { return bytes.append(UInt8(ascii: "0") + UInt8(integer)) }
        bytes.append(contentsOf: String(integer).utf8)
    }

    mutating func write<Kind>(identifier: Identifier<Kind>) {
        bytes.append(UInt8(ascii: "\""))
        identifier.forEachCharacter { bytes.append($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func write(text: String) {
        bytes.append(UInt8(ascii: "\""))
        let needsEscapes = text.utf8.withContiguousStorageIfAvailable { $0.contains(where: Self.isEscaped) } ?? true
        if needsEscapes {
            for byte in text.utf8 { escape(byte) }
        } else {
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a field whose value is already canonical JSON, as corrections keep it.
    mutating func put(key: String, canonical value: [UInt8]) {
        separate()
        write(text: key)
        bytes.append(UInt8(ascii: ":"))
        write(canonical: value)
    }

    mutating func write(canonical value: [UInt8]) { bytes.append(contentsOf: value) }

    private mutating func begin(_ key: StaticString) {
        assert(lastKey.description < key.description, "the field \(key) is written after \(lastKey)")
        lastKey = key
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    @inline(__always)
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        guard Self.isEscaped(byte) else { return bytes.append(byte) }
        bytes.append(UInt8(ascii: "\\"))
        if let letter = PayloadEscapes.letter(of: byte) {
            bytes.append(letter)
        } else {
            bytes.append(contentsOf: "u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
        }
    }
}

/// The escapes that have a letter; every other control character is written as four hexadecimal digits.
enum PayloadEscapes {
    private static let pairs: [(byte: UInt8, letter: UInt8)] = [
        (0x22, 0x22), (0x5C, 0x5C), (0x08, UInt8(ascii: "b")), (0x09, UInt8(ascii: "t")),
        (0x0A, UInt8(ascii: "n")), (0x0C, UInt8(ascii: "f")), (0x0D, UInt8(ascii: "r")),
    ]

    static func letter(of byte: UInt8) -> UInt8? { pairs.first { $0.byte == byte }?.letter }
    static func byte(of letter: UInt8) -> UInt8? { pairs.first { $0.letter == letter }?.byte }
}
