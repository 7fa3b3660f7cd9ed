import Foundation
import HashChain
import Rectification
import Store

/// What a query should answer, worked out from rows by the plainest means.
struct FindingOracle {
    private let rows: [FindingRow]
    private let actions: [FindingID: [ActionRow]]
    private let reports: [FindingID: [ProgressReported]]
    private let clauseCounts: [StreamName: Int]
    private let standingMatters: [FindingID: Int]

    /// Reads every row of the ledger.
    init(_ store: any LedgerStore) async throws {
        (rows, actions, reports, clauseCounts, standingMatters) = try await store.read { reader in
            let actions = try reader.rows(RowQuery(.correctiveAction)).map { try ActionRow($0) }
            let services = try reader.rows(RowQuery(.actionService)).map { try ActionServiceRow($0) }
            let matterRows = try reader.rows(RowQuery(.matter)).map { try MatterRow($0) }
            let matters = matterRows.map(\.matter)
            let reportRows = try reader.rows(RowQuery(.progressReport)).map { try ReportRow($0) }
            let reports = reportRows.map(\.report)
            return (
                try reader.rows(RowQuery(.finding)).map { try FindingRow($0) },
                Dictionary(grouping: services, by: \.finding).mapValues { services in
                    actions.filter { action in services.contains { $0.action == action.action } }
                        .sorted { $0.recorded < $1.recorded }
                },
                Dictionary(grouping: matters, by: \.finding).mapValues { matters in
                    reports.filter { report in matters.contains { .matter($0.matter) == report.subject } }
                },
                Dictionary(grouping: reportRows, by: \.lastRecord.stream).mapValues { rows in
                    rows.reduce(0) { $0 + $1.report.clauses.count }
                },
                Dictionary(grouping: matterRows.filter { !$0.isRetired }, by: \.matter.finding).mapValues(\.count)
            )
        }
    }

    /// The findings that a filter lets pass, in order.
    func findings(_ filter: FindingFilter, _ order: FindingOrder, words: [String]) -> [FindingLine] {
        let passing = rows.filter { row in
            row.inspection == filter.inspection
                && (filter.statuses.isEmpty || filter.statuses.contains(row.status))
                && Array(row.finding.headings.prefix(filter.headings.count)) == filter.headings
                && has(words, row)
        }
        let ascending = passing.sorted { left, right in
            (key(left, order.key), left.finding.position) < (key(right, order.key), right.finding.position)
        }
        return (order.isDescending ? ascending.reversed() : ascending).map { row in
            let actions = (actions[row.finding.finding] ?? []).filter { $0.withdrawn == nil }
            return FindingLine(finding: row, measures: actions.count, firstMeasure: actions.first?.text)
        }
    }

    /// The findings that have all of these words, in no order.
    func findings(with words: [String]) -> Set<FindingID> {
        Set(rows.filter { has(words, $0) }.map(\.finding.finding))
    }

    /// The positions of the findings that a stretch of a document speaks of.
    func positions(in document: DocumentID, _ bytes: Range<Int>) -> [Int] {
        let starts = rows.map(\.finding).compactMap(\.place).filter { $0.document == document }.map(\.range.lowerBound)
        let last = starts.filter { $0 < bytes.lowerBound }.max()
        return rows.filter { row in
            let finding = row.finding
            let start = finding.place?.document == document ? finding.place?.range.lowerBound : nil
            let actions = (actions[finding.finding] ?? []).filter { $0.document == document }
            let reports = (reports[finding.finding] ?? []).filter { $0.document == document }
            let starts =
                [start] + actions.map { $0.range?.lowerBound }
                + reports.flatMap { $0.clauses.map { $0.range?.lowerBound } }
            return start != nil && start == last || starts.contains { $0.map(bytes.contains) ?? false }
        }.map(\.finding.position).sorted()
    }

    /// How many clauses are reported in an inspection.
    func clauseCount(of inspection: InspectionID) -> Int {
        clauseCounts[.inspection(inspection)] ?? 0
    }

    /// How many matters of an inspection are worked on.
    func matterCount(of inspection: InspectionID) -> Int {
        rows.filter { $0.inspection == inspection }.reduce(0) { $0 + (standingMatters[$1.finding.finding] ?? 0) }
    }

    private func clauses(of row: FindingRow) -> [String] {
        (reports[row.finding.finding] ?? []).flatMap { $0.clauses.map(\.text) }
    }

    /// Keys that order as the engines do: texts by their bytes.
    private func key(_ row: FindingRow, _ key: FindingOrder.Key) -> Bytes {
        switch key {
        case .position: Bytes([])
        case .status: Bytes([row.status.map { UInt8(DeclaredStatus.allCases.firstIndex(of: $0) ?? 0) + 1 } ?? 0])
        case .due: Bytes([Self.dueRank(of: row.finding.dueText)])
        case .owner: Bytes(Array((row.finding.owner ?? "").unicodeScalars.prefix(40).map(String.init).joined().utf8))
        }
    }

    /// By the words of ``SampleDocument``: those that name a day, the earliest first, then the others, then none.
    private static func dueRank(of words: String?) -> UInt8 {
        guard let words else { return 9 }
        let dated = ["2023年底前", "2024年6月底前", "2024年9月30日前", "2024年12月底前"]
        return dated.firstIndex(of: words).map { UInt8($0) } ?? 8
    }

    private struct Bytes: Comparable {
        let bytes: [UInt8]
        init(_ bytes: [UInt8]) { self.bytes = bytes }
        static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
    }

    private func has(_ words: [String], _ row: FindingRow) -> Bool {
        let finding = row.finding
        let texts =
            [finding.statement] + [finding.description].compactMap(\.self) + finding.headings
            + (actions[finding.finding] ?? []).map(\.text) + clauses(of: row)
        return words.allSatisfy { word in
            let wanted = PlainText.of(word)
            // A single letter or digit is the beginning of a word.
            let beginning = wanted.count == 3 && wanted.hasSuffix(">") ? String(wanted.dropLast()) : wanted
            return texts.contains { PlainText.of($0).contains(beginning) }
        }
    }
}

/// A text in which what is found stands as it is looked for: words in angle brackets, a bar where a mark parts characters.
private enum PlainText {
    static func of(_ text: String) -> String {
        var plain = ""
        var word = ""
        var gap = false
        for character in text.folding(options: [.caseInsensitive, .widthInsensitive], locale: nil) {
            if character.isASCII, character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty { plain += "<\(word)>" }
            if !word.isEmpty { gap = false }
            word = ""
            guard ("\u{4E00}"..."\u{9FFF}").contains(character) else {
                gap = true
                continue
            }
            if gap, let last = plain.last, last != ">" { plain.append("|") }
            gap = false
            plain.append(character)
        }
        return plain + (word.isEmpty ? "" : "<\(word)>")
    }
}
