public import Rectification

/// A day as of which the ledger is looked into: today or before.
public struct PastDay: Sendable, Hashable {
    /// The day.
    public let day: CivilDate

    /// Takes a day.
    /// - Throws: ``LookupFailure/dayAhead(_:)`` for one that is still to come.
    public init(_ day: CivilDate, today: CivilDate) throws(LookupFailure) {
        guard day <= today else { throw .dayAhead(day) }
        self.day = day
    }
}
