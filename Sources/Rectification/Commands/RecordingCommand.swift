/// What somebody asks to be recorded.
public protocol RecordingCommand: Sendable {
    /// Its name in the table of permissions.
    static var subject: Permission.Subject { get }

    /// The stream that it is about.
    var target: CommandTarget { get }

    /// The inspections that it is also about, where it is about their organisation.
    var inspections: Set<InspectionID> { get }

    /// What the person is to what it is about, beside having it in scope.
    func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation>

    /// On whose behalf it is given, where the paper behind it says so.
    func principal(seeing sight: Sight) -> PersonID?

    /// Decides what is recorded, once the person is known to be allowed to ask.
    /// - Throws: ``Refusal``; nothing is recorded then.
    func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision
}

extension RecordingCommand {
    /// No other.
    public var inspections: Set<InspectionID> { [] }

    /// On nobody's behalf.
    public func principal(seeing sight: Sight) -> PersonID? { nil }

    /// Nothing beside having it in scope.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> { [] }
}
