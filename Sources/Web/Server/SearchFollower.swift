import Logging
import ServiceLifecycle
import Store
import Workbench

/// Keeps the search index up with the journal while pages are served: another process may import at any time.
struct SearchFollower: Service {
    let store: any LedgerStore
    let logger: Logger

    /// How long a new record may wait until it is found.
    private static let pause = Duration.seconds(2)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await follow()
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    /// What cannot be indexed now is tried again, and pages are served all the same.
    private func follow() async {
        do {
            _ = try await FollowJournal(store).catchUp { Task.isCancelled }
        } catch {
            let name = (error as? any ExplainedError)?.code.rawValue ?? String(describing: type(of: error))
            logger.error("search index", metadata: ["error": "\(name)"])
        }
    }
}
