import HashChain
public import Rectification
public import Store

/// The use case behind what a second version of a submission says otherwise than the first.
///
/// Each version is bound to heads of the ledger; the ledger is read again as far as each, and what it said then is compared.
public struct CompareSubmissions: Sendable {
    /// Something that two versions say differently.
    public struct Difference: Sendable, Equatable {
        /// The place of the finding in the list, from 1.
        public let position: Int
        /// What it is about: 整改目标, 措施 6.1.
        public let title: String
        /// What the version before said; absent where it said nothing.
        public let before: String?
        /// What the version says; absent where it says nothing.
        public let after: String?
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// What a version says otherwise than the one before it, in the order of the ledger; for a first version, otherwise than an
    /// empty plan.
    public func differences(of submission: String, in inspection: String) async throws -> [Difference] {
        try await sight.read(inspection) { reader, id in
            let things = try NamedThings(inspection: id.description, in: reader)
            let version = try things.submission(submission)
            let before = try version.drafted.previous.map { previous in
                try reader.ledger(of: id, as: try things.submission(previous.description).drafted)
            }
            let after = try reader.ledger(of: id, as: version.drafted)
            let gone = before?.findings.filter { finding in
                !after.findings.contains { $0.finding == finding.finding }
            }
            return (after.findings + (gone ?? [])).flatMap { Self.differences(of: $0, before, after) }
        }
    }

    private static func differences(
        of finding: FindingRecorded, _ before: LedgerFacts?, _ after: LedgerFacts
    ) -> [Difference] {
        let former = before?.facts(of: finding.finding) ?? []
        let latter = after.facts(of: finding.finding)
        let changed = latter.compactMap { fact -> Difference? in
            let old = former.first { $0.key == fact.key }
            guard old?.value != fact.value else { return nil }
            return Difference(position: finding.position, title: fact.title, before: old?.value, after: fact.value)
        }
        let gone = former.filter { fact in !latter.contains { $0.key == fact.key } }
        return changed
            + gone.map { Difference(position: finding.position, title: $0.title, before: $0.value, after: nil) }
    }
}

extension LedgerReader {
    /// The inspection as far as a submission is bound to it, and the names of its office then.
    fileprivate func ledger(of inspection: InspectionID, as drafted: SubmissionDrafted) throws -> LedgerFacts {
        let state = try state(of: .inspection(inspection), as: drafted)
        let office = try state.inspection.map { try self.state(of: .organization($0.organization), as: drafted) }
        return LedgerFacts(state, office.map { OfficeNames(of: $0) } ?? .none)
    }

    private func state(of stream: StreamName, as drafted: SubmissionDrafted) throws -> StreamState {
        let last = drafted.bound.first { $0.stream == stream.description }?.sequence ?? 0
        var state = StreamState(stream: stream)
        for event in try events(of: stream, in: 1..<last + 1) { try state.apply(event) }
        return state
    }
}
