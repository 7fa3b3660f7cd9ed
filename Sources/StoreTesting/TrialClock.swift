public import Rectification
import Synchronization

/// A clock that goes on only when it is told to.
public final class TrialClock: Sendable {
    private let time: Mutex<Int64>

    /// Sets it, in milliseconds since 1970 UTC.
    public init(_ time: Int64 = 1_720_000_000_000) { self.time = Mutex(time) }

    /// What it shows.
    public var now: Int64 { time.withLock { $0 } }

    /// The day that it shows.
    public var day: CivilDate { WallTime(now).day }

    /// Goes on: by hours, or to the very end of its day or the beginning of the next.
    public func advance(_ random: inout SeededRandom) {
        let end = WallTime.end(of: day)
        let next = random.pick([end - 1, end, now + Int64.random(in: 0...108_000_000, using: &random)])
        time.withLock { $0 = max($0, next) }
    }
}
