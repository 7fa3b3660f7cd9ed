import Notices
import OfficialText
public import Proofing
public import Rectification
import Store

/// What is remarked on in a document of the ledger, for those who see its text.
public struct DocumentRemarks: Sendable, Equatable {
    /// A remark with where it stands.
    public struct Line: Sendable, Equatable {
        /// The remark; what is said of private persons is half hidden in it.
        public let remark: Remark
        /// Its number among those of the document, from 1.
        public let number: Int
        /// The number of the line that its place begins on, from 1.
        public let line: Int
        /// The words of its place on that line, half hidden where they are about private persons.
        public let words: String
        /// The finding in which it stands, by its place among those of the inspection.
        public let finding: Int?
        /// The lines that the places begin on that belong to it.
        public let related: [Place]
    }

    /// A place of the document.
    public struct Place: Sendable, Equatable {
        /// In bytes of the text.
        public let start: Int
        /// The number of the line that it begins on, from 1.
        public let line: Int
    }

    /// The document.
    public let document: DocumentRow
    /// In the order of the text, without those that are waived.
    public let lines: [Line]
    /// How many are waived.
    public let waived: Int

    /// Those on a finding, by its place among those of the inspection.
    func of(_ finding: Int) -> DocumentRemarks {
        DocumentRemarks(document: document, lines: lines.filter { $0.finding == finding }, waived: 0)
    }
}

extension DocumentRemarks {
    /// Finds out what is remarked on in a text that was checked, beside what the ledger says.
    init(_ row: DocumentRow, _ checked: CheckedTexts.Checked, _ account: LedgerAccount, _ waivers: [Waiver]) {
        let reading = checked.prepared.reading
        let beside = Proofreader().remarks(on: checked.prepared, beside: account).map(checked.redaction.masked)
        let all = (checked.remarks + beside).inOrder
        let standing = Waiver.standing(all, on: reading, without: waivers)
        let findings = account.positions(in: checked.prepared)
        document = row
        waived = all.count - standing.count
        lines = standing.enumerated().map { index, remark in
            Line(remark, number: index + 1, in: checked, findings)
        }
    }
}

extension DocumentRemarks.Line {
    fileprivate init(
        _ remark: Remark, number: Int, in checked: CheckedTexts.Checked,
        _ findings: [(range: Range<Int>, position: Int)]
    ) {
        let text = checked.prepared.reading.manuscript.text
        let start = remark.range.lowerBound
        let end = text[remark.range].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? remark.range.upperBound
        self.remark = remark
        self.number = number
        line = checked.lines.place(of: start).line
        words = checked.redaction.words(checked.redaction.covering(start..<end))
        let next = findings.partitioningIndex { $0.range.lowerBound > start }
        finding = next > 0 && findings[next - 1].range.contains(start) ? findings[next - 1].position : nil
        related = remark.related.filter { $0.file == nil }.map { place in
            .init(start: place.range.lowerBound, line: checked.lines.place(of: place.range.lowerBound).line)
        }
    }
}
