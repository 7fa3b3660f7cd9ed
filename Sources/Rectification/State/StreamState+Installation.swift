// Who may do what, and what is set, as the installation's stream says it.

extension StreamState {
    /// The grants that were not ended, in the order of recording; whether one holds on a day is its own affair.
    public var grants: [GrantGiven] { recorded(GrantGiven.self).filter { !isEnded($0.grant) } }

    /// Whether a grant was ended.
    public func isEnded(_ grant: GrantID) -> Bool { !bodies(of: GrantEnded.self, naming: .grant(grant)).isEmpty }

    /// The value of a setting, its preset where nobody changed it.
    public func value(of setting: Setting) -> String {
        recorded(SettingChanged.self).last { $0.setting == setting }?.value ?? setting.preset
    }
}
