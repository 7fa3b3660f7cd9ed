import HashChain

extension StreamState {
    /// Every row of the stream, for a rebuild.
    public var rows: [ViewRow] { items.flatMap(rows) }

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
        guard let entry = entry(of: item), let event = entry.versions.last?.event else { return [] }
        let row = RowBuilder(
            stream: head.stream, recorded: entry.versions[0].sequence, sequence: entry.touchedAt)
        return switch event {
        case .personRecorded(let event): [row.person(event)]
        case .organizationRecorded(let event): [row.organization(event)]
        case .inspectionOpened(let event): [row.inspection(event)]
        case .documentRecorded(let event): [row.document(event, secrecy: secrecy(of: item))]
        case .totalsStated(let event): row.statedTotals(event)
        case .originRecorded(let event): [row.origin(event)]
        case .findingRecorded(let event): findingRows(event, row)
        case .matterRecorded(let event): matterRows(event, row)
        case .actionRecorded(let event):
            action(event.action).map { [row.action($0, due: extended($0.due, of: item))] + row.actionServices($0) }
                ?? []
        case .assignmentGiven(let event):
            [
                row.assignment(
                    event, due: extended(event.due, of: item),
                    report: countingReport(on: .assignment(event.assignment)),
                    end: end(of: event.assignment))
            ]
        case .progressReported(let event): [row.progressReport(event)]
        case .grantGiven(let event): [row.grant(event, isEnded: isEnded(event.grant))]
        case .departmentRecorded(let event): department(event.department).map { [row.department($0)] } ?? []
        case .postTaken(let event): [row.post(event, leaving: leaving(event.post))]
        case .columnAdded(let event): column(event.column).map { [row.column($0)] } ?? []
        case .settingChanged(let event): isReplaced(event, at: entry) ? [] : [row.setting(event.setting, event.value)]
        case .evidenceReceived(let event): [row.evidence(event)]
        case .decisionRecorded(let event): [row.decision(event, standing: standing(of: event.decision))]
        case .closureRequested(let event): closure(event.closure).map { [row.closure($0)] } ?? []
        default: event.kind.opens.map { registerRows($0, item, row) } ?? []
        }
    }

    private func registerRows<Entry: RegisterEntry>(_: Entry.Type, _ item: Item, _ row: RowBuilder) -> [ViewRow] {
        let events = registered(item)
        return Entry(events).map { [row.entry($0, as: item, from: events, in: head.stream)] } ?? []
    }

    private func findingRows(_ event: FindingRecorded, _ row: RowBuilder) -> [ViewRow] {
        let reports = standingMatters(of: event.finding).map { countingReport(on: .matter($0.matter)) }
        let finding = row.finding(event, reports: reports, secrecy: secrecy(of: .finding(event.finding)))
        return [finding]
            + (plan(of: event.finding).map { [row.plan($0, due: extended($0.due, of: .finding(event.finding)))] } ?? [])
    }

    private func matterRows(_ event: MatterRecorded, _ row: RowBuilder) -> [ViewRow] {
        let matter = row.matter(
            event, report: countingReport(on: .matter(event.matter)), standing: standing(of: event.matter),
            isRetired: division(of: event.matter) != nil)
        return [matter] + gates(of: event.matter).values.sorted { $0.gate < $1.gate }.map(row.gate)
    }

    /// Whether a later change of the same setting took a change's place.
    private func isReplaced(_ change: SettingChanged, at entry: Entry) -> Bool {
        items(of: .settingChanged).contains { item in
            guard let first = firstRecord(of: item), first > entry.versions[0].sequence else { return false }
            return body(SettingChanged.self, of: item)?.setting == change.setting
        }
    }
}
