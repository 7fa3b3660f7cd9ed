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
        guard !document.remarks.isEmpty else { return ["\(document.file)：没有审校意见。"] }
        return document.remarks.flatMap { lines(of: $0, columns) } + [summary]
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
    private func excerpt(around range: Range<Int>, _ columns: Int) -> (String, String) {
        let text = document.reading.manuscript.text
        let isBreak = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
        let start = text[..<range.lowerBound].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
        let end = text[range.lowerBound...].firstIndex(where: isBreak) ?? text.count
        func words(_ range: Range<Int>) -> String {
            String(decoding: text[range], as: UTF8.self).replacing("\t", with: " ")
        }
        let meant = DisplayWidth.clip(words(range.lowerBound..<min(range.upperBound, end)), to: columns / 2)
        let room = max(0, (columns - DisplayWidth.of(meant)) / 2)
        let before = String(DisplayWidth.clip(String(words(start..<range.lowerBound).reversed()), to: room).reversed())
        let shown = meant + (range.upperBound < end ? words(range.upperBound..<end) : "")
        return (
            before + DisplayWidth.clip(shown, to: columns - DisplayWidth.of(before)),
            String(repeating: " ", count: DisplayWidth.of(before))
                + String(repeating: "^", count: max(1, DisplayWidth.of(meant)))
        )
    }

    private var summary: String {
        let counts = Remark.Severity.allCases.reversed().compactMap { severity in
            let count = document.remarks.count { $0.severity == severity }
            return count == 0 ? nil : "\(severity.title) \(count) 处"
        }
        return "\(document.file)：\(counts.joined(separator: "，"))。"
    }
}
