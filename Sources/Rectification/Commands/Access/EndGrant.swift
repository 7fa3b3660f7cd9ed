/// Ends a grant now.
public struct EndGrant: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .endGrant }

    /// The grant.
    public var grant: GrantID
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(grant: GrantID, why: String? = nil) {
        self.grant = grant
        self.why = why
    }

    /// The installation.
    public var target: CommandTarget { .installation }

    /// Decides what is recorded; the last security administrator stays, or nobody could ever be granted anything again.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let grants = sight.state.grants
        guard let ending = grants.first(where: { $0.grant == grant }) else { throw .access(.noSuchGrant) }
        let isLast = !grants.contains { $0.grant != grant && $0.role == .securityAdministrator && $0.until == nil }
        if ending.role == .securityAdministrator, isLast { throw .access(.lastSecurityAdministrator) }
        return sight.recording([.grantEnded(GrantEnded(grant: grant, why: why))])
    }
}
