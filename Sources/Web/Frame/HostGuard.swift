import Hummingbird

/// Answers only requests that name this machine: a page of another site whose name was made to lead here gets nothing.
struct HostGuard: RouterMiddleware {
    typealias Context = WebContext

    /// What the loopback interface is called, with any port: a tunnel may end at another one.
    private static let names: Set<Substring> = ["127.0.0.1", "localhost", "[::1]"]

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard let authority = request.head.authority, Self.isOwn(authority) else { throw WebFailure.foreignHost }
        return try await next(request, context)
    }

    static func isOwn(_ authority: String) -> Bool {
        if names.contains(authority[...]) { return true }
        guard let colon = authority.lastIndex(of: ":"), UInt16(authority[colon...].dropFirst()) != nil else {
            return false
        }
        return names.contains(authority[..<colon])
    }
}
