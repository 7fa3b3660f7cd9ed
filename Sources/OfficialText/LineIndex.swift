/// Where the lines of a text begin, to name a place as line and column.
public struct LineIndex: Sendable {
    private let text: [UInt8]
    private let starts: [Int]
    /// How many characters begin before each stretch of `stretch` bytes: a line may be as long as the text.
    private let characters: [Int]

    private static let stretch = 256

    /// Indexes a text; linear in its length.
    public init(_ text: [UInt8]) {
        self.text = text
        var starts = [0]
        var characters: [Int] = []
        characters.reserveCapacity(text.count / Self.stretch + 1)
        var count = 0
        for (index, byte) in text.enumerated() {
            if index % Self.stretch == 0 { characters.append(count) }
            if Self.beginsCharacter(byte) { count += 1 }
            if byte == 0x0A { starts.append(index + 1) }
        }
        if text.count % Self.stretch == 0 { characters.append(count) }
        self.starts = starts
        self.characters = characters
    }

    /// The line and column of a byte, both from 1; columns count characters, not bytes.
    public func place(of byte: Int) -> (line: Int, column: Int) {
        let line = starts.partitioningIndex { $0 > byte }
        return (line, characters(before: min(byte, text.count)) - characters(before: starts[line - 1]) + 1)
    }

    private func characters(before byte: Int) -> Int {
        let known = byte / Self.stretch
        return characters[known] + text[(known * Self.stretch)..<byte].count(where: Self.beginsCharacter)
    }

    private static func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
