import HTTPTypes
import Hummingbird

/// Tells the browser, with every answer, to load nothing from elsewhere, to run nothing written into a page, and to let no
/// other site frame it.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = WebContext

    private static let fields: HTTPFields = [
        .contentSecurityPolicy: [
            "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "form-action 'self'",
            "base-uri 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; "),
        .xContentTypeOptions: "nosniff",
        .init("Referrer-Policy"): "same-origin",
        .init("Cross-Origin-Opener-Policy"): "same-origin",
        .init("Cross-Origin-Resource-Policy"): "same-origin",
        .init("Permissions-Policy"): "camera=(), geolocation=(), microphone=()",
    ]

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers.append(contentsOf: Self.fields)
        return response
    }
}

extension HTTPField.Name {
    /// A name that is written here; whether it is one, a test of every answer shows.
    fileprivate init(_ name: StaticString) {
        guard let name = HTTPField.Name(name.description) else { preconditionFailure("\(name) is no field name") }
        self = name
    }
}
