import Foundation
import Synchronization

/// Ctrl-C, for work that should end between two steps and not within one.
public struct Interruption: Sendable {
    private let begin: @Sendable () -> Void
    private let look: @Sendable () -> Bool

    /// Creates an interruption from its two acts.
    public init(watch: @escaping @Sendable () -> Void, isRequested: @escaping @Sendable () -> Bool) {
        begin = watch
        look = isRequested
    }

    /// From now on the first Ctrl-C is noted; a second one ends the program at once.
    func watch() { begin() }

    /// Whether somebody pressed Ctrl-C since.
    var isRequested: Bool { look() }

    /// The signals of this process.
    public static func standard() -> Interruption {
        Interruption(watch: { InterruptSignal.watch() }, isRequested: { InterruptSignal.wasSent })
    }
}

/// SIGINT and SIGTERM as a flag: all that a signal handler may safely touch.
private enum InterruptSignal {
    private static let flag = Atomic(false)

    static var wasSent: Bool { flag.load(ordering: .relaxed) }

    static func watch() {
        // The flag is made here, because making it is nothing for a handler.
        flag.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            signal(number) { received in
                InterruptSignal.flag.store(true, ordering: .relaxed)
                signal(received, SIG_DFL)
            }
        }
    }
}
