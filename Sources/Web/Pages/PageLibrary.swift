import HTTPTypes
import Hummingbird
import NIOCore
import OfficialText
import Rectification
import Store
import Workbench

/// Makes the pages out of what the use cases answer.
struct PageLibrary: Sendable {
    /// How many findings a page of a table has.
    static let length = 50
    /// How many characters a search of all findings needs.
    private static let leastToSearch = 2

    let store: any LedgerStore
    let verifications: Verifications
    let texts = CheckedTexts()

    // MARK: All inspections

    func inspections(_ request: PageRequest) async throws -> InspectionsPage {
        let start = try Self.start(request.fields)
        let page = try await ListInspections(store, for: request.viewer).page(from: start, limit: Self.length)
        return InspectionsPage(page, request.words)
    }

    func search(_ request: PageRequest, for typed: String) async throws -> SearchPage {
        guard (try? SearchText(typed)) != nil, typed.count(where: { !$0.isWhitespace }) >= Self.leastToSearch else {
            return SearchPage(nothingIn: typed, request.words)
        }
        let fields = request.fields
        let start: SearchStart =
            if let entry = try fields.number("after") {
                .olderThan(entry)
            } else if let entry = try fields.number("before") {
                .newerThan(entry)
            } else {
                .newest
            }
        return SearchPage(
            try await SearchFindings(store, for: request.viewer).page(for: typed, from: start, limit: Self.length),
            for: request.viewer, request.words)
    }

    private static func start(_ fields: FormFields) throws -> InspectionStart {
        if let place = fields["after"] { return .after(try InspectionPlace(place)) }
        if let place = fields["before"] { return .before(try InspectionPlace(place)) }
        return .first
    }

    // MARK: One inspection

    func inspection(_ request: PageRequest) async throws -> InspectionPage {
        let page = try await ShowInspection(store, for: request.viewer).page(of: try request.inspection)
        return InspectionPage(page, for: request.viewer, request.words)
    }

    func office(_ request: PageRequest) async throws -> OfficePage {
        OfficePage(try await ShowOffice(store, for: request.viewer).page(of: try request.inspection), request.words)
    }

    func ledger(_ request: PageRequest) async throws -> LedgerPage {
        let address = try LedgerAddress(of: try request.inspection, request.fields)
        let page = try await BrowseFindings(store, for: request.viewer)
            .page(of: address.inspection, try address.query(limit: Self.length))
        return LedgerPage(page, at: address, for: request.viewer, request.words)
    }

    func finding(_ request: PageRequest) async throws -> FindingPage {
        let query = FindingQuery(FindingFilter(inspection: try request.inspection))
        let page = try await ShowFinding(store, for: request.viewer)
            .page(at: try request.number("position"), among: query)
        let documents = page.documents.values.sorted { $0.lastRecord.sequence < $1.lastRecord.sequence }
        let remarks = try await ShowRemarks(store, for: request.viewer, texts: texts)
            .remarks(on: page.detail, in: documents)
        return FindingPage(page, remarks, request.words)
    }

    func document(_ request: PageRequest) async throws -> DocumentPage {
        guard let document = DocumentID(try request.path("document")) else { throw WebFailure.notFound }
        let filter = try RemarkFilter(request.fields)
        let page = try await ShowDocument(store, for: request.viewer, texts: texts)
            .page(of: document, in: try request.inspection, at: try request.fields.number("at") ?? 0)
        return DocumentPage(page, filter, request.words)
    }

    func remarks(_ request: PageRequest) async throws -> RemarksPage {
        let address = try RemarksAddress(of: try request.inspection, request.fields)
        let page = try await ShowRemarks(store, for: request.viewer, texts: texts).page(of: address.inspection)
        return RemarksPage(page, at: address, request.words)
    }

    func journal(_ request: PageRequest) async throws -> JournalPage {
        let inspection = try request.inspection
        let page = try await ShowLog(store, for: request.viewer)
            .page(of: inspection, from: try request.fields.number("from"), limit: JournalPage.length)
        guard !page.lines.isEmpty || page.last == 0 else { throw WebFailure.notFound }
        return JournalPage(page, of: inspection, for: request.viewer, request.words)
    }

    func verification(_ request: PageRequest) async throws -> VerificationPage {
        let header = try await ShowInspection(store, for: request.viewer).header(of: try request.inspection)
        return VerificationPage(try await verifications.verify(), in: header, request.words)
    }
}
