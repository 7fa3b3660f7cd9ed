import HashChain
import Notices
import Proofing
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
    let documentPath: String
    let leafStart: String?
    let choices: RemarkChoices
    let hasRemarks: Bool
    let isFiltered: Bool
    let remarksFound: String
    let remarksHere: String?
    let remarks: [RemarkRow]
    let waived: String?
    let leafPlace: String?
    let lines: String
    let hasPages: Bool
    let previousHref: String?
    let nextHref: String?
    let bearing: Secrecy

    init(_ page: ShowDocument.Page, _ filter: RemarkFilter, _ words: Catalogue) {
        let document = page.document.document
        let id = page.document.inspection
        title = document.name
        bearing = page.secrecy
        inspection = InspectionFrame(page.header, title: document.name, in: .chinese, words)
        documentKind = words("documentKind.\(document.kind)")
        documentTitle = document.title ?? document.name
        facts = Self.facts(page.document, words)
        let bytes = page.leaf.bytes
        let passing = page.remarks.lines.filter(filter.passes)
        let here = passing.filter {
            bytes.contains($0.remark.range.lowerBound)
                || $0.remark.range.lowerBound == bytes.upperBound && page.leaf.next == nil
        }
        let text = MarkedText(page, here)
        legend = Self.legend(page, words)
        unread = text.spans.filter { $0.kind == .unread }.map { Unread($0.range, in: text, words) }
        let unreadCount = page.kinds[.unread]?.count ?? 0
        hasUnread = unreadCount > 0
        unreadFound = Self.found(unread.count, of: unreadCount, words)
        documentPath = Address.document(document.document, of: id)
        leafStart = page.leaf.number > 1 ? "\(bytes.lowerBound)" : nil
        choices = RemarkChoices(page.remarks.lines, chosen: filter, words)
        hasRemarks = !page.remarks.lines.isEmpty || filter.isSet
        isFiltered = filter.isSet
        remarksFound = words(
            filter.isSet ? "remarks.foundFiltered" : "remarks.found",
            ["count": "\(passing.count)", "all": "\(page.remarks.lines.count)"])
        remarksHere = here.count == passing.count ? nil : words("document.remarksHere", ["count": "\(here.count)"])
        remarks = here.map { RemarkRow($0, in: page.document, named: false, filter: filter, words) }
        waived = page.remarks.waived == 0 ? nil : words("remarks.waived", ["count": "\(page.remarks.waived)"])
        leafPlace = page.leaf.count > 1 ? Self.place(of: page.leaf, text, words) : nil
        previousHref = page.leaf.previous.map { Address.document(document, of: id, at: $0, filter) }
        nextHref = page.leaf.next.map { Address.document(document, of: id, at: $0, filter) }
        hasPages = previousHref != nil || nextHref != nil
        var writer = DocumentLines(text, words)
        writer.writeAll(here) {
            Address.finding($0, of: id)
        } pageHref: {
            Address.document(document, of: id, at: $0, filter)
        }
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
