/// A setting that somebody changed, as the views show it.
public struct SettingRow: Sendable, Equatable {
    /// The setting.
    public let setting: Setting
    /// Its value.
    public let value: String
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/setting``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .setting)
        setting = try row.word()
        value = try row.text()
        lastRecord = try row.lastRecord()
    }
}
