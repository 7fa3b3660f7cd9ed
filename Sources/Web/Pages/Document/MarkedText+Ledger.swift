import Notices
import OfficialText
import Proofing
import Rectification
import Store
import Workbench

extension MarkedText {
    /// A leaf of a document with the places that pages of the ledger name in it.
    init(_ page: ShowDocument.Page, _ remarks: [DocumentRemarks.Line]) {
        let (document, bytes) = (page.document, page.leaf.bytes)
        var links: [Int: String] = [:]
        for finding in page.findings {
            let href = Address.finding(finding.position, of: document.inspection)
            for part in finding.parts { links[part.start] = href + part.fragment }
            if let range = finding.range, let statement = Self.statement(in: range, page.spans) {
                links[statement] = href
            }
        }
        let places = Set(page.totals + document.document.remarks.compactMap(\.range?.lowerBound))
            .subtracting(links.keys)
        let all = links.map { Link(start: $0.key, href: $0.value) } + places.map { Link(start: $0, href: nil) }
        let findings = page.findings.compactMap { finding in
            finding.start.map { Finding(position: finding.position, start: $0) }
        }
        self.init(
            text: page.leaf.text, firstLine: page.leaf.firstLine, spans: page.spans,
            links: all.filter { bytes.contains($0.start) }.sorted { $0.start < $1.start },
            findings: findings.filter { bytes.contains($0.start) }
                .sorted { ($0.start, $0.position) < ($1.start, $1.position) },
            remarked: remarks.map { .init($0, in: page.leaf.text) })
    }

    /// Where the words of the statement begin, after its number.
    private static func statement(in finding: Range<Int>, _ spans: [Span]) -> Int? {
        let first = spans.partitioningIndex { $0.range.upperBound > finding.lowerBound }
        return spans[first...].prefix { $0.range.lowerBound < finding.upperBound }
            .first { $0.kind == .statement }?.range.lowerBound
    }
}

extension MarkedText.Remarked {
    /// The part of a remark's place that stands on its first line.
    fileprivate init(_ line: DocumentRemarks.Line, in text: ArraySlice<UInt8>) {
        let range = line.remark.range.clamped(to: text.indices)
        let end = text[range].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
        self.init(range: range.lowerBound..<end, number: line.number, severity: line.remark.severity)
    }
}

extension FindingInDocument.Part {
    /// What the page of the finding calls the place.
    fileprivate var fragment: String {
        switch kind {
        case .action(let number): "#action-\(number)"
        case .clause(let report, let number): "#clause-\(report)-\(number)"
        }
    }
}
