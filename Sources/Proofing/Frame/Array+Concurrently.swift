import Dispatch

extension Array where Element: Sendable {
    /// What some work makes of each element, in their order; the processors share the work.
    func mapConcurrently<Made: Sendable>(_ work: @Sendable (Element) -> Made) -> [Made] {
        [Made](unsafeUninitializedCapacity: count) { made, initialized in
            nonisolated(unsafe) let places = made
            DispatchQueue.concurrentPerform(iterations: count) { index in
                places.initializeElement(at: index, to: work(self[index]))
            }
            initialized = count
        }
    }
}
