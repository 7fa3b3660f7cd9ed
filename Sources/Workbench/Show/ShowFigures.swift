public import Rectification
public import Store

/// The use case behind `figures`: what is counted, each number with what it counts and as of when.
public struct ShowFigures: Sendable {
    /// What is counted, and of what.
    public struct Page: Sendable {
        /// The day as of which.
        public let day: CivilDate
        /// The inspections that are counted, the latest first.
        public let inspections: [InspectionSummary]
        /// What is counted in all of them.
        public let tally: LedgerTally
        /// The rule packs by which the lights are told, each once.
        public let packs: [String]
        /// What the documents state, beside what is counted of it in their inspection.
        public let stated: [Stated]
    }

    /// A total that a document states.
    public struct Stated: Sendable {
        /// The inspection.
        public let inspection: InspectionID
        /// The document's name.
        public let document: String
        /// What it states, and what is counted.
        public let total: StatedTotal
    }

    private let sight: LedgerSight
    private let today: CivilDate

    /// Prepares to look into a ledger.
    /// - Parameters:
    ///   - store: The ledger.
    ///   - viewer: On whose behalf.
    ///   - asOf: The day as of which; absent for now.
    ///   - today: The day of now.
    public init(_ store: any LedgerStore, for viewer: Viewer, asOf: PastDay?, today: CivilDate) {
        sight = LedgerSight(store, for: viewer, asOf: asOf)
        self.today = asOf?.day ?? today
    }

    /// The figures of the inspection whose id begins so; of all where none is named.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func page(of prefix: String?) async throws -> Page {
        let (day, asOf) = (today, sight.asOf)
        guard let prefix else {
            return try await sight.read { reader in
                try Page(try reader.allInspections(), in: reader, on: day, asOf: asOf)
            }
        }
        return try await sight.read(prefix) { reader, id in
            try Page([try reader.knownInspection(id)], in: reader, on: day, asOf: asOf)
        }
    }
}

extension ShowFigures.Page {
    fileprivate init(
        _ inspections: [InspectionSummary], in reader: any LedgerReader, on day: CivilDate, asOf: PastDay?
    ) throws {
        var rules = try RuleBook(reader)
        var sum = LedgerTally()
        var packs: [String] = []
        var stated: [ShowFigures.Stated] = []
        for id in inspections.map(\.inspection.inspection.inspection) {
            let state = try reader.state(of: .inspection(id))
            let inForce = try rules.inForce(state.clock)
            let tally = LedgerTally(state, by: inForce.clock(on: day, asOf: asOf))
            sum.add(tally)
            if !packs.contains(inForce.pack.name) { packs.append(inForce.pack.name) }
            let names = Dictionary(try reader.documents(of: id).map { ($0.document.document, $0.document.name) }) { $1 }
            stated += try reader.statedTotals(of: id).map { row in
                .init(
                    inspection: id, document: names[row.document] ?? row.document.description,
                    total: StatedTotal(row, in: tally))
            }
        }
        self.init(day: day, inspections: inspections, tally: sum, packs: packs, stated: stated)
    }
}
