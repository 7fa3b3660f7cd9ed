import HTTPTypes
import Hummingbird
import NIOCore
import Rectification
import Store
import Workbench

/// What is taken away from a ledger page: all findings that it shows, however many, written out as they are read.
extension PageLibrary {
    /// How many findings are read at a time.
    private static let batch = 200

    /// All findings of a ledger page for a spreadsheet.
    func sheet(_ request: PageRequest) async throws -> Response {
        let address = try LedgerAddress(of: try request.inspection, request.fields).first
        let browse = BrowseFindings(store, for: request.viewer)
        let first = try await browse.page(of: address.inspection, try address.query(limit: Self.batch))
        let sheet = LedgerSheet(LedgerColumn.shown(of: first.filled), for: request.viewer, request.words)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "private, no-cache",
                .contentDisposition: "attachment; filename=\"ledger-\(address.inspection).csv\"",
            ],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: sheet.head))
                var page = first
                while true {
                    try await writer.write(ByteBuffer(string: page.findings.lines.map(sheet.record).joined()))
                    guard let next = page.findings.next else { break }
                    page = try await browse.page(
                        of: address.inspection, try address.page(after: next).query(limit: Self.batch))
                }
                try await writer.finish(nil)
            })
    }

    /// All findings of a ledger page as meeting paper.
    func paper(_ request: PageRequest, _ renderer: Renderer, frame: Frame) async throws -> Response {
        let address = try LedgerAddress(of: try request.inspection, request.fields).first
        let browse = BrowseFindings(store, for: request.viewer)
        let first = try await browse.page(of: address.inspection, try address.query(limit: Self.batch))
        let columns = LedgerColumn.shown(of: first.filled, withProgress: true)
        let words = request.words
        let highest = try await browse.highestMark(of: address.inspection)
        let paper = PaperPage(first, columns: columns, at: address, bearing: highest, words)
        let (head, tail) = renderer.parts(of: paper, frame, words.language)
        return Response(
            status: .ok, headers: Renderer.headers(words.language),
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: head))
                var page = first
                while true {
                    var rows = PaperRows(columns, for: request.viewer, words)
                    for detail in try await browse.details(of: page) { rows.write(detail) }
                    try await writer.write(ByteBuffer(string: rows.html.text))
                    guard let next = page.findings.next else { break }
                    page = try await browse.page(
                        of: address.inspection, try address.page(after: next).query(limit: Self.batch))
                }
                try await writer.write(ByteBuffer(string: tail))
                try await writer.finish(nil)
            })
    }
}
