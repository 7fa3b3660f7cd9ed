import Hummingbird
import Logging
import Rectification

/// What is known of any request, also of one that nobody may see a page for.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who looks; absent until a guard has said so.
    var viewer: Viewer?
    var language = Language.chinese

    init(source: Source) { coreContext = CoreRequestContextStorage(source: source) }

    /// By which the log names the request; a log that keeps nothing has no names.
    var requestID: String { logger[metadataKey: "hb.request.id"]?.description ?? "-" }
}

/// What a page with content is made for: there is none without somebody who may look.
struct PageContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let viewer: Viewer
    let language: Language

    init(context: WebContext) throws {
        guard let viewer = context.viewer else { throw WebFailure.forbidden }
        coreContext = context.coreContext
        self.viewer = viewer
        language = context.language
    }

    var catalogue: Catalogue { .of(language) }
}
