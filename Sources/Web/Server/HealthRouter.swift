import Hummingbird
import Store
import Workbench

/// How the server is, for whoever watches over it.
struct HealthRouter {
    private let store: any LedgerStore
    private let figures: ServerFigures

    init(_ store: any LedgerStore, figures: ServerFigures) {
        self.store = store
        self.figures = figures
    }

    var router: Router<BasicRequestContext> {
        let router = Router()
        router.get("health/live") { _, _ in "live\n" }
        router.get("health/ready") { _, _ in
            do {
                try await CheckReadiness(store).check()
                return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: "ready\n")))
            } catch {
                return Response(
                    status: .serviceUnavailable, body: ResponseBody(byteBuffer: ByteBuffer(string: "not ready\n")))
            }
        }
        router.get("metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: figures.text)))
        }
        return router
    }
}
