import HashChain
public import Rectification
public import Store

/// The use case behind a meeting's agenda: what in the ledger waits for a meeting of its kind.
public struct ProposeAgenda: Sendable {
    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// What is ready, by inspection and in the order of its ledger: for the committee what it has to decide on, for a dispatch
    /// meeting what waits and what was instructed, for a meeting on one theme both; of the inspections whose ids begin so, or of all.
    public func entries(
        for kind: MeetingCalled.Kind, of organization: String?, inspections: [String] = []
    ) async throws -> [AgendaEntry] {
        try await sight.read { reader in
            let id = try NamedThings(organization: organization, in: reader).organization
            let wanted = Set(try inspections.map { try reader.inspection(prefixed: $0) })
            let all = try reader.inspections(of: id).map(\.inspection.inspection)
            return try all.filter { wanted.isEmpty || wanted.contains($0) }.flatMap { inspection in
                try ReadyItems(of: inspection, in: reader).entries(for: kind)
            }
        }
    }
}

/// What in an inspection waits for a meeting.
private struct ReadyItems {
    let inspection: InspectionID
    let state: StreamState
    let names: WorkLabels

    init(of inspection: InspectionID, in reader: any LedgerReader) throws(StoreError) {
        self.inspection = inspection
        state = try reader.state(of: .inspection(inspection))
        names = WorkLabels(state, try reader.officeNames(of: inspection))
    }

    func entries(for kind: MeetingCalled.Kind) -> [AgendaEntry] {
        switch kind {
        case .committee: decisions
        case .dispatch: waiting
        case .special: decisions + waiting
        }
    }

    private var decisions: [AgendaEntry] {
        let matters = state.findings.flatMap { state.standingMatters(of: $0.finding) }
        let closures = matters.compactMap { state.standingClosure(of: $0.matter) }.filter { $0.stage == .verified }
        return closures.map { closure in
            entry(
                .matter(closure.matter),
                "\(names.name(of: .matter(closure.matter))) \(closure.resolution.kind.title)："
                    + names.words(of: .matter(closure.matter)))
        } + extensions + submissions
    }

    private var submissions: [AgendaEntry] {
        state.entries(Submission.self).filter { $0.stage == .drafted }.map { submission in
            entry(.submission(submission.drafted.submission), "审定\(submission.title)，报送\(submission.drafted.addressee)")
        }
    }

    private var extensions: [AgendaEntry] {
        state.entries(DueExtension.self).filter(\.isOpen).map { extended in
            let request = extended.requested
            return entry(
                .dueExtension(request.dueExtension),
                "\(names.name(of: request.subject)) 延期至\(request.due.words)：\(request.why)")
        }
    }

    private var waiting: [AgendaEntry] {
        let obstacles = state.entries(Obstacle.self).filter(\.isOpen).map { obstacle in
            let raised = obstacle.raised
            return entry(
                .obstacle(raised.obstacle),
                "\(names.name(of: raised.subject.item)) 需协调：等\(raised.waitingFor)\(raised.what)，自 \(raised.since) 起")
        }
        let instructions = state.entries(Instruction.self).filter(\.isOpen).map { instruction in
            entry(.instruction(instruction.given.instruction), "\(instruction.given.by)批示：\(instruction.given.words)")
        }
        return obstacles + instructions
    }

    private func entry(_ subject: Item, _ words: String) -> AgendaEntry {
        AgendaEntry(inspection: inspection, subject: subject, words: words)
    }
}
