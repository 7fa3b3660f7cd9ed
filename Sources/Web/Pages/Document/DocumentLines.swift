import Notices
import Proofing
import Workbench

/// Writes the lines of a document as the document page and a finding's passage show them.
struct DocumentLines {
    private let document: MarkedText
    private let words: Catalogue
    private(set) var html = HTML()

    init(_ document: MarkedText, _ words: Catalogue) {
        self.document = document
        self.words = words
    }

    // MARK: The whole text

    /// Writes every line, with its places, what begins on it, where that leads, and below it what is remarked on in it.
    mutating func writeAll(
        _ remarks: [DocumentRemarks.Line], findingHref: (Int) -> String, pageHref: (Int) -> String
    ) {
        var (finding, remark) = (0, 0)
        for number in document.lines {
            let line = document.line(number)
            let pieces = document.pieces(of: line)
            html.markup("<p class=\"line")
            writeClass(of: pieces)
            html.markup("\" id=\"L")
            html.number(number)
            html.markup("\">")
            writeNumber(number, at: "")
            let first = finding
            while finding < document.findings.count,
                document.findings[finding].start < max(line.upperBound, line.lowerBound + 1)
            {
                finding += 1
            }
            writeNote(document.findings[first..<finding], kinds(beginningIn: pieces), findingHref)
            let firstRemark = remark
            let isLast = number + 1 == document.lines.upperBound
            while remark < remarks.count,
                isLast || remarks[remark].remark.range.lowerBound < max(line.upperBound, line.lowerBound + 1)
            {
                remark += 1
            }
            var sweep = RemarkSweep(document.remarked[firstRemark..<remark])
            writeText(pieces) { html, piece, document in
                html.piece(piece, document, sweep.parts(of: piece.range))
            }
            html.markup("</p>\n")
            for index in firstRemark..<remark { write(remarks[index], document.remarked[index], on: number, pageHref) }
        }
    }

    /// Writes a remark below its line; its number leads to its place.
    private mutating func write(
        _ line: DocumentRemarks.Line, _ remarked: MarkedText.Remarked, on number: Int, _ pageHref: (Int) -> String
    ) {
        let severity = line.remark.severity.rawValue
        html.markup("<p class=\"remark remark-")
        html.text(severity)
        html.markup("\" id=\"remark-")
        html.number(line.number)
        html.markup("\"><a class=\"remark-number\" href=\"#")
        html.text(remarked.range.isEmpty ? "L\(number)" : "r\(remarked.range.lowerBound)")
        html.markup("\">")
        html.number(line.number)
        html.markup("</a> <span class=\"remark-severity\"")
        html.language(words)
        html.markup(">")
        html.text(words("severity.\(severity)"))
        html.markup("</span> <span class=\"remark-rule\"")
        html.language(words)
        html.markup(">")
        html.text(line.remark.rule.title(words))
        html.markup("</span> ")
        html.text(line.remark.message)
        writeChange(line.remark.replacement)
        writeRelated(line.related, pageHref)
        html.markup("</p>\n")
    }

    private mutating func writeChange(_ replacement: String?) {
        guard let replacement else { return }
        html.markup(" <span class=\"remark-change\"><span")
        html.language(words)
        html.markup(">")
        html.text(words("remarks.replacement"))
        html.markup("</span> <ins>")
        html.text(replacement)
        html.markup("</ins></span>")
    }

    private mutating func writeRelated(_ places: [DocumentRemarks.Place], _ pageHref: (Int) -> String) {
        for place in places.prefix(Self.shownRelated) {
            html.markup(" <a class=\"remark-related\"")
            html.language(words)
            html.markup(" href=\"")
            html.text((document.text.indices.contains(place.start) ? "" : pageHref(place.start)) + "#L\(place.line)")
            html.markup("\">")
            html.text(words("remarks.related", ["line": "\(place.line)"]))
            html.markup("</a>")
        }
    }

    /// How many of the places that belong to a remark are linked.
    private static let shownRelated = 5

    private mutating func writeClass(of pieces: [MarkedText.Piece]) {
        if pieces.isEmpty { return html.markup(" line-blank") }
        if pieces.contains(where: { $0.kind == .unread }) { html.markup(" line-unread") }
        let said = pieces.filter { $0.kind != .blank }
        if !said.isEmpty, said.allSatisfy({ $0.kind == .chrome || $0.kind == .duplicate }) {
            html.markup(" line-aside")
        }
    }

    private mutating func writeNumber(_ number: Int, at page: String) {
        html.markup("<a class=\"line-number\" href=\"")
        html.text(page)
        html.markup("#L")
        html.number(number)
        html.markup("\" aria-label=\"")
        html.text(words("document.line", ["line": "\(number)"]))
        html.markup("\">")
        html.number(number)
        html.markup("</a>")
    }

