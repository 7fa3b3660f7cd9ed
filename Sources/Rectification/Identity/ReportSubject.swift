/// What a progress report speaks of.
public enum ReportSubject: Sendable, Hashable {
    case matter(MatterID)
    case action(ActionID)
    case assignment(AssignmentID)

    /// As a thing of the stream.
    public var item: Item {
        switch self {
        case .matter(let id): .matter(id)
        case .action(let id): .action(id)
        case .assignment(let id): .assignment(id)
        }
    }
}

extension ReportSubject: CustomStringConvertible {
    /// `matter/ID`, `action/ID` or `assignment/ID`.
    public var description: String { item.description }

    /// Reads the text form; absent for anything else.
    public init?(_ text: some StringProtocol) {
        switch Item(text) {
        case .matter(let id): self = .matter(id)
        case .action(let id): self = .action(id)
        case .assignment(let id): self = .assignment(id)
        default: return nil
        }
    }
}
