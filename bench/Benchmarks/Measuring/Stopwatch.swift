import Glibc

/// Seconds that work takes.
enum Stopwatch {
    /// Processor time of all threads so far: what others run on the machine at the same time hardly changes it.
    static var processorTime: Double { now(CLOCK_PROCESS_CPUTIME_ID) }

    /// Processor time that work takes.
    static func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
        let start = processorTime
        try work()
        return processorTime - start
    }

    /// Time on the wall so far, for work that waits for the disk or has several threads.
    static var wallTime: Double { now(CLOCK_MONOTONIC) }

    /// Time on the wall that work takes.
    static func wallSeconds(_ work: () throws -> Void) rethrows -> Double {
        let start = wallTime
        try work()
        return wallTime - start
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
