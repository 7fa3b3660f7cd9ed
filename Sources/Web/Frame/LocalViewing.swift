import Hummingbird
import Rectification

/// Lets everybody who reaches the loopback interface look: until there is a sign-in, whoever has an account on the machine
/// that holds the ledger is whom it is for.
struct LocalViewing: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.viewer = .local
        return try await next(request, context)
    }
}
