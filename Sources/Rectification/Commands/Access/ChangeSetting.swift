/// Changes a setting of the installation.
public struct ChangeSetting: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .changeSetting }

    /// The setting.
    public var setting: Setting
    /// Its value.
    public var value: String
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(setting: Setting, value: String, why: String? = nil) {
        self.setting = setting
        self.value = value
        self.why = why
    }

    /// The installation.
    public var target: CommandTarget { .installation }

    /// Decides what is recorded; refuses a value that the setting does not allow.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard setting.allows(value) else { throw .access(.unfitValue(setting, value)) }
        guard sight.state.value(of: setting) != value else { throw .planning(.nothingNew) }
        if setting == .separations, value == Separations.full.rawValue { try requireApart(sight.state.grants) }
        return sight.recording([.settingChanged(SettingChanged(setting: setting, value: value, why: why))])
    }

    /// Refuses to switch the separations on while somebody holds what they keep apart.
    private func requireApart(_ grants: [GrantGiven]) throws(Refusal) {
        var held: [PersonID: Set<Role>] = [:]
        for grant in grants {
            if let other = Separations.full.conflict(of: grant.role, with: held[grant.person] ?? []) {
                throw .access(.administratorsApart(grant.role, other))
            }
            held[grant.person, default: []].insert(grant.role)
        }
    }
}
