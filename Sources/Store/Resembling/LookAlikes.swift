public import Rectification
public import Resemblance

/// A passage of a finding, and one of another finding that resembles it.
public struct LookAlike: Sendable, Equatable {
    /// The passage that was asked about.
    public let own: FindingPassage
    /// The other finding.
    public let finding: FindingRow
    /// Its passage.
    public let other: FindingPassage
    /// How alike they are.
    public let likeness: Likeness
}

/// Finds what resembles the passages of findings among all that is filed; what it looked at it remembers for the next.
///
/// Every passage that is found is compared letter by letter with what the ledger says now.
public struct LookAlikes {
    private let reader: any LedgerReader
    private let isWanted: (FindingRow) -> Bool
    private var known: [FindingID: Known] = [:]
    private var unwanted: Set<FindingID> = []

    private struct Known {
        let row: FindingRow
        let passages: [FindingPassage]
        let actions: Set<ActionID>
    }

    /// Of a crowd that is all alike so many are named for each passage.
    private static let crowd = 20

    /// Prepares to look.
    /// - Parameters:
    ///   - reader: The ledger, whose index should have followed the journal.
    ///   - isWanted: Whether a finding is to be held against others.
    public init(_ reader: any LedgerReader, where isWanted: @escaping (FindingRow) -> Bool) {
        self.reader = reader
        self.isWanted = isWanted
    }

    /// What resembles the passages of these kinds of a finding in other findings, the most alike first; of an action that serves both
    /// nothing.
    public mutating func of(
        _ finding: FindingID, _ kinds: Set<FindingPassage.Kind>
    ) throws(StoreError) -> [LookAlike] {
        guard let row = try row(of: finding), let own = try known(row) else { return [] }
        var found: [LookAlike] = []
        for passage in own.passages where kinds.contains(passage.kind) { found += try of(passage, in: own) }
        return found.enumerated().sorted { ($1.element.likeness, $0.offset) < ($0.element.likeness, $1.offset) }
            .map(\.element)
    }

    private mutating func of(_ passage: FindingPassage, in own: Known) throws(StoreError) -> [LookAlike] {
        var found: [LookAlike] = []
        for place in try reader.passages(near: Filing(passage.letters), of: passage.kind)
        where place.finding != own.row.finding.finding {
            guard found.count < Self.crowd else { break }
            guard let other = try wanted(place.finding),
                let candidate = other.passages.first(where: { ($0.kind, $0.number) == (place.kind, place.number) })
            else { continue }
            let likeness = Likeness(passage.letters, candidate.letters)
            guard LeastLikeness.acrossLedgers.admits(likeness),
                try !isShared(passage, candidate, by: own.actions.intersection(other.actions))
            else { continue }
            found.append(LookAlike(own: passage, finding: other.row, other: candidate, likeness: likeness))
        }
        return found
    }

    /// Whether two passages are an action that serves both findings, or the same report on one.
    private func isShared(
        _ one: FindingPassage, _ other: FindingPassage, by actions: Set<ActionID>
    ) throws(StoreError) -> Bool {
        guard one.kind != .statement, one.letters == other.letters, !actions.isEmpty else { return false }
        guard one.kind == .measure, one.number != nil else { return true }
        for action in actions {
            let row = try reader.rows(RowQuery(.correctiveAction).with("id", action), as: ActionRow.init).first
            if row?.text == one.words { return true }
        }
        return false
    }

    /// Absent where the finding is not to be held against others, or is gone.
    private mutating func wanted(_ finding: FindingID) throws(StoreError) -> Known? {
        if let known = known[finding] { return isWanted(known.row) ? known : nil }
        guard !unwanted.contains(finding), let row = try row(of: finding), isWanted(row) else {
            unwanted.insert(finding)
            return nil
        }
        return try known(row)
    }

    private mutating func known(_ row: FindingRow) throws(StoreError) -> Known? {
        let finding = row.finding.finding
        if let known = known[finding] { return known }
        guard let texts = try reader.texts(of: finding) else { return nil }
        let services = try reader.rows(RowQuery(.actionService).with("finding", finding), as: ActionServiceRow.init)
        let known = Known(row: row, passages: texts.passages, actions: Set(services.map(\.action)))
        self.known[finding] = known
        return known
    }

    private func row(of finding: FindingID) throws(StoreError) -> FindingRow? {
        try reader.rows(RowQuery(.finding).with("id", finding), as: FindingRow.init).first
    }
}
