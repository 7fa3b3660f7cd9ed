/// A register that an office keeps beside the list of findings.
public enum Register: String, Sendable, CaseIterable {
    case comment
    /// Extensions of due dates.
    case dueExtension
    case followUp
    case fund
    case handOver
    case indicator
    case instruction
    case letter
    case meeting
    case obstacle
    /// What the superior said to submissions.
    case opinion
    case outcome
    case policy
    case recognition
    case recurrence
    case reorganization
    case submission
    /// Remarks of checking that were waived.
    case waiver
}
