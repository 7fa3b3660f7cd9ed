import HTTPTypes
import Hummingbird
import Store
import Workbench

/// What is at which address, and who may ask for it.
struct PageRouter {
    private let library: PageLibrary
    private let renderer = Renderer.shared
    private let figures: ServerFigures

    init(_ library: PageLibrary, figures: ServerFigures) {
        self.library = library
        self.figures = figures
    }

    var router: Router<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            RequestLog(figures: figures)
            SecurityHeaders()
            Delivery()
            LanguageChoice()
            ErrorPages(renderer: renderer)
            HostGuard()
        }
        addOpen(to: router)
        addPages(to: router.group().add(middleware: LocalViewing()).group(context: PageContext.self))
        return router
    }

    /// What shows nothing of the ledger.
    private func addOpen(to router: Router<WebContext>) {
        for asset in Asset.all {
            router.only(RouterPath(asset.address)) { request, _ in asset.response(to: request) }
        }
        router.only("language/:language") { request, context in
            guard let language = context.parameters.get("language").flatMap(Language.init) else {
                throw WebFailure.notFound
            }
            return language.chosen(goingBackTo: FormFields(request.uri.query ?? "")["back"])
        }
        router.only("style") { request, context in
            renderer.response(StyleGuidePage(.of(context.language)), to: request, in: context.language)
        }
    }

    /// What shows the ledger.
    private func addPages(to pages: RouterGroup<PageContext>) {
        pages.only("") { request, context in
            let asked = PageRequest(request, context)
            guard let text = try asked.fields.searchText() else {
                return renderer.response(try await library.inspections(asked), to: request, in: context.language)
            }
            let page = try await library.search(asked, for: text)
            return renderer.response(page, to: request, in: context.language)
        }
        page("inspections/:inspection", in: pages) { try await library.inspection($0) }
        page("inspections/:inspection/ledger", in: pages) { try await library.ledger($0) }
        page("inspections/:inspection/findings/:position", in: pages) { try await library.finding($0) }
        page("inspections/:inspection/documents/:document", in: pages) { try await library.document($0) }
        page("inspections/:inspection/remarks", in: pages) { try await library.remarks($0) }
        page("inspections/:inspection/office", in: pages) { try await library.office($0) }
        page("inspections/:inspection/journal", in: pages) { try await library.journal($0) }
        page("inspections/:inspection/journal/verification", in: pages) { try await library.verification($0) }
        pages.only("inspections/:inspection/ledger.csv") { request, context in
            try await library.sheet(PageRequest(request, context))
        }
        pages.only("inspections/:inspection/ledger/print") { request, context in
            let frame = Frame(request, context.language)
            return try await library.paper(PageRequest(request, context), renderer, frame: frame)
        }
    }

    private func page<P: Page>(
        _ path: RouterPath, in pages: RouterGroup<PageContext>,
        show: @escaping @Sendable (PageRequest) async throws -> P
    ) {
        let renderer = renderer
        pages.only(path) { request, context in
            let page = try await show(PageRequest(request, context))
            return renderer.response(page, to: request, in: context.language)
        }
    }
}

extension RouterMethods {
    /// Answers GET and HEAD at a path, and says of every other method that it is not for here.
    func only(
        _ path: RouterPath, use handler: @escaping @Sendable (Request, Context) async throws -> Response
    ) {
        get(path, use: handler)
        for method in [HTTPRequest.Method.post, .put, .patch, .delete, .options, .trace, .connect] {
            on(path, method: method) { _, _ -> Response in throw WebFailure.method(allowed: ["GET", "HEAD"]) }
        }
    }
}
