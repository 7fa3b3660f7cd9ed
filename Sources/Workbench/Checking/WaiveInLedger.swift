import Notices
import OfficialText
public import Proofing
public import Rectification
public import Store

/// The use case behind `waive` for an inspection: leaves a place of a document of the ledger as it is, with the reason.
public struct WaiveInLedger: Sendable {
    /// Which place.
    public struct Place: Sendable {
        /// The document, by its name or the beginning of its id; absent where the inspection has one.
        public var document: String?
        /// `LINE:COLUMN`, as `check` prints it.
        public var at: String
        /// The rule, by its name.
        public var rule: String

        /// Creates a place.
        public init(document: String?, at: String, rule: String) {
            self.document = document
            self.at = at
            self.rule = rule
        }
    }

    private let sight: LedgerSight
    private let give: GiveCommand

    /// Prepares to waive.
    /// - Parameters:
    ///   - store: The ledger.
    ///   - viewer: On whose behalf it is looked into.
    ///   - give: Records as the person who acts.
    public init(_ store: any LedgerStore, for viewer: Viewer, giving give: GiveCommand) {
        sight = LedgerSight(store, for: viewer)
        self.give = give
    }

    /// Waives the remark of a rule at a place of a document, or takes that back.
    /// - Parameters:
    ///   - inspection: The beginning of the inspection's id.
    ///   - place: Which place.
    ///   - reason: Why it stays so, or why not any more.
    ///   - withdraws: Whether the waiver is taken back.
    /// - Returns: What was recorded.
    /// - Throws: ``UnknownRule``; ``NoSuchRemark`` when the rule says nothing of that place; ``LookupFailure``, ``Refusal``,
    ///   ``StoreError``.
    public func waive(
        in inspection: String, at place: Place, because reason: String, withdrawing withdraws: Bool
    ) async throws -> Waiver {
        let rule = try RuleName.named(place.rule)
        let viewer = sight.viewer
        let (row, text, account, standing) = try await sight.read(inspection) { reader, id in
            let row = try NamedThings(inspection: id.description, in: reader).documentRow(place.document)
            return (
                row, try reader.text(of: row, for: viewer),
                try reader.account(of: id, in: row.document.document, for: viewer),
                try reader.entries(RemarkWaiver.self, of: id).map(\.entry).filter(\.isStanding).map(\.waived)
            )
        }
        let prepared = PreparedText(NoticeReader().read(Manuscript(text: text)))
        let remarks = Proofreader().remarks(on: prepared) + Proofreader().remarks(on: prepared, beside: account)
        let lines = LineIndex(text)
        guard let remark = remarks.first(where: { $0.rule == rule && $0.covers(place.at, lines) }) else {
            throw NoSuchRemark(place: place.at, rule: rule, isWaived: nil)
        }
        let waiver = Waiver(remark, on: prepared.reading, because: reason)
        let known = standing.first {
            ($0.document, $0.rule, $0.place) == (row.document.document, rule.rawValue, waiver.place)
        }
        guard withdraws else {
            try await give(
                RecordWaiver(
                    inspection: row.inspection, document: row.document.document, rule: rule.rawValue,
                    place: waiver.place, words: waiver.words, why: reason))
            return waiver
        }
        guard let known else { throw NoSuchRemark(place: place.at, rule: rule, isWaived: false) }
        try await give(WithdrawWaiver(inspection: row.inspection, waiver: known.waiver, why: reason))
        return waiver
    }
}
