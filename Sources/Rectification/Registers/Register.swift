/// A register that an office keeps beside the list of findings.
public enum Register: String, Sendable, CaseIterable {
    /// Extensions of due dates.
    case dueExtension
    case instruction
    case letter
    case meeting
    case obstacle
}
