import Dispatch

/// Where threads wait until they are let through.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func wait() { semaphore.wait() }

    func open(for count: Int) {
        for _ in 0..<count { semaphore.signal() }
    }
}
