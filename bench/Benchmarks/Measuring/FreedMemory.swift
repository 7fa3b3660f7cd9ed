import Glibc

/// Memory that this process has freed and not yet given back to the system.
enum FreedMemory {
    // Swift's module of glibc does not have it.
    private static let trim = dlsym(nil, "malloc_trim").map {
        unsafeBitCast($0, to: (@convention(c) (Int) -> CInt).self)
    }

    /// Gives it back, so that what is timed next finds memory as the first work of a process does, much or little of it.
    static func giveBack() { _ = trim?(0) }
}
