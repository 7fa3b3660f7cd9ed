import Glibc

/// Seconds that work takes.
enum Stopwatch {
    /// Processor time of all threads: what others run on the machine at the same time hardly changes it.
    static func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
        try seconds(CLOCK_PROCESS_CPUTIME_ID, work)
    }

    /// Time on the wall, for work that waits for the disk.
    static func wallSeconds(_ work: () throws -> Void) rethrows -> Double {
        try seconds(CLOCK_MONOTONIC, work)
    }

    private static func seconds(_ clock: clockid_t, _ work: () throws -> Void) rethrows -> Double {
        let start = now(clock)
        try work()
        return now(clock) - start
    }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension [Double] {
    /// The middle one in order of size; of an even number the upper of the two in the middle.
    var median: Double { sorted()[count / 2] }
}
