import HashChain
public import Rectification
public import Store

/// A ledger under trial, with somebody who works on it.
public struct Trial: Sendable {
    /// The ledger.
    public let store: any LedgerStore
    /// Who works on it.
    public let person: PersonID
    /// What ids and salts are made of.
    public let random: RandomSource
    /// What time it is.
    public let clock: TrialClock

    /// Begins a trial; the same seed does the same.
    public init(store: any LedgerStore, seed: UInt64, clock: TrialClock = TrialClock()) {
        self.store = store
        self.clock = clock
        random = .seeded(seed)
        person = random.identifier()
    }

    /// What the trial's person may do: everything of a small office.
    public var authority: Authority { authority(of: person) }

    /// Everything of a small office, for somebody.
    public func authority(of person: PersonID) -> Authority {
        let grants = FoundLedger.roles.map { role in
            GrantGiven(
                grant: random.identifier(), person: person, role: role, scope: .installation, secrecy: .internal)
        }
        return Authority(of: person, on: .earliest, grants: grants)
    }

    /// An act of the trial's person, or of another; the time is in milliseconds since 1970 UTC, the clock's where none is given.
    public func act(time: Int64? = nil, by actor: PersonID? = nil, command: CommandID? = nil) -> Act {
        Act(command: command ?? random.identifier(), actor: actor ?? person, time: time ?? clock.now, random: random)
    }

    /// Makes the trial's person known.
    @discardableResult
    public func recordPerson(name: String = "张三") async throws -> AppendReceipt {
        let act = act()
        return try await store.record { reader in
            try reader.tip(of: .installation)
        } deciding: { tip in
            AppendRequest(try FoundLedger(person: person, name: name).decide(seeing: tip, act: act), by: act)
        }
    }

    /// What an import has to know, for the trial's person.
    public func sight(for command: ImportDocument) async throws -> ImportSight {
        try await store.read { reader in
            var sight = try reader.sight(for: command, by: person, on: .earliest)
            sight.authority = authority
            return sight
        }
    }

    /// Imports a document.
    @discardableResult
    public func importDocument(
        _ document: SampleDocument, _ destination: ImportDocument.Destination = .newUnlessKnown, by act: Act? = nil
    ) async throws -> AppendReceipt {
        let command = ImportDocument(document: document.read, destination: destination)
        let act = act ?? self.act()
        return try await store.record { reader in
            var sight = try reader.sight(for: command, by: act.actor, on: act.day)
            sight.authority = authority
            return sight
        } deciding: { sight in
            AppendRequest(try command.decide(seeing: sight, act: act), by: act, contents: document.contents)
        }
    }

    /// Gives a command, by the trial's person or by another who may do as much.
    @discardableResult
    public func give(_ command: some RecordingCommand, by act: Act? = nil) async throws -> AppendReceipt {
        let act = act ?? self.act()
        return try await store.record { reader in
            var sight = try reader.sight(for: command.target, and: command.inspections, by: act.actor, on: act.day)
            sight.authority = authority(of: act.actor)
            return sight
        } deciding: { sight in
            AppendRequest(try sight.decide(command, act: act), by: act)
        }
    }

    /// Erases the words of records, by the trial's person or by another who may do as much.
    @discardableResult
    public func erase(_ command: EraseContent, by act: Act? = nil) async throws -> AppendReceipt {
        let act = act ?? self.act()
        return try await store.record { reader in
            var sight = try reader.sight(for: command.target, by: act.actor, on: act.day)
            sight.authority = authority(of: act.actor)
            sight.records = try reader.recordsForErasing(command.records, of: command.target.stream)
            return sight
        } deciding: { sight in
            AppendRequest(try sight.decide(command, act: act), by: act)
        }
    }

    /// A decision on paper about an inspection that counts: recorded by one person, compared with its scan by another.
    public func confirmedDecision(about inspection: InspectionID) async throws -> DecisionID {
        let decision: DecisionID = random.identifier()
        let paper = PaperDecision(form: .signed, decidedBy: "分管负责人", decidedOn: .earliest)
        try await give(RecordDecision(inspection: inspection, decision: decision, paper: paper))
        try await give(
            AddEvidence(
                inspection: inspection, about: .decision(decision), name: "批件.pdf", source: .init(of: [1]),
                type: "application/pdf", secrecy: .internal))
        let other: PersonID = random.identifier()
        try await give(CompareDecision(inspection: inspection, decision: decision), by: act(by: other))
        return decision
    }

    /// Takes a command back.
    @discardableResult
    public func takeBack(_ command: CommandID, by act: Act? = nil) async throws -> AppendReceipt {
        let act = act ?? self.act()
        return try await store.record { reader in
            try reader.states(touchedBy: command)
        } deciding: { states in
            AppendRequest(
                try TakeBack(command: command).decide(seeing: states, authority: authority, act: act), by: act)
        }
    }
}
