import Synchronization

/// Counts up, whoever asks.
final class Counter: Sendable {
    private let value: Atomic<UInt64>

    init(_ start: UInt64) { value = Atomic(start) }

    func next() -> UInt64 { value.wrappingAdd(1, ordering: .relaxed).newValue }
}
