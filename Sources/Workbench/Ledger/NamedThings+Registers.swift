public import Rectification
import Store

extension NamedThings {
    /// The letter with this number, or this title where it has none; else the one whose id begins so.
    public func letter(_ name: String) throws -> LetterID {
        let letters = try reader.entries(Letter.self, of: organization).map(\.entry)
        return try Self.find(
            name, .letter, in: letters.map { Named($0.recorded.letter, $0.number ?? $0.recorded.title) })
    }

    /// The meeting with this title, else the one whose id begins so.
    public func meeting(_ name: String) throws -> Meeting {
        let meetings = try reader.entries(Meeting.self, of: organization).map(\.entry)
        return try Self.find(name, .meeting, in: meetings.map { Named($0, id: $0.called.meeting, $0.title) })
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
        return try Self.find(
            name, .submission, in: submissions.map { Named($0, id: $0.drafted.submission, $0.title) })
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
        let departments = try reader.departments(of: organization).map(\.department)
        let below = try reader.state(of: .organization(organization)).listedSubordinates
        let posts = try reader.posts(of: organization).map(\.post)
        let holders: [Named<HandOverWork.Holder>] =
            departments.map { Named(.unit(.department($0.department)), id: $0.department, $0.name) }
            + below.map { Named(.unit(.organization($0.organization)), id: $0.organization, $0.name) }
            + posts.map { Named(.post($0.post), id: $0.post, $0.name) }
        return try Self.find(name, .holder, in: holders)
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