    /// What begins on a line, each kind once; a statement is named by its finding, and labels and blanks say nothing by
    /// themselves.
    private func kinds(beginningIn pieces: [MarkedText.Piece]) -> [Span.Kind] {
        pieces.reduce(into: []) { kinds, piece in
            let isNamed = piece.isStart && ![.statement, .label, .blank].contains(piece.kind)
            if isNamed, !kinds.contains(piece.kind) { kinds.append(piece.kind) }
        }
    }

    private mutating func writeNote(
        _ findings: ArraySlice<MarkedText.Finding>, _ kinds: [Span.Kind], _ findingHref: (Int) -> String
    ) {
        guard !findings.isEmpty || !kinds.isEmpty else { return }
        html.markup("<span class=\"line-note\"")
        html.language(words)
        html.markup(">")
        for finding in findings {
            html.markup("<a class=\"line-finding\" id=\"f")
            html.number(finding.position)
            html.markup("\" href=\"")
            html.text(findingHref(finding.position))
            html.markup("\">")
            html.text(words("document.finding", ["position": "\(finding.position)"]))
            html.markup("</a>")
        }
        if !kinds.isEmpty {
            html.markup("<span class=\"line-kinds\">")
            html.text(
                kinds.map { words("span.\($0.rawValue)") }.joined(separator: words.language == .chinese ? "、" : ", "))
            html.markup("</span>")
        }
        html.markup("</span>")
    }

    private mutating func writeText(
        _ pieces: [MarkedText.Piece], _ write: (inout HTML, MarkedText.Piece, MarkedText) -> Void
    ) {
        guard !pieces.isEmpty else { return }
        html.markup("<span class=\"line-text\">")
        for piece in pieces { write(&html, piece, document) }
        html.markup("</span>")
    }

    // MARK: A passage

    /// Writes the lines of a passage, and one line before and after it.
    /// - Parameters:
    ///   - passage: In bytes of the document.
    ///   - pageHref: The address of the document page that shows a byte.
    mutating func write(passage: Range<Int>, pageHref: (Int) -> String) {
        let first = document.lineNumber(at: passage.lowerBound)
        let last = document.lineNumber(at: max(passage.upperBound - 1, passage.lowerBound))
        for number in (first - 1..<last + 2).clamped(to: document.lines) {
            let isAround = number < first || number > last
            let line = document.line(number)
            html.markup(isAround ? "<p class=\"line around\">" : "<p class=\"line\">")
            writeNumber(number, at: pageHref(line.lowerBound))
            writeText(document.pieces(of: line)) { html, piece, document in
                html.piece(piece, document, within: isAround ? nil : passage)
            }
            html.markup("</p>\n")
        }
    }
}

extension HTML {
    /// A piece of the whole text, with the name of its place where something begins.
    fileprivate mutating func piece(_ piece: MarkedText.Piece, _ document: MarkedText, _ parts: [RemarkedPart]) {
        markup(piece.href == nil ? "<span class=\"mark mark-" : "<a class=\"mark mark-")
        text(piece.kind.rawValue)
        markup("\"")
        if piece.isStart {
            markup(" id=\"b")
            number(piece.range.lowerBound)
            markup("\"")
        }
        if let href = piece.href {
            markup(" href=\"")
            text(href)
            markup("\"")
        }
        markup(">")
        for part in parts { self.part(part, document) }
        markup(piece.href == nil ? "</span>" : "</a>")
    }

    /// A part of a piece; what is remarked on is marked, and numbered where it ends.
    private mutating func part(_ part: RemarkedPart, _ document: MarkedText) {
        guard let severity = part.severity else { return text(document.words(part.range)) }
        markup("<span class=\"remarked remarked-")
        text(severity.rawValue)
        markup("\"")
        if part.isStart {
            markup(" id=\"r")
            number(part.range.lowerBound)
            markup("\"")
        }
        if !part.ends.isEmpty {
            markup(" data-remarks=\"")
            text(part.ends.map { "\($0)" }.joined(separator: " "))
            markup("\"")
        }
        markup(">")
        text(document.words(part.range))
        markup("</span>")
    }

    /// A piece of a passage; what stands on its lines and is not of it is told apart.
    fileprivate mutating func piece(_ piece: MarkedText.Piece, _ document: MarkedText, within passage: Range<Int>?) {
        guard let passage else { return text(document.words(piece.range)) }
        let inside = piece.range.clamped(to: passage)
        guard !inside.isEmpty else { return around(document.words(piece.range)) }
        around(document.words(piece.range.lowerBound..<inside.lowerBound))
        markup("<span class=\"mark mark-")
        text(piece.kind.rawValue)
        markup("\">")
        text(document.words(inside))
        markup("</span>")
        around(document.words(inside.upperBound..<piece.range.upperBound))
    }

    private mutating func around(_ words: String) {
        guard !words.isEmpty else { return }
        markup("<span class=\"around\">")
        text(words)
        markup("</span>")
    }
}
