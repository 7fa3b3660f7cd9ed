public import Rectification

/// What nobody can know in advance: the time, and chance.
///
/// The composition root passes it in.
public struct Circumstances: Sendable {
    /// Milliseconds since 1970 UTC.
    public let now: @Sendable () -> Int64
    /// Fit for keys and ids.
    public let random: RandomSource

    /// Creates the circumstances of a run.
    public init(now: @escaping @Sendable () -> Int64, random: RandomSource) {
        self.now = now
        self.random = random
    }

    /// An act of this person, now.
    func act(by person: PersonID) -> Act {
        Act(command: random.identifier(), actor: person, time: now(), random: random)
    }
}
