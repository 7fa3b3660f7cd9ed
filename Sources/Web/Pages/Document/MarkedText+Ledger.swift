import Notices
import Rectification
import Store
import Workbench

extension MarkedText {
    /// A document's text with the places that pages of the ledger name in it.
    init(
        _ document: DocumentRow, _ text: [UInt8], _ spans: [Span], _ findings: [FindingInDocument], totals: [Int] = []
    ) {
        var links: [Int: String] = [:]
        for finding in findings {
            let href = Address.finding(finding.position, of: document.inspection)
            for part in finding.parts { links[part.start] = href + part.fragment }
            if let range = finding.range, let statement = Self.statement(in: range, spans) { links[statement] = href }
        }
        let places = Set(totals + document.document.remarks.compactMap(\.range?.lowerBound)).subtracting(links.keys)
        let all = links.map { Link(start: $0.key, href: $0.value) } + places.map { Link(start: $0, href: nil) }
        self.init(
            text: text, spans: spans, links: all.sorted { $0.start < $1.start },
            findings: findings.compactMap { finding in
                finding.start.map { Finding(position: finding.position, start: $0) }
            }.sorted { ($0.start, $0.position) < ($1.start, $1.position) })
    }

    /// Where the words of the statement begin, after its number.
    private static func statement(in finding: Range<Int>, _ spans: [Span]) -> Int? {
        let first = spans.partitioningIndex { $0.range.upperBound > finding.lowerBound }
        return spans[first...].prefix { $0.range.lowerBound < finding.upperBound }
            .first { $0.kind == .statement }?.range.lowerBound
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
