public import Rectification

// How far the work is, what proves it, and what was decided: as the views say it.

extension LedgerReader {
    /// The reports on some matters, actions or assignments, in the order of recording.
    public func reports(on subjects: [ReportSubject]) throws(StoreError) -> [ReportRow] {
        var reports: [ReportRow] = []
        for subject in subjects {
            let query = RowQuery(.progressReport).with("subject", .text(subject.description))
            reports += try rows(query, as: ReportRow.init)
        }
        return reports.sorted { $0.lastRecord.sequence < $1.lastRecord.sequence }
    }

    /// What proves some things, in the order it was received.
    public func evidence(of items: [Item]) throws(StoreError) -> [EvidenceRow] {
        var evidence: [EvidenceRow] = []
        for item in items {
            evidence += try rows(RowQuery(.evidence).with("subject", .text(item.description)), as: EvidenceRow.init)
        }
        return evidence.sorted { $0.recorded < $1.recorded }
    }

    /// The evidence of an inspection, in the order it was received.
    public func evidence(of inspection: InspectionID) throws(StoreError) -> [EvidenceRow] {
        try rows(RowQuery(.evidence).with("inspection", inspection), as: EvidenceRow.init)
            .sorted { $0.recorded < $1.recorded }
    }

    /// What was asked for a matter, in the order of asking.
    public func closures(of matter: MatterID) throws(StoreError) -> [ClosureRow] {
        try rows(RowQuery(.closure).with("matter", matter), as: ClosureRow.init).sorted { $0.recorded < $1.recorded }
    }

    /// The closures of an inspection, in the order of asking.
    public func closures(of inspection: InspectionID) throws(StoreError) -> [ClosureRow] {
        try rows(RowQuery(.closure).with("inspection", inspection), as: ClosureRow.init)
            .sorted { $0.recorded < $1.recorded }
    }

    /// The answers to the closure gates of a matter, by the gates' words.
    public func gates(of matter: MatterID) throws(StoreError) -> [GateRow] {
        try rows(RowQuery(.gate).with("matter", matter), as: GateRow.init).sorted { $0.answer.gate < $1.answer.gate }
    }

    /// The decisions on paper of an inspection, in the order of recording.
    public func decisions(of inspection: InspectionID) throws(StoreError) -> [DecisionRow] {
        try rows(RowQuery(.paperDecision).with("inspection", inspection), as: DecisionRow.init)
            .sorted { $0.recorded < $1.recorded }
    }
}
