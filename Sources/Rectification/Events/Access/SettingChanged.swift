/// A setting of the installation has another value from now on.
public struct SettingChanged: Sendable, Equatable {
    /// The setting.
    public var setting: Setting
    /// Its value, one that the setting allows.
    public var value: String
    /// The reason, where one is given.
    public var why: String?

    /// Creates the event.
    public init(setting: Setting, value: String, why: String? = nil) {
        self.setting = setting
        self.value = value
        self.why = why
    }
}

extension SettingChanged: EventBody {
    static var kind: Event.Kind { .settingChanged }
    static var title: String { "更改设置" }
    var event: Event { .settingChanged(self) }
    var item: Item? { nil }
    var summary: String? { "\(setting.title)：\(value)" }
}

extension SettingChanged {
    func write(fields: inout PayloadWriter) {
        fields.put("setting", setting)
        fields.put("value", value)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        setting = try fields.take("setting")
        value = try fields.take("value")
        why = try fields.takeOptional("why")
    }
}
