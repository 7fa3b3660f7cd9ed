import Rectification

extension ReadFinding {
    /// The declared total that a finding with its printed status counts in; absent without a mark of its own or of its
    /// section, and for what has not begun.
    public var markedTotal: DeclaredTotals.Key? {
        guard statusText != nil else { return nil }
        return switch status {
        case .completed: .completed
        case .substantiallyCompleted: .substantiallyCompleted
        case .partiallyCompleted: .partiallyCompleted
        case .inProgress: .inProgress
        case .ongoing: .ongoing
        case .notStarted, nil: nil
        }
    }
}
