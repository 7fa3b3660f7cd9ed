/// What an installation can be set to; each has a value from the beginning.
public enum Setting: String, Sendable, CaseIterable {
    /// The highest secrecy that may be held here.
    case highestSecrecy
    /// Whether every separation of duties is kept, or the two of a small office.
    case separations
    /// What must be answered before a matter is closed (三不放过), parted by 、.
    case closureGates

    /// In the words of the field.
    public var title: String {
        switch self {
        case .highestSecrecy: "最高密级"
        case .separations: "职责分离"
        case .closureGates: "销号条件"
        }
    }

    /// The value that holds until another is set.
    public var preset: String {
        switch self {
        case .highestSecrecy: Secrecy.internal.rawValue
        case .separations: Separations.smallOffice.rawValue
        case .closureGates: ClosureGates.preset.joined(separator: ClosureGates.separator)
        }
    }

    /// Every value that it allows; absent where it is a list of the office's own words.
    public var values: [String]? {
        switch self {
        case .highestSecrecy: Secrecy.allCases.map(\.rawValue)
        case .separations: Separations.allCases.map(\.rawValue)
        case .closureGates: nil
        }
    }

    /// Whether it can be set to this.
    public func allows(_ value: String) -> Bool { values?.contains(value) ?? (ClosureGates.read(value) != nil) }
}
