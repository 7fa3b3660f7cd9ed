import HashChain

extension StreamState {
    /// Every row of the stream, for a rebuild.
    public var rows: [ViewRow] { entries.keys.flatMap(rows) }

    /// The rows as they are after a change, and the keys of those that are gone by it.
    public func rowChanges(_ change: StateChange) -> [RowChange] {
        let rows = change.touched.flatMap(rows)
        guard !change.stale.isEmpty else { return rows.map { .put($0) } }
        let present = Set(rows.map(\.key))
        var gone: Set<ViewKey> = []
        let removed = change.stale.filter { !present.contains($0) && gone.insert($0).inserted }
        return removed.map { .remove($0) } + rows.map { .put($0) }
    }

    func rowKeys(of item: Item) -> [ViewKey] { rows(of: item).map(\.key) }

    private func rows(of item: Item) -> [ViewRow] {
        guard let entry = entries[item], let event = entry.versions.last?.event else { return [] }
        let row = RowBuilder(stream: head.stream, sequence: entry.touchedAt)
        return switch event {
        case .personRecorded(let event): [row.person(event)]
        case .organizationRecorded(let event): [row.organization(event)]
        case .inspectionOpened(let event): [row.inspection(event)]
        case .documentRecorded(let event): [row.document(event)]
        case .totalsStated(let event): row.statedTotals(event)
        case .originRecorded(let event): [row.origin(event)]
        case .findingRecorded(let event): [row.finding(event, reports: countingReports(on: event.finding))]
        case .matterRecorded(let event): [row.matter(event, report: countingReport(on: event.matter))]
        case .actionRecorded(let event): [row.action(event)] + row.actionServices(event)
        case .progressReported(let event): [row.progressReport(event)]
        case .organizationListed, .documentReceived, .recordCorrected, .recordsTakenBack: []
        }
    }

    /// The report that counts on each matter of a finding.
    private func countingReports(on finding: FindingID) -> [ProgressReported?] {
        matters(of: finding).map { countingReport(on: $0.matter) }
    }
}
