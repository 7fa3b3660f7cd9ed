import HTTPTypes
import Hummingbird

/// Finds out in which language to answer.
struct LanguageChoice: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.language = Language(of: request)
        return try await next(request, context)
    }
}

extension Language {
    /// Keeps the language for a year and goes back to where the choice was made.
    func chosen(goingBackTo address: String?) -> Response {
        let cookie = Cookie(
            name: Self.cookie, value: rawValue, maxAge: 365 * 24 * 3600, path: "/", httpOnly: true, sameSite: .lax)
        var response = Response(
            status: .seeOther, headers: [.location: Self.ownAddress(address), .cacheControl: "no-store"])
        response.setCookie(cookie)
        return response
    }

    /// Only an address of these pages: one that names another host would send people away under our name.
    private static func ownAddress(_ address: String?) -> String {
        guard let address, address.hasPrefix("/"), !address.hasPrefix("//"), !address.hasPrefix("/\\"),
            address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return Address.home }
        return address
    }
}
