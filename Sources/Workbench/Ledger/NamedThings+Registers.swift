public import Rectification
import Store

extension NamedThings {
    /// The letter with this number, else the one whose id begins so.
    public func letter(_ name: String) throws -> LetterID {
        let rows = try reader.entries(Letter.self, of: organization)
        let numbered = rows.filter { $0.entry.number == name }.map(\.entry.recorded.letter)
        if numbered.count == 1 { return numbered[0] }
        let ids = numbered.isEmpty ? rows.map(\.entry.recorded.letter) : numbered
        return try UniquePrefix(name).find(in: ids) { .thing(.letter, name, $0) }
    }

    /// The meeting with this title, else the one whose id begins so.
    public func meeting(_ name: String) throws -> Meeting {
        let meetings = try reader.entries(Meeting.self, of: organization).map(\.entry)
        let called = meetings.filter { $0.called.title == name }
        if called.count == 1 { return called[0] }
        let candidates = called.isEmpty ? meetings : called
        let id = try UniquePrefix(name).find(in: candidates.map(\.called.meeting)) { .thing(.meeting, name, $0) }
        guard let meeting = candidates.first(where: { $0.called.meeting == id }) else {
            throw LookupFailure.thing(.meeting, name, .none([]))
        }
        return meeting
    }

    /// The instruction whose id begins so.
    public func instruction(_ prefix: String) throws -> InstructionID {
        try entry(prefix, .instruction, \Instruction.given.instruction)
    }

    /// The obstacle whose id begins so.
    public func obstacle(_ prefix: String) throws -> ObstacleID {
        try entry(prefix, .obstacle, \Obstacle.raised.obstacle)
    }

    /// The extension whose id begins so.
    public func dueExtension(_ prefix: String) throws -> ExtensionID {
        try entry(prefix, .dueExtension, \DueExtension.requested.dueExtension)
    }

    /// What has a due date: `6` is a finding, `6.2` an action, and with a unit its assignment.
    public func dueItem(_ name: String, unit: String?) throws -> Item {
        if unit == nil, let position = Int(name) {
            return .finding(try finding(position).finding.finding.finding)
        }
        return try reportSubject(name, unit: unit).item
    }

    /// What a letter or a meeting is about: `问题6` a finding, else what a report can be about.
    public func item(_ name: String) throws -> Item {
        let finding = "问题"
        if name.hasPrefix(finding), let position = Int(name.dropFirst(finding.count).drop { $0.isWhitespace }) {
            return .finding(try self.finding(position).finding.finding.finding)
        }
        return try reportSubject(name, unit: nil).item
    }

    /// The things of the inspection that is named, in an organisation's ledger.
    public func inspection(_ prefix: String) throws -> NamedThings {
        let things = try NamedThings(inspection: prefix, in: reader)
        guard things.organization == organization else { throw LookupFailure.inspection(prefix, .none([])) }
        return things
    }

    private func entry<Entry: RegisterEntry, Kind>(
        _ prefix: String, _ thing: LookupFailure.Thing, _ id: KeyPath<Entry, Identifier<Kind>>
    ) throws -> Identifier<Kind> {
        let rows = try reader.entries(Entry.self, of: try requireInspection())
        return try UniquePrefix(prefix).find(in: rows.map { $0.entry[keyPath: id] }) { .thing(thing, prefix, $0) }
    }
}
