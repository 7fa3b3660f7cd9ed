/// A leaf of a text that is too long to be shown at once: whole lines, about as many bytes as ``length``.
///
/// A text that is no longer than that is one leaf. Which leaf a byte is on does not depend on who asks, so that an address with
/// a byte in it stays good.
public struct TextLeaf: Sendable, Equatable {
    /// A leaf begins with the first line that begins after so many bytes, or a multiple of it.
    public static let length = 1 << 17

    /// UTF-8; the indices are the places in the whole text.
    public let text: ArraySlice<UInt8>
    /// The number, from 1, of its first line.
    public let firstLine: Int
    /// Its number among the leaves, from 1.
    public let number: Int
    /// How many leaves there are.
    public let count: Int
    /// Where the leaf before it begins; absent on the first.
    public let previous: Int?
    /// Where the leaf after it begins; absent on the last.
    public let next: Int?

    /// The bytes of the text that are on it.
    public var bytes: Range<Int> { text.indices }

    /// Finds the leaf that a byte is on; the last one where the text is shorter.
    public init(of text: [UInt8], at byte: Int) {
        let starts = Self.starts(of: text)
        let index = (starts.firstIndex { $0.byte > byte } ?? starts.count) - 1
        let start = starts[max(index, 0)]
        previous = index > 0 ? starts[index - 1].byte : nil
        next = index + 1 < starts.count ? starts[index + 1].byte : nil
        firstLine = start.line
        (number, count) = (index + 1, starts.count)
        self.text = text[start.byte..<(next ?? text.count)]
    }

    private struct Start {
        let byte: Int
        let line: Int
    }

    private static func starts(of text: [UInt8]) -> [Start] {
        var starts = [Start(byte: 0, line: 1)]
        guard text.count > length else { return starts }
        var (line, bound) = (1, length)
        for (index, byte) in text.enumerated() where byte == 0x0A && index + 1 < text.count {
            line += 1
            guard index + 1 >= bound else { continue }
            starts.append(Start(byte: index + 1, line: line))
            bound = (index + 1) / length * length + length
        }
        return starts
    }
}
