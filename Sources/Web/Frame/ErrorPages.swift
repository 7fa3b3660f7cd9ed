import HTTPTypes
import Hummingbird
import Logging
import Store
import Workbench

/// Answers what could not be answered with a page that helps, and writes into the log what the page may not say.
struct ErrorPages: RouterMiddleware {
    typealias Context = WebContext

    let renderer: Renderer

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return page(for: error, request, context)
        }
    }

    private func page(for error: any Error, _ request: Request, _ context: WebContext) -> Response {
        let status = Self.status(of: error)
        if status.kind == .serverError {
            // The kind of an error tells where to look; its words may hold what stands in the ledger.
            context.logger.error("failed", metadata: ["error": "\(Self.name(of: error))"])
        }
        let page = ErrorPage(status, requestID: context.requestID, .of(context.language))
        var response = renderer.response(page, to: request, in: context.language, status: status)
        response.headers[.cacheControl] = "no-store"
        if case .method(let allowed) = error as? WebFailure {
            response.headers[.allow] = allowed.joined(separator: ", ")
        }
        if status == .serviceUnavailable { response.headers[.retryAfter] = "5" }
        return response
    }

    private static func status(of error: any Error) -> HTTPResponse.Status {
        switch error {
        case let failure as WebFailure: failure.status
        case let error as any ExplainedError: error.code.httpStatus
        case let error as any HTTPResponseError: error.status
        default: .internalServerError
        }
    }

    private static func name(of error: any Error) -> String {
        (error as? any ExplainedError)?.code.rawValue ?? String(describing: type(of: error))
    }
}
