import Glibc
import Hummingbird
public import Logging
import NIOCore
import ServiceLifecycle
public import Store
import UnixSignals
public import Workbench

/// The ledger's pages on the loopback interface: put together here for the program and for tests.
public struct WebServer: Sendable {
    /// Where to listen.
    public struct Ports: Sendable {
        /// The port of the pages; 0 is any that is free.
        public let pages: Int
        /// The port of health and figures; 0 is any that is free, absent none.
        public let health: Int?

        /// Creates a pair of ports.
        public init(pages: Int, health: Int?) {
            self.pages = pages
            self.health = health
        }
    }

    private static let host = "127.0.0.1"

    private let store: any LedgerStore
    private let library: PageLibrary
    private let logger: Logger
    private let figures = ServerFigures()

    /// Prepares to serve a ledger.
    /// - Parameters:
    ///   - store: The ledger.
    ///   - place: Where it lies.
    ///   - logger: Hears of every request.
    public init(_ store: any LedgerStore, at place: LedgerPlace, logger: Logger) {
        self.store = store
        self.logger = logger
        library = PageLibrary(store: store, verifications: Verifications(store, at: place))
    }

    /// Serves until the process is told to stop (SIGTERM or SIGINT); what is being answered then is answered first.
    /// - Parameters:
    ///   - ports: Where to listen.
    ///   - onReady: Hears the port of the pages as soon as they can be asked for.
    /// - Throws: ``PortTaken``, and whatever keeps the machine from listening.
    public func run(on ports: Ports, onReady: @escaping @Sendable (Int) async -> Void) async throws {
        var services: [any Service] = [
            SearchFollower(store: store, logger: logger),
            Listening(application: application(port: ports.pages, onReady: onReady), port: ports.pages),
        ]
        if let port = ports.health { services.append(Listening(application: health(port: port), port: port)) }
        let group = ServiceGroup(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }

    /// The pages as an application.
    func application(
        port: Int = 0, onReady: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> Application<RouterResponder<WebContext>> {
        Application(
            router: PageRouter(library, figures: figures).router,
            configuration: ApplicationConfiguration(address: .hostname(Self.host, port: port)),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) }, logger: logger)
    }

    /// Health and figures as an application; it has a port of its own so that nobody who may only see pages sees them.
    func health(port: Int = 0) -> Application<RouterResponder<BasicRequestContext>> {
        Application(
            router: HealthRouter(store, figures: figures).router,
            configuration: ApplicationConfiguration(address: .hostname(Self.host, port: port)), logger: logger)
    }
}

/// An application that says so when its port is taken.
private struct Listening<Responder: HTTPResponder>: Service
where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
    let application: Application<Responder>
    let port: Int

    func run() async throws {
        do {
            try await application.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw PortTaken(port: port)
        }
    }
}
