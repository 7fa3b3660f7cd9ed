import Foundation

/// What the system said when something could not be done with a file.
public struct SystemFailure: Error, Equatable {
    /// The system's `errno`.
    public let errorNumber: Int32

    /// What the system said last on this thread.
    init() { errorNumber = errno }
}
