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

    /// The version of a submission that is called so (整改方案第 1 稿), else the one whose id begins so.
    public func submission(_ name: String) throws -> Submission {
        let submissions = try reader.entries(Submission.self, of: try requireInspection()).map(\.entry)
        let key = MatchingKey.of(name)
        let called = submissions.filter { MatchingKey.of($0.title) == key }
        if called.count == 1 { return called[0] }
        let id = try UniquePrefix(name).find(in: (called.isEmpty ? submissions : called).map(\.drafted.submission)) {
            .thing(.submission, name, $0)
        }
        guard let submission = submissions.first(where: { $0.drafted.submission == id }) else {
            throw LookupFailure.thing(.submission, name, .none([]))
        }
        return submission
    }

    /// The review opinion whose id begins so.
    public func opinion(_ prefix: String) throws -> OpinionID {
        try entry(prefix, .opinion, \Opinion.received.opinion)
    }

    /// The look-back whose id begins so; the last one where none is named.
    public func followUp(_ prefix: String?) throws -> FollowUpID {
        let last = try reader.entries(FollowUp.self, of: try requireInspection()).last?.entry.drawn.followUp
        guard prefix == nil, let last else { return try entry(prefix ?? "", .followUp, \FollowUp.drawn.followUp) }
        return last
    }

    /// The comment whose id begins so.
    public func comment(_ prefix: String) throws -> CommentID {
        try entry(prefix, .comment, \Comment.takenUp.comment)
    }

    /// The policy of this title that holds, else the one whose id begins so.
    public func policy(_ name: String) throws -> PolicyID {
        let policies = try reader.entries(Policy.self, of: organization).map(\.entry)
        let inForce = policies.filter(\.isInForce).map { Named($0.recorded.policy, $0.recorded.title) }
        return try Self.find(name, .policy, in: inForce)
    }

    /// The indicator of this name, else the one whose id begins so.
    public func indicator(_ name: String) throws -> IndicatorID {
        let indicators = try reader.entries(Indicator.self, of: organization).map(\.entry.planned)
        return try Self.find(name, .indicator, in: indicators.map { Named($0.indicator, $0.name) })
    }

    /// The fund of this name, else the one whose id begins so.
    public func fund(_ name: String) throws -> FundID {
        let funds = try reader.entries(Fund.self, of: organization).map(\.entry.planned)
        return try Self.find(name, .fund, in: funds.map { Named($0.fund, $0.name) })
    }

    /// The unit or else the post that is called so, one that was closed or left too.
    public func holder(_ name: String) throws -> HandOverWork.Holder {
        let posts = try reader.posts(of: organization).filter { $0.post.name == name }
        let departments = try reader.departments(of: organization).map(\.department).filter { $0.name == name }
        if departments.isEmpty, let post = posts.first, posts.count == 1 { return .post(post.post.post) }
        if let department = departments.first, departments.count == 1 {
            return .unit(.department(department.department))
        }
        return .unit(try unit(name))
    }

    /// Every inspection of the organisation.
    public func inspectionsOfOrganization() throws -> Set<InspectionID> {
        Set(try reader.inspections(of: organization).map(\.inspection.inspection))
    }

    /// The things of any inspection of the ledger.
    public func anyInspection(_ prefix: String) throws -> NamedThings {
        try NamedThings(inspection: prefix, in: reader)
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
