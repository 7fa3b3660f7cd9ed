import HTTPTypes
import Hummingbird
import Logging

/// A line for every request, and its figures.
///
/// What stands in the address after the route's own words may be a name or a text; so the line bears the route's pattern, and
/// neither the address nor who asked.
struct RequestLog: RouterMiddleware {
    typealias Context = WebContext

    let figures: ServerFigures

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let duration = ContinuousClock.now - start
        let route = context.endpointPath ?? "-"
        figures.note(route: route, status: response.status.code, duration: duration)
        context.logger.log(
            level: response.status.kind == .serverError ? .error : .info, "request",
            metadata: [
                "method": "\(Self.name(of: request.method))", "route": "\(route)",
                "status": "\(response.status.code)", "microseconds": "\(duration.microseconds)",
            ])
        return response
    }

    /// A method that HTTP does not know can be any words.
    private static func name(of method: HTTPRequest.Method) -> String {
        [.get, .head, .post, .put, .delete, .patch, .options].contains(method) ? method.rawValue : "other"
    }
}

extension Duration {
    /// Whole microseconds.
    var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
