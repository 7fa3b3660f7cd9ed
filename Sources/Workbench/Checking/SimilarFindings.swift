import OfficialText
public import Rectification
import Resemblance
public import Store

/// The use case behind `similar` for an inspection: which of its measures and progress resemble those of other findings, anywhere in
/// the ledger; nothing is recorded.
public struct SimilarFindings: Sendable {
    /// A passage of a finding.
    public struct Passage: Sendable, Equatable {
        /// The inspection.
        public let inspection: InspectionID
        /// The name of the inspected organisation.
        public let organization: String?
        /// The finding's place among those of the inspection, from 1.
        public let position: Int
        /// What the passage is.
        public let kind: FindingPassage.Kind
        /// Its words.
        public let words: String
    }

    /// Two passages that resemble each other.
    public struct Pair: Sendable, Equatable {
        /// That of the inspection; of two of the inspection the later one.
        public let first: Passage
        /// The other.
        public let second: Passage
        /// The share of their shingles that both have, 0 to 1.
        public let likeness: Double
        /// What the first has and the second has not, and the other way round, in order; either may be empty.
        public let differences: [SimilarPassages.Difference]
    }

    /// What came of it.
    public struct Outcome: Sendable, Equatable {
        /// The most alike first, then in the order of the findings.
        public let pairs: [Pair]
        /// How far what was compared follows the journal.
        public let coverage: SearchCoverage
    }

    /// The least likeness that can be asked for, 0 to 1: passages are filed for it.
    public static let least = Double(LeastLikeness.acrossLedgers.thousandths) / 1_000

    private let store: any LedgerStore
    private let sight: LedgerSight
    private let least: LeastLikeness

    /// Prepares to look into a ledger.
    /// - Parameters:
    ///   - store: The ledger.
    ///   - viewer: On whose behalf: what the viewer may not know of is not compared.
    ///   - least: The share of shingles from which on passages are named, at least ``least``.
    public init(_ store: any LedgerStore, for viewer: Viewer, from least: Double) {
        self.store = store
        sight = LedgerSight(store, for: viewer)
        self.least = LeastLikeness(thousandths: Int((least * 1_000).rounded()))
    }

    /// Compares the findings of the inspection whose id begins so.
    /// - Throws: ``LookupFailure`` when there is none, else ``StoreError``.
    public func pairs(of inspection: String) async throws -> Outcome {
        _ = try await FollowJournal(store).catchUp()
        let (viewer, least) = (sight.viewer, least)
        return try await sight.read(inspection) { reader, id in
            let pairs = try reader.similarPairs(of: id, from: least, for: viewer)
            return Outcome(pairs: pairs, coverage: try reader.searchCoverage())
        }
    }
}

extension LedgerReader {
    fileprivate func similarPairs(
        of inspection: InspectionID, from least: LeastLikeness, for viewer: Viewer
    ) throws(StoreError) -> [SimilarFindings.Pair] {
        let isKnown = { (row: FindingRow) in viewer.mayKnow(row.secrecy ?? .internal) }
        var lookAlikes = LookAlikes(self, where: isKnown)
        var names: [InspectionID: String?] = [:]
        var found: [(own: FindingRow, alike: LookAlike)] = []
        for row in try findings(of: inspection) where isKnown(row) {
            found += try lookAlikes.of(row.finding.finding, [.measure, .progress]).map { (row, $0) }
        }
        for id in Set(found.map(\.alike.finding.inspection) + [inspection]) { names[id] = try named(id)?.organization }
        return found.filter { own, alike in
            least.admits(alike.likeness)
                && (alike.finding.inspection != inspection || alike.finding.finding.position < own.finding.position)
        }
        .enumerated()
        .sorted { ($1.element.alike.likeness, $0.offset) < ($0.element.alike.likeness, $1.offset) }
        .map { SimilarFindings.Pair($0.element.own, $0.element.alike, names) }
    }
}

extension SimilarFindings.Pair {
    fileprivate init(_ own: FindingRow, _ alike: LookAlike, _ names: [InspectionID: String?]) {
        func passage(_ row: FindingRow, _ passage: FindingPassage) -> SimilarFindings.Passage {
            .init(
                inspection: row.inspection, organization: names[row.inspection] ?? nil,
                position: row.finding.position, kind: passage.kind, words: passage.words)
        }
        first = passage(own, alike.own)
        second = passage(alike.finding, alike.other)
        likeness = alike.likeness.value
        let (one, other) = (FoldedText(Array(alike.own.words.utf8)), FoldedText(Array(alike.other.words.utf8)))
        differences = Resemblance.Difference(one, 0..<one.count, other, 0..<other.count).pieces
            .map { .init(first: $0.first, second: $0.second) }
    }
}
