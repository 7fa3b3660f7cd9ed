import Hummingbird
import OfficialText
import Rectification

/// What a page is asked for: by whom, in which language, and with which words in its address.
struct PageRequest: Sendable {
    let viewer: Viewer
    let words: Catalogue
    /// What stands behind `?`.
    let fields: FormFields
    private let parameters: Parameters

    init(_ request: Request, _ context: PageContext) {
        viewer = context.viewer
        words = context.catalogue
        fields = FormFields(request.uri.query ?? "")
        parameters = context.parameters
    }

    /// A part of the path.
    func path(_ name: String) throws(WebFailure) -> String {
        guard let value = parameters.get(name) else { throw .notFound }
        return value
    }

    /// A part of the path that is a number from 1.
    func number(_ name: String) throws(WebFailure) -> Int {
        guard let number = Int(try path(name)), number > 0 else { throw .notFound }
        return number
    }

    /// The inspection that the path names.
    var inspection: InspectionID {
        get throws(WebFailure) {
            guard let id = InspectionID(try path("inspection")) else { throw .notFound }
            return id
        }
    }
}

extension FormFields {
    /// What somebody looks for; absent when it is not there.
    func searchText() throws(WebFailure) -> String? {
        guard let text = self["text"] else { return nil }
        guard text.unicodeScalars.count <= SearchText.longest else { throw .tooLong }
        return text
    }

    /// A field that is a number from 1; absent when it is not there.
    func number(_ name: String) throws(WebFailure) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), number > 0 else { throw .malformed(parameter: name) }
        return number
    }
}
