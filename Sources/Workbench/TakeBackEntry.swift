import HashChain
public import Rectification
public import Store

/// The use case behind `take-back`: what one command recorded about an inspection no longer counts.
public struct TakeBackEntry: Sendable {
    /// What was taken back.
    public struct Outcome: Sendable {
        /// The inspection that it is about.
        public let inspection: InspectionID
        /// The command that had recorded it.
        public let command: CommandID
        /// How many records of the inspection no longer count.
        public let records: Int
    }

    private let store: any LedgerStore
    private let actor: PersonID
    private let circumstances: Circumstances

    /// Prepares to take back as this person.
    public init(_ store: any LedgerStore, actor: PersonID, at place: LedgerPlace) {
        self.store = store
        self.actor = actor
        circumstances = place.circumstances
    }

    /// Takes back the command whose id begins so, among those that recorded something about the inspection.
    /// - Parameters:
    ///   - entry: The beginning of the command's id; absent, the last one that counts still.
    ///   - inspection: The beginning of the inspection's id.
    ///   - why: The reason, if one is given.
    /// - Returns: What was taken back.
    /// - Throws: ``LookupFailure`` when there is no such entry, ``Refusal`` when it cannot be taken back.
    public func takeBack(_ entry: String?, of inspection: String, why: String?) async throws -> Outcome {
        let log = try await store.read(inspection) { reader, id in
            Log(inspection: id, events: try reader.events(of: .inspection(id)))
        }
        let command = try self.command(entry, in: log)
        let act = circumstances.act(by: actor)
        _ = try await store.record { [actor] reader in
            try reader.takeBackSight(of: command, by: actor, on: act.day)
        } deciding: { sight in
            let decision = try TakeBack(command: command, why: why)
                .decide(seeing: sight.states, authority: sight.authority, act: act)
            return AppendRequest(decision, by: act)
        }
        return Outcome(
            inspection: log.inspection, command: command,
            records: log.events.count { $0.command == command.description })
    }

    private struct Log: Sendable {
        let inspection: InspectionID
        let events: [RecordedEvent]
    }

    private func command(_ entry: String?, in log: Log) throws(LookupFailure) -> CommandID {
        var commands: [CommandID] = []
        var takenBack: Set<CommandID> = []
        for event in log.events {
            if case .recordsTakenBack(let back) = event.event {
                takenBack.insert(back.command)
            } else if let command = CommandID(event.command), commands.last != command {
                commands.append(command)
            }
        }
        guard let entry else {
            guard let last = commands.last(where: { !takenBack.contains($0) }) else {
                throw .nothingLeft(log.inspection.description)
            }
            return last
        }
        return try UniquePrefix(entry).find(in: commands) { .entry(entry, $0) }
    }
}
