import HashChain
public import Rectification
public import Store

/// The use case behind `retention`: the inspections whose records, and the drafts that, need not be kept any longer.
///
/// It erases nothing.
public struct ListRetention: Sendable {
    /// An inspection.
    public struct Line: Sendable, Equatable {
        /// The inspection.
        public let inspection: InspectionID
        /// The inspected organisation's name.
        public let organization: String?
        /// Who looked.
        public let team: String?
        /// How many records there are.
        public let records: Int
        /// The day of the last record.
        public let lastDay: CivilDate
        /// The day from which it need not be kept.
        public let end: CivilDate
    }

    /// What there is.
    public struct Answer: Sendable, Equatable {
        /// How long records are kept.
        public let period: RetentionPeriod
        /// How many inspections there are.
        public let count: Int
        /// Those whose time is over, the longest over first.
        public let over: [Line]
        /// What lies on the desk.
        public let desk: Desk
    }

    /// What lies on the desk that may not need to.
    public struct Desk: Sendable, Equatable {
        /// How many days a draft stays once it became a record; as long untouched, one is listed.
        public let days: Int
        /// Drafts that became records so long ago; the next change of the desk removes them.
        public let over: Int
        /// Drafts that nobody changed for so long, and that became nothing.
        public let untouched: [ShowDesk.Line]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// What there is on a day.
    public func answer(on day: CivilDate) async throws -> Answer {
        try await sight.read { reader in
            let period = RetentionPeriod(try reader.value(of: .retention)) ?? .permanent
            let inspections = try reader.allInspections()
            let over = try inspections.compactMap { summary -> Line? in
                let inspection = summary.inspection.inspection
                let tip = try reader.tip(of: .inspection(inspection.inspection))
                let lastDay = WallTime(tip.time).day
                guard let end = period.end(after: lastDay), end <= day else { return nil }
                return Line(
                    inspection: inspection.inspection, organization: summary.organization, team: inspection.team,
                    records: tip.head.sequence, lastDay: lastDay, end: end)
            }
            return Answer(
                period: period, count: inspections.count,
                over: over.sorted { ($0.end, $0.inspection) < ($1.end, $1.inspection) },
                desk: try Self.desk(at: WallTime.end(of: day), in: reader))
        }
    }

    private static func desk(at time: Int64, in reader: any LedgerReader) throws -> Desk {
        let days = try reader.draftDays()
        let untouched = try reader.drafts().filter { $0.given == nil && $0.savedAt + days * 86_400_000 <= time }
        return Desk(
            days: Int(days), over: try reader.draftsOver(at: time).count,
            untouched: try untouched.sorted { ($0.savedAt, $0.id) < ($1.savedAt, $1.id) }.map {
                try ShowDesk.Line($0, in: reader)
            })
    }
}
