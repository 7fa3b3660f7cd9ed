import Notices
import OfficialText
import Proofing

/// Remarks for people: the place, the line with what is meant underlined, the sentence.
struct RemarksText {
    private let document: CheckedDocument
    private let index: LineIndex
    private let indexes: [String: LineIndex]

    /// Of documents that were checked together: a place that belongs to a remark may lie in another of them.
    static func lines(of documents: [CheckedDocument], fitting columns: Int) -> [String] {
        let indexes = Dictionary(
            documents.map { ($0.file, LineIndex($0.reading.manuscript.text)) }, uniquingKeysWith: { first, _ in first })
        return documents.flatMap { RemarksText($0, indexes).lines(fitting: columns) }
    }

    private init(_ document: CheckedDocument, _ indexes: [String: LineIndex]) {
        self.document = document
        self.indexes = indexes
        index = indexes[document.file] ?? LineIndex(document.reading.manuscript.text)
    }

    private func lines(fitting columns: Int) -> [String] {
        let lapsed = document.lapsed.map {
            "\(document.file)：豁免“\($0.words)”（\($0.rule.rawValue)）的那一处已经改动，这条豁免不再有效。"
        }
        return document.remarks.flatMap { lines(of: $0, columns) } + lapsed + [summary]
    }

    private func lines(of remark: Remark, _ columns: Int) -> [String] {
        let place = index.place(of: remark.range.lowerBound)
        let (words, mark) = excerpt(around: remark.range, columns - 2)
        let change = remark.replacement.map { ["  可以改为：\($0)"] } ?? []
        return ["\(document.file):\(place.line):\(place.column) \(remark.severity.title) \(remark.rule.rawValue)"]
            + ["  " + words, "  " + mark] + DisplayWidth.wrap(remark.message, to: columns - 2).map { "  " + $0 }
            + change + related(remark)
    }

    private func related(_ remark: Remark) -> [String] {
        remark.related.map { related in
            let file = related.file ?? document.file
            guard let place = indexes[file]?.place(of: related.range.lowerBound) else { return "  另见 \(file)" }
            return "  另见 " + "\(file):\(place.line):\(place.column)"
        }
    }

    /// The line that a place begins in, or as much around it as fits, and the marks to stand below it.
    private func excerpt(around place: Range<Int>, _ columns: Int) -> (String, String) {
        let range = document.redaction?.covering(place) ?? place
        let line = surroundings(of: range, columns)
        let end = max(range.lowerBound, line.upperBound)
        let meant = DisplayWidth.clip(words(range.lowerBound..<min(range.upperBound, end)), to: columns / 2)
        let room = max(0, (columns - DisplayWidth.of(meant)) / 2)
        let preceding = words(line.lowerBound..<range.lowerBound)
        let before = String(DisplayWidth.clip(String(preceding.reversed()), to: room).reversed())
        let shown = meant + (range.upperBound < end ? words(range.upperBound..<end) : "")
        return (
            before + DisplayWidth.clip(shown, to: columns - DisplayWidth.of(before)),
            String(repeating: " ", count: DisplayWidth.of(before))
                + String(repeating: "^", count: max(1, DisplayWidth.of(meant)))
        )
    }

    /// The line around a place, as far as it could fit: a line may be as long as the text.
    private func surroundings(of range: Range<Int>, _ columns: Int) -> Range<Int> {
        let text = document.reading.manuscript.text
        let isBreak = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
        var first = max(0, range.lowerBound - 4 * columns)
        while first < range.lowerBound, text[first] & 0xC0 == 0x80 { first += 1 }
        var last = min(text.count, range.upperBound + 4 * columns)
        while last < text.count, text[last] & 0xC0 == 0x80 { last += 1 }
        let start = text[first..<range.lowerBound].lastIndex(where: isBreak).map { $0 + 1 } ?? first
        return start..<(text[range.lowerBound..<last].firstIndex(where: isBreak) ?? last)
    }

    /// The words of a place as they are shown: what is said of private persons is hidden.
    private func words(_ range: Range<Int>) -> String {
        let words =
            document.redaction?.words(range) ?? String(decoding: document.reading.manuscript.text[range], as: UTF8.self)
        return words.replacing("\t", with: " ")
    }

    private var summary: String {
        let counts = Remark.Severity.allCases.reversed().compactMap { severity in
            let count = document.remarks.count { $0.severity == severity }
            return count == 0 ? nil : "\(severity.title) \(count) 处"
        }
        let waived = document.waived.isEmpty ? "" : "另有 \(document.waived.count) 处已经豁免。"
        return "\(document.file)：\(counts.isEmpty ? "没有审校意见" : counts.joined(separator: "，"))。\(waived)"
    }
}
