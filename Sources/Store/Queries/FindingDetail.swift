public import Rectification

/// A finding with everything that hangs on it.
public struct FindingDetail: Sendable, Equatable {
    /// A matter and what was reported on it, in the order of recording.
    public struct Matter: Sendable, Equatable {
        /// The matter itself.
        public let matter: MatterRow
        /// The reports, in the order of recording.
        public let reports: [ReportRow]
        /// What was asked for it, in the order of asking.
        public let closures: [ClosureRow]
        /// The answers to its closure gates.
        public let gates: [GateRow]
        /// What proves it and its reports, in the order it was received.
        public let evidence: [EvidenceRow]
    }

    /// An action and what it changes for this finding.
    public struct Action: Sendable, Equatable {
        /// The action itself.
        public let action: ActionRow
        /// Its assignments, those that ended too, in the order of recording.
        public let assignments: [AssignmentRow]
        /// The reports on it and on its assignments, in the order of recording.
        public let reports: [ReportRow]
        /// What proves it, its assignments and their reports, in the order it was received.
        public let evidence: [EvidenceRow]
        /// What the action changes here, where it says so.
        public let change: String?
    }

    /// The finding itself.
    public let finding: FindingRow
    /// Where the finding comes from.
    public let origin: OriginRow?
    /// Its matters with their reports.
    public let matters: [Matter]
    /// In the order of recording.
    public let actions: [Action]
    /// The plan that counts; absent where nobody put a name to one.
    public let plan: PlanRow?
    /// What the units, posts and columns are called that the plan and the assignments name.
    public let names: OfficeNames
    /// The documents that the rows name, by id.
    public let documents: [DocumentID: DocumentRow]
}

extension LedgerReader {
    /// The finding at a position of the document, from 1.
    public func finding(
        of inspection: InspectionID, at position: Int
    ) throws(StoreError) -> FindingDetail? {
        let query = RowQuery(.finding).with("inspection", inspection).with("position", .integer(position))
        guard let row = try rows(query, as: FindingRow.init).first else { return nil }
        let origin = try rows(RowQuery(.origin).with("id", row.finding.origin), as: OriginRow.init).first
        let matters = try matters(of: row.finding.finding)
        let actions = try actions(for: row.finding.finding)
        let named = matters.flatMap { $0.reports.compactMap(\.report.document) } + actions.compactMap(\.action.document)
        let plan = try rows(RowQuery(.findingPlan).with("finding", row.finding.finding), as: PlanRow.init).first
        let isPlanned = plan != nil || actions.contains { !$0.assignments.isEmpty }
        return FindingDetail(
            finding: row, origin: origin, matters: matters, actions: actions,
            plan: plan, names: isPlanned ? try officeNames(of: inspection) : .none,
            documents: try documents(with: Set(named + (row.finding.place.map { [$0.document] } ?? []))))
    }

    /// What an action does for each finding that it serves.
    public func services(of action: ActionID) throws(StoreError) -> [ActionServiceRow] {
        try rows(RowQuery(.actionService).with("action", action), as: ActionServiceRow.init)
    }

    private func documents(with ids: Set<DocumentID>) throws(StoreError) -> [DocumentID: DocumentRow] {
        var documents: [DocumentID: DocumentRow] = [:]
        for id in ids { documents[id] = try document(id) }
        return documents
    }

    private func matters(of finding: FindingID) throws(StoreError) -> [FindingDetail.Matter] {
        var matters: [FindingDetail.Matter] = []
        for matter in try rows(RowQuery(.matter).with("finding", finding), as: MatterRow.init) {
            let id = matter.matter.matter
            let reports = try reports(on: [.matter(id)])
            matters.append(
                .init(
                    matter: matter, reports: reports, closures: try closures(of: id), gates: try gates(of: id),
                    evidence: try evidence(of: [.matter(id)] + reports.map { .report($0.report.report) })))
        }
        return matters.sorted { $0.matter.recorded < $1.matter.recorded }
    }

    private func actions(for finding: FindingID) throws(StoreError) -> [FindingDetail.Action] {
        var actions: [FindingDetail.Action] = []
        for service in try rows(RowQuery(.actionService).with("finding", finding), as: ActionServiceRow.init) {
            let rows = try rows(RowQuery(.correctiveAction).with("id", service.action), as: ActionRow.init)
            let assignments = try self.rows(
                RowQuery(.assignment).with("action", service.action), as: AssignmentRow.init
            )
            .sorted { $0.recorded < $1.recorded }
            let subjects =
                [ReportSubject.action(service.action)] + assignments.map { .assignment($0.assignment.assignment) }
            let reports = try reports(on: subjects)
            let evidence = try evidence(of: subjects.map(\.item) + reports.map { .report($0.report.report) })
            actions += rows.map {
                .init(
                    action: $0, assignments: assignments, reports: reports, evidence: evidence, change: service.change)
            }
        }
        return actions.sorted { $0.action.recorded < $1.action.recorded }
    }
}
