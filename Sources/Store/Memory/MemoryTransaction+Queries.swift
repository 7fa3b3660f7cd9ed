import HashChain
import OfficialText
import Rectification

/// Everything is looked at every time: plain enough to see that it is right.
extension MemoryTransaction {
    func count(of filter: FindingFilter, upTo limit: Int) throws(StoreError) -> Int {
        min(try findings(filter).count, limit)
    }

    func findingCounts(of inspection: InspectionID) throws(StoreError) -> [FindingCount] {
        let rows = try findings(of: inspection)
        let groups = Dictionary(grouping: rows) {
            FindingCount(headings: $0.finding.headings, status: $0.status, count: 0)
        }
        return groups.map { FindingCount(headings: $0.key.headings, status: $0.key.status, count: $0.value.count) }
    }

    func firstMiscount() -> InspectionID? { nil }

    func places(_ walk: FindingWalk) throws(StoreError) -> [FindingPlace] {
        let places = try findings(walk.filter).map { FindingPlace(of: $0, by: walk.order.key) }
            .sorted { walk.isAscending ? $0 < $1 : $1 < $0 }
        guard let start = walk.start else { return Array(places.prefix(walk.limit)) }
        return Array(places.drop { walk.isAscending ? $0 <= start : start <= $0 }.prefix(walk.limit))
    }

    func findingLines(of inspection: InspectionID, at positions: [Int]) throws(StoreError) -> [FindingLine] {
        var lines: [FindingLine] = []
        for position in positions {
            guard let detail = try finding(of: inspection, at: position) else { continue }
            let actions = detail.actions.map(\.action).filter { $0.withdrawn == nil }
            lines.append(
                FindingLine(finding: detail.finding, measures: actions.count, firstMeasure: actions.first?.text))
        }
        return lines
    }

    func headingPaths(of inspection: InspectionID, limit: Int) throws(StoreError) -> [PlacedHeadings] {
        var first: [[String]: Int] = [:]
        for finding in try findings(of: inspection).map(\.finding) where !finding.headings.isEmpty {
            first[finding.headings] = min(first[finding.headings] ?? .max, finding.position)
        }
        return first.sorted { $0.value < $1.value }.prefix(limit).map {
            PlacedHeadings(headings: $0.key, position: $0.value)
        }
    }

    func positions(
        of inspection: InspectionID, in document: DocumentID, _ bytes: Range<Int>
    ) throws(StoreError) -> [Int] {
        let findings = try findings(of: inspection).map(\.finding)
        let starts = findings.compactMap(\.place).filter { $0.document == document }.map(\.range.lowerBound)
        let last = starts.filter { $0 < bytes.lowerBound }.max()
        let actions = try rows(RowQuery(.correctiveAction).with("document", document), as: ActionRow.init)
            .filter { $0.range.map { bytes.contains($0.lowerBound) } ?? false }
        let named = Set(actions.map(\.action))
        let served = try rows(RowQuery(.actionService), as: ActionServiceRow.init).filter { named.contains($0.action) }
        let reports = try rows(RowQuery(.progressReport).with("document", document), as: ReportRow.init).map(\.report)
            .filter { $0.clauses.contains { $0.range.map { bytes.contains($0.lowerBound) } ?? false } }
        let subjects = Set(reports.map(\.subject))
        let reported = try rows(RowQuery(.matter), as: MatterRow.init).map(\.matter)
            .filter { subjects.contains(.matter($0.matter)) }
        let others = Set(served.map(\.finding) + reported.map(\.finding))
        return findings.filter { finding in
            let start = finding.place?.document == document ? finding.place?.range.lowerBound : nil
            return start.map { bytes.contains($0) || $0 == last } ?? false || others.contains(finding.finding)
        }.map(\.position).sorted()
    }

    func workFigures(of inspection: InspectionID) throws(StoreError) -> WorkFigures {
        var (matters, passages) = (0, 0)
        for finding in try findings(of: inspection).map(\.finding.finding) {
            let rows = try rows(RowQuery(.matter).with("finding", finding), as: MatterRow.init)
            matters += rows.count { !$0.isRetired }
            let services = try self.rows(RowQuery(.actionService).with("finding", finding), as: ActionServiceRow.init)
            var isPlanned = false
            for service in services {
                let query = RowQuery(.correctiveAction).with("id", service.action)
                for action in try self.rows(query, as: ActionRow.init) where action.withdrawn == nil {
                    isPlanned = true
                }
            }
            passages += isPlanned ? 1 : 0
        }
        let actions = try rows(RowQuery(.correctiveAction).with("inspection", inspection), as: ActionRow.init)
        let clauses = try rows(RowQuery(.progressReport), as: ReportRow.init)
            .filter { $0.lastRecord.stream == .inspection(inspection) }.reduce(0) { $0 + $1.report.clauses.count }
        let assignments = try rows(RowQuery(.assignment).with("inspection", inspection), as: AssignmentRow.init)
        return WorkFigures(
            matters: matters, actions: actions.count { $0.withdrawn == nil },
            assignments: assignments.count { $0.ended == nil }, passages: passages, clauses: clauses)
    }

    func inspectionPlaces(
        _ start: InspectionPlace?, isNewer: Bool, limit: Int
    ) throws(StoreError) -> [InspectionPlace] {
        let places = try rows(RowQuery(.inspection), as: InspectionRow.init).map(\.inspection).map {
            InspectionPlace(day: $0.feedbackOn ?? $0.endedOn ?? $0.startedOn, inspection: $0.inspection)
        }.sorted { isNewer ? $0.order < $1.order : $1.order < $0.order }
        let beyond = start.map { start in places.drop { isNewer ? $0.order <= start.order : start.order <= $0.order } }
        return Array((beyond ?? places[...]).prefix(limit))
    }

    func amendments(of stream: StreamName) throws(StoreError) -> [RecordedEvent] {
        let records = contents.records[stream]?.count ?? 0
        return try events(of: stream, in: 1..<records + 1).filter { Amendments.kinds.contains($0.event.kind) }
    }

    func events(of stream: StreamName, in sequences: Range<Int>) throws(StoreError) -> [RecordedEvent] {
        let erasures = try erasures(of: stream)
        return try (contents.records[stream] ?? [])[sequences.lowerBound - 1..<sequences.upperBound - 1]
            .map { record throws(StoreError) in
                try StoreError.translatingFault { () throws(LedgerFault) in try erasures.event(of: record) }
            }
    }

    func erasures(of stream: StreamName) throws(StoreError) -> Erasures {
        try StoreError.translatingFault { () throws(LedgerFault) in try Erasures(contents.records[stream] ?? []) }
    }

    /// What is removed from memory leaves no trace.
    func sweepCoverage() -> SweepCoverage { SweepCoverage(swept: 0, last: 0) }

    private func findings(_ filter: FindingFilter) throws(StoreError) -> [FindingRow] {
        var found: [FindingRow] = []
        for row in try findings(of: filter.inspection) where filter.lets(row) {
            if let text = filter.text, contents.search.entry(of: row.finding.finding, with: text) == nil { continue }
            found.append(row)
        }
        return found
    }
}

extension FindingFilter {
    fileprivate func lets(_ row: FindingRow) -> Bool {
        (statuses.isEmpty || statuses.contains(row.status)) && row.finding.headings.starts(with: headings)
    }
}

extension InspectionPlace {
    fileprivate var order: (String, InspectionID) { (day?.description ?? "", inspection) }
}
