/// What an installation can be set to; each has a value from the beginning.
public enum Setting: String, Sendable, CaseIterable {
    /// The highest secrecy that may be held here.
    case highestSecrecy
    /// Whether every separation of duties is kept, or the two of a small office.
    case separations

    /// In the words of the field.
    public var title: String {
        switch self {
        case .highestSecrecy: "最高密级"
        case .separations: "职责分离"
        }
    }

    /// The value that holds until another is set.
    public var preset: String {
        switch self {
        case .highestSecrecy: Secrecy.internal.rawValue
        case .separations: Separations.smallOffice.rawValue
        }
    }

    /// Every value that it allows.
    public var values: [String] {
        switch self {
        case .highestSecrecy: Secrecy.allCases.map(\.rawValue)
        case .separations: Separations.allCases.map(\.rawValue)
        }
    }
}
