import Notices
import OfficialText
import Proofing
import Rectification
import Store

extension LedgerReader {
    /// What the ledger says of an inspection, beside one of its documents; nothing of what the viewer may not know of.
    func account(of inspection: InspectionID, in document: DocumentID, for viewer: Viewer) throws -> LedgerAccount {
        let state = try state(of: .inspection(inspection))
        let earlier = try earlierFindings(of: state, for: viewer)
        let open = state.findings.filter { viewer.mayKnow(state.secrecy(of: .finding($0.finding)) ?? .internal) }
        // Nobody can wait until thousands of findings are held against all others; no inspection that people carry out gives so many.
        var others =
            open.count <= OtherInspections.most ? OtherInspections(beside: state, in: self, for: viewer) : nil
        let findings = try open.compactMap { finding -> LedgerAccount.Finding? in
            guard var known = LedgerAccount.Finding(finding, of: state, in: document) else { return nil }
            known.earlier = earlier[finding.finding] ?? []
            try others?.compare(finding.finding, &known)
            return known
        }
        let feedback = Set(
            try origins(of: inspection).map(\.origin).filter { $0.kind == .feedback && !$0.isApart }.map(\.origin))
        var account = LedgerAccount(
            findings: findings, raised: state.findings.count { feedback.contains($0.origin) })
        account.isApart = others == nil
        account.startedOn = state.inspection?.startedOn
        account.endedOn = state.inspection?.endedOn
        account.feedbackOn = state.inspection?.feedbackOn
        return account
    }

    /// The waivers that hold in a document; one of a rule that is no more holds nowhere.
    func waivers(of row: DocumentRow) throws(StoreError) -> [Waiver] {
        try entries(RemarkWaiver.self, of: row.inspection).map(\.entry)
            .filter { $0.isStanding && $0.waived.document == row.document.document }
            .compactMap { waiver in
                let waived = waiver.waived
                return RuleName(rawValue: waived.rule).map {
                    Waiver(rule: $0, place: waived.place, words: waived.words, reason: waived.why)
                }
            }
    }

    private func earlierFindings(
        of state: StreamState, for viewer: Viewer
    ) throws -> [FindingID: [LedgerAccount.Earlier]] {
        var earlier: [FindingID: [LedgerAccount.Earlier]] = [:]
        for linked in state.entries(Recurrence.self).map(\.linked) {
            let other = try self.state(of: .inspection(linked.earlierInspection))
            let item = Item.finding(linked.earlierFinding)
            guard let finding = other.finding(linked.earlierFinding) else { continue }
            let mayShow = viewer.mayKnow(other.secrecy(of: item) ?? .internal) && !other.isErased(item)
            earlier[linked.finding, default: []].append(.init(statement: mayShow ? finding.statement : nil))
        }
        return earlier
    }
}

extension LedgerAccount.Finding {
    /// Absent where the document does not speak of the finding.
    fileprivate init?(_ recorded: FindingRecorded, of state: StreamState, in document: DocumentID) {
        let matters = state.standingMatters(of: recorded.finding)
        guard let place = Self.place(of: recorded, in: document, state) else { return nil }
        self.init(place: place, position: recorded.position)
        let counting = matters.compactMap { state.countingReport(on: .matter($0.matter)) }.filter { $0.status != nil }
        status = counting.compactMap(\.status).min()
        isReportedHere = counting.allSatisfy { $0.document == document }
        setback = matters.compactMap { LedgerAccount.Setback(of: $0.matter, in: state) }.first
        dueOn = state.due(of: .finding(recorded.finding))?.on ?? recorded.dueText.flatMap(SortingDay.of)
    }

    /// Where the document says what was found, else where it first says what was done.
    private static func place(
        of finding: FindingRecorded, in document: DocumentID, _ state: StreamState
    ) -> Int? {
        if let place = finding.place, place.document == document { return place.range.lowerBound }
        let reports = state.matters(of: finding.finding).flatMap { state.reports(on: .matter($0.matter)) }
        return reports.filter { $0.document == document }.flatMap(\.clauses).compactMap(\.range?.lowerBound).min()
    }
}

extension LedgerAccount.Setback {
    /// What is the matter with the last closure of a matter.
    fileprivate init?(of matter: MatterID, in state: StreamState) {
        guard let closure = state.closures(of: matter).last else { return nil }
        switch closure.stage {
        case .reopened: self = .reopened
        case .returned: self = .returned
        case .closed where closure.resolution.kind == .continuation: self = .continued
        case .requested, .endorsed, .verified, .approved, .closed, .dropped: return nil
        }
    }
}

extension LedgerAccount {
    /// The same, with what it quotes of other documents half hidden where that is about private persons.
    var masked: LedgerAccount {
        var masked = self
        masked.findings = findings.map { finding in
            var finding = finding
            finding.earlier = finding.earlier.map { .init(statement: $0.statement.map(Self.masked)) }
            finding.resembling = finding.resembling.map(Self.masked)
            finding.copies = finding.copies.map { copy in
                var copy = copy
                copy.other = Self.masked(copy.other)
                // What is hidden in it would look like a difference.
                copy.words = copy.words.flatMap { Self.masked($0) == $0 ? $0 : nil }
                return copy
            }
            return finding
        }
        return masked
    }

    private static func masked(_ other: Other) -> Other {
        var masked = other
        masked.statement = Self.masked(other.statement)
        return masked
    }

    private static func masked(_ words: String) -> String {
        String(decoding: Redaction(of: NoticeReader().read(Manuscript(text: Array(words.utf8)))).text, as: UTF8.self)
    }
}
