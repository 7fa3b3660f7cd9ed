/// Where the lines of a text begin, to name a place as line and column.
public struct LineIndex: Sendable {
    private let text: [UInt8]
    private let starts: [Int]

    /// Indexes a text; linear in its length.
    public init(_ text: [UInt8]) {
        self.text = text
        var starts = [0]
        for (index, byte) in text.enumerated() where byte == 0x0A { starts.append(index + 1) }
        self.starts = starts
    }

    /// The line and column of a byte, both from 1; columns count characters, not bytes.
    public func place(of byte: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= byte { low = middle } else { high = middle }
        }
        let column = text[starts[low]..<min(byte, text.count)].count { $0 & 0xC0 != 0x80 }
        return (low + 1, column + 1)
    }
}
