import HTTPTypes
import Hummingbird

/// What a person is told who gets no page: what is the matter, why, and what to do.
struct ErrorPage: Page {
    static let template = Template.error

    let title: String
    let status: Int
    let what: String
    let why: String
    let todo: String
    let requestID: String

    /// The statuses that have words of their own; any other is a fault of the program or of the client's.
    private static let explained: Set<Int> = [400, 403, 404, 405, 410, 413, 414, 421, 500, 503]

    init(_ status: HTTPResponse.Status, requestID: String, _ words: Catalogue) {
        let code = status.code
        let explained = Self.explained.contains(code) ? code : code < 500 ? 400 : 500
        self.status = code
        self.requestID = requestID
        what = words("error.what\(explained)")
        why = words("error.why\(explained)")
        todo = words("error.todo\(explained)")
        title = what
    }
}
