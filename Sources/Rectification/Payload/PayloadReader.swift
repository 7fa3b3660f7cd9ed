/// Reads what ``PayloadWriter`` writes and nothing else: another order of keys, a space or an unknown field is an error.
struct PayloadReader {
    let bytes: [UInt8]
    private(set) var offset = 0
    private var pendingKey: Key?
    private var isFirst = true

    private struct Key {
        let name: Range<Int>
        let start: Int
    }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads the one object that a payload is.
    static func read<Object: PayloadObject>(_ bytes: [UInt8]) throws(PayloadError) -> Object {
        var reader = PayloadReader(bytes)
        let object = try reader.object(Object.self)
        guard reader.offset == bytes.count else { throw reader.failure(.trailingBytes) }
        return object
    }

    func failure(_ reason: PayloadError.Reason, at offset: Int? = nil) -> PayloadError {
        PayloadError(offset: offset ?? self.offset, reason: reason)
    }

    mutating func object<Object: PayloadObject>(_: Object.Type) throws(PayloadError) -> Object {
        let outer = isFirst
        try expect(UInt8(ascii: "{"))
        isFirst = true
        try advanceKey()
        let object = try Object(fields: &self)
        if let key = pendingKey {
            throw failure(.unexpectedField(String(decoding: bytes[key.name], as: UTF8.self)), at: key.start)
        }
        try expect(UInt8(ascii: "}"))
        isFirst = outer
        return object
    }

    mutating func take<Value: PayloadValue>(_ key: StaticString) throws(PayloadError) -> Value {
        guard let value: Value = try takeOptional(key) else {
            throw failure(.missingField(key.description), at: pendingKey?.start)
        }
        return value
    }

    mutating func takeOptional<Value: PayloadValue>(_ key: StaticString) throws(PayloadError) -> Value? {
        guard isPending(key) else { return nil }
        pendingKey = nil
        let value = try Value(from: &self)
        try advanceKey()
        return value
    }

    /// An absent flag is not set; `false` is not canonical.
    mutating func takeFlag(_ key: StaticString) throws(PayloadError) -> Bool {
        guard isPending(key) else { return false }
        pendingKey = nil
        try expectTrue()
        try advanceKey()
        return true
    }

    /// The next field, whatever it is, with its value as it stands.
    mutating func takeUnread() throws(PayloadError) -> (key: String, value: [UInt8])? {
        guard let key = pendingKey else { return nil }
        let name = try string(key.name, at: key.start)
        pendingKey = nil
        let value = try unread()
        try advanceKey()
        return (name, value)
    }

    /// A value as it stands, whatever it is.
    mutating func unread() throws(PayloadError) -> [UInt8] {
        let start = offset
        try skipValue()
        return Array(bytes[start..<offset])
    }

    /// An absent list is empty; an empty one is not canonical.
    mutating func takeList<Value: PayloadValue>(_ key: StaticString) throws(PayloadError) -> [Value] {
        let start = offset
        guard let values: [Value] = try takeOptional(key) else { return [] }
        guard !values.isEmpty else { throw failure(.notCanonical, at: start) }
        return values
    }

    mutating func list<Value: PayloadValue>() throws(PayloadError) -> [Value] {
        try expect(UInt8(ascii: "["))
        var values: [Value] = []
        if next == UInt8(ascii: "]") {
            offset += 1
            return values
        }
        while true {
            values.append(try Value(from: &self))
            guard next == UInt8(ascii: ",") else { break }
            offset += 1
        }
        try expect(UInt8(ascii: "]"))
        return values
    }

    mutating func text<Value>(as wanted: String, _ read: (String) -> Value?) throws(PayloadError) -> Value {
        let start = offset
        guard let value = read(try text()) else { throw failure(.value(wanted: wanted), at: start) }
        return value
    }

    mutating func text() throws(PayloadError) -> String {
        try expect(UInt8(ascii: "\""))
        let start = offset
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { offset += 1 }
        guard next == UInt8(ascii: "\"") else { return try escapedText(from: start) }
        defer { offset += 1 }
        return try string(start..<offset, at: start)
    }

    mutating func integer() throws(PayloadError) -> Int {
        let start = offset
        if next == UInt8(ascii: "-") { offset += 1 }
        while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let number = Int(text), String(number) == text else { throw failure(.value(wanted: "整数"), at: start) }
        return number
    }
}

extension PayloadReader {
    /// The byte that comes next.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func expect(_ byte: UInt8) throws(PayloadError) {
        guard next == byte else { throw failure(.wanted(Character(Unicode.Scalar(byte)))) }
        offset += 1
    }

    private mutating func expectTrue() throws(PayloadError) {
        for byte in "true".utf8 { try expect(byte) }
    }

    private func isPending(_ key: StaticString) -> Bool {
        guard let pending = pendingKey, pending.name.count == key.utf8CodeUnitCount else { return false }
        return bytes[pending.name].elementsEqual(UnsafeBufferPointer(start: key.utf8Start, count: pending.name.count))
    }

    /// Reads the next key of the object, if there is one; fields are then taken in the order of the keys.
    private mutating func advanceKey() throws(PayloadError) {
        pendingKey = nil
        guard next != UInt8(ascii: "}") else { return }
        if !isFirst { try expect(UInt8(ascii: ",")) }
        isFirst = false
        let start = offset
        try expect(UInt8(ascii: "\""))
        let name = offset
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { offset += 1 }
        pendingKey = Key(name: name..<offset, start: start)
        try expect(UInt8(ascii: "\""))
        try expect(UInt8(ascii: ":"))
    }

    /// Passes over one value; whether it is canonical shows when it is read.
    private mutating func skipValue() throws(PayloadError) {
        var depth = 0
        repeat {
            switch next {
            case UInt8(ascii: "\""): _ = try text()
            case UInt8(ascii: "{"), UInt8(ascii: "["): (depth, offset) = (depth + 1, offset + 1)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): (depth, offset) = (depth - 1, offset + 1)
            case UInt8(ascii: ","), UInt8(ascii: ":"): offset += 1
            case UInt8(ascii: "t"): try expectTrue()
            case nil: throw failure(.notCanonical)
            default: _ = try integer()
            }
        } while depth > 0
        guard depth == 0 else { throw failure(.notCanonical) }
    }

    private func string(_ range: Range<Int>, at start: Int) throws(PayloadError) -> String {
        let text = bytes.withUnsafeBufferPointer { bytes in
            String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        }
        guard let text else { throw failure(.notUTF8, at: start) }
        return text
    }

    private mutating func escapedText(from start: Int) throws(PayloadError) -> String {
        var text = Array(bytes[start..<offset])
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw failure(.notCanonical) }
            offset += 1
            text.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
        }
        try expect(UInt8(ascii: "\""))
        guard let text = String(validating: text, as: UTF8.self) else { throw failure(.notUTF8, at: start) }
        return text
    }

    private mutating func escaped() throws(PayloadError) -> UInt8 {
        let letter = try nextByte()
        if let byte = PayloadEscapes.byte(of: letter) { return byte }
        let digits = [try nextByte(), try nextByte(), try nextByte(), try nextByte()]
        let text = String(decoding: digits, as: UTF8.self)
        guard letter == UInt8(ascii: "u"), let code = UInt8(text, radix: 16), code < 0x20, text == text.lowercased(),
            text.hasPrefix("00"), PayloadEscapes.letter(of: code) == nil
        else { throw failure(.notCanonical) }
        return code
    }

    private mutating func nextByte() throws(PayloadError) -> UInt8 {
        guard let byte = next else { throw failure(.notCanonical) }
        offset += 1
        return byte
    }
}
