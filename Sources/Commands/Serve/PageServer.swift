public import Workbench

/// What serves a ledger's pages; the composition root hands it in, so that the command line knows no web.
public struct PageServer: Sendable {
    /// What to serve, and where.
    public struct Order: Sendable {
        /// The ledger.
        public let place: LedgerPlace
        /// The port of the pages on the loopback interface; 0 is any that is free.
        public let port: Int
        /// The port of health and figures; 0 is any that is free, absent none.
        public let healthPort: Int?
    }

    /// Serves until it is told to stop, and says before that on which port the pages are.
    public let serve:
        @Sendable (_ order: Order, _ onReady: @escaping @Sendable (_ port: Int) async -> Void) async throws -> Void

    /// Creates a server from its one act.
    public init(
        serve: @escaping @Sendable (Order, @escaping @Sendable (Int) async -> Void) async throws -> Void
    ) {
        self.serve = serve
    }
}
