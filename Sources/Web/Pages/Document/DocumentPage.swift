import HashChain
import Notices
import Rectification
import Store
import Workbench

/// A document's text with what each stretch of it is; of a long one, a leaf.
struct DocumentPage: Page {
    static let template = Template.document

    struct Entry: Equatable, Sendable {
        let spanKind: String
        let spanWord: String
        let spanCount: Int
        let firstHref: String
    }

    struct Unread: Equatable, Sendable {
        let unreadHref: String
        let unreadPlace: String
        let unreadText: String
    }

    /// How much of a passage that was not understood is shown in the list of them.
    private static let shownUnread = 40

    let title: String
    let inspection: InspectionFrame?
    let documentKind: String
    let documentTitle: String
    let facts: [Fact]
    let legend: [Entry]
    let hasUnread: Bool
    let unreadFound: String
    let unread: [Unread]
    let leafPlace: String?
    let lines: String
    let hasPages: Bool
    let previousHref: String?
    let nextHref: String?
    let bearing: Secrecy

    init(_ page: ShowDocument.Page, _ words: Catalogue) {
        let document = page.document.document
        let id = page.document.inspection
        title = document.name
        bearing = page.secrecy
        inspection = InspectionFrame(page.header, title: document.name, in: .chinese, words)
        documentKind = words("documentKind.\(document.kind)")
        documentTitle = document.title ?? document.name
        facts = Self.facts(page.document, words)
        let text = MarkedText(page)
        legend = Self.legend(page, words)
        unread = text.spans.filter { $0.kind == .unread }.map { Unread($0.range, in: text, words) }
        let unreadCount = page.kinds[.unread]?.count ?? 0
        hasUnread = unreadCount > 0
        unreadFound = Self.found(unread.count, of: unreadCount, words)
        leafPlace = page.leaf.count > 1 ? Self.place(of: page.leaf, text, words) : nil
        previousHref = page.leaf.previous.map { Address.document(document, of: id, at: $0) }
        nextHref = page.leaf.next.map { Address.document(document, of: id, at: $0) }
        hasPages = previousHref != nil || nextHref != nil
        var writer = DocumentLines(text, words)
        writer.writeAll { Address.finding($0, of: id) }
        lines = writer.html.text
    }

    private static func found(_ here: Int, of all: Int, _ words: Catalogue) -> String {
        if all == 0 { return "" }
        return here == all
            ? words("document.unreadFound", ["count": "\(all)"])
            : words("document.unreadHere", ["count": "\(all)", "here": "\(here)"])
    }

    private static func place(of leaf: TextLeaf, _ text: MarkedText, _ words: Catalogue) -> String {
        words(
            "document.leaf",
            [
                "number": "\(leaf.number)", "leaves": "\(leaf.count)", "first": "\(text.lines.lowerBound)",
                "last": "\(text.lines.upperBound - 1)",
            ])
    }

    private static func facts(_ row: DocumentRow, _ words: Catalogue) -> [Fact] {
        let document = row.document
        return [
            Fact(words("document.name"), document.name), Fact(words("document.issuer"), document.issuer),
            Fact(words("document.issuedOn"), document.issuedOn?.description),
            Fact(words("document.encoding"), document.encoding),
            Fact(
                words("document.length"), words("document.bytes", ["count": "\(document.source.length)"]),
                in: words.language),
            Fact(
                words("document.received"), words("finding.recordAt", ["sequence": "\(row.lastRecord.sequence)"]),
                in: words.language),
            Fact(words("document.digest"), String(document.source.digest.hex.prefix(16))),
        ].compactMap(\.self)
    }

    private static func legend(_ page: ShowDocument.Page, _ words: Catalogue) -> [Entry] {
        let kinds: [Span.Kind] = [.unread] + Span.Kind.allCases.filter { $0 != .unread && $0 != .blank }
        return kinds.compactMap { kind in
            page.kinds[kind].map { occurrence in
                let isHere = page.leaf.bytes.contains(occurrence.start)
                return Entry(
                    spanKind: kind.rawValue, spanWord: words("span.\(kind.rawValue)"), spanCount: occurrence.count,
                    firstHref: isHere
                        ? "#b\(occurrence.start)"
                        : Address.place(occurrence.start, in: page.document.document, of: page.document.inspection))
            }
        }
    }
}

extension DocumentPage.Unread {
    fileprivate init(_ range: Range<Int>, in text: MarkedText, _ words: Catalogue) {
        let passage = text.words(range)
        let isCut = passage.count > DocumentPage.shownUnread
        unreadHref = "#b\(range.lowerBound)"
        unreadPlace = words("document.line", ["line": "\(text.lineNumber(at: range.lowerBound))"])
        unreadText = passage.prefix(DocumentPage.shownUnread) + (isCut ? "…" : "")
    }
}
