import CLibXML2
import OfficialText

/// Takes a page apart with libxml2's push parser, whose events lay out the text.
///
/// Its tree is never built: it loses what is nested deeper than 256. Other habits of the parser are met here:
/// - inside a script, an end tag is missed where a piece ends in it or another begins one, so pieces begin with other tags;
/// - what follows `</html>` ends the parse, so the page is read inside a body whose end no tag reaches;
/// - an end tag is looked for in all open elements, so is a second `<body>`, and an attribute in all of its tag, so that
///   work is bounded.
final class PageParser {
    /// The text of a page, and what was lost on the way.
    struct Page: Equatable {
        let text: [UInt8]
        let diagnostics: [Diagnostic]
    }

    /// How much the parser is given at a time, unless a single tag or text is longer.
    static let pieceLength = 1 << 16
    /// Comparisons of names before a page is given up: about two seconds.
    private static let effortLimit = 500_000_000

    private var context: htmlParserCtxtPtr?
    private var layout: PageText
    private var losses: [PageLoss] = []
    private var hasGivenAll = false
    /// Whether the parser has used up what it was given.
    private var isAtEnd: Bool {
        guard let input = context?.pointee.input else { return true }
        return input.pointee.cur == input.pointee.end
    }
    /// Comparisons of names that the parser has made.
    private var effort = 0
    /// A `<` that the parser took as text, kept until it is known not to begin `<![if …]>`.
    private var hasAngle = false

    private init(capacity: Int) {
        layout = PageText(capacity: capacity)
        var handlers = Self.handlers
        let frame = "<html><body>"
        context = htmlCreatePushParserCtxt(
            &handlers, Unmanaged.passUnretained(self).toOpaque(), frame, Int32(frame.utf8.count), nil,
            XML_CHAR_ENCODING_UTF8)
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
        htmlCtxtUseOptions(context, Int32(options))
    }

    deinit { htmlFreeParserCtxt(context) }

    /// Reads a page, `source` in valid UTF-8; what it says does not depend on `pieceLength`.
    static func page(
        of source: [UInt8], pieceLength: Int = pieceLength
    ) throws(DocumentError.Problem) -> Page {
        let source = source.preparedForParser()
        guard source.count <= Int32.max else { throw .tooLarge(limit: SourceFile.byteLimit) }
        let parser = PageParser(capacity: source.count)
        try parser.parse(source, pieceLength: pieceLength)
        return Page(text: parser.layout.text, diagnostics: parser.losses.map(\.diagnostic))
    }

    private func parse(_ source: [UInt8], pieceLength: Int) throws(DocumentError.Problem) {
        htmlParseChunk(context, "", 0, 0)
        // Elements html, head and body of the page itself are ignored; their end tags are counted against this.
        context?.pointee.depth = 1 << 30
        let before = xmlByteConsumed(context)
        var start = 0
        while start < source.count {
            let end = source.endOfPiece(from: start, length: pieceLength)
            if source.isCrowdedTag(start..<end) { throw .tangled }
            source.withUnsafeBytes { bytes in
                let piece = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                _ = htmlParseChunk(context, piece.map { $0 + start }, Int32(end - start), 0)
            }
            if effort > Self.effortLimit { throw .tangled }
            start = end
        }
        hasGivenAll = true
        htmlParseChunk(context, "", 0, 1)
        flushAngle()
        layout.finish()
        if xmlByteConsumed(context) - before < source.count { losses.append(.unparsed) }
    }
}

// MARK: - The parser's events

extension PageParser {
    private static var handlers: htmlSAXHandler {
        var handlers = htmlSAXHandler()
        // Without this number the parser prints its complaints instead of reporting them.
        handlers.initialized = UInt32(XML_SAX2_MAGIC)
        handlers.startElement = { data, name, attributes in
            PageParser.parser(data)?.begin(name, attributes)
        }
        handlers.endElement = { data, name in
            PageParser.parser(data)?.end(name)
        }
        handlers.characters = { data, bytes, count in
            PageParser.parser(data)?.append(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        handlers.ignorableWhitespace = handlers.characters
        handlers.cdataBlock = handlers.characters
        handlers.serror = { data, error in
            PageParser.parser(data)?.note(error)
        }
        return handlers
    }

    private static func parser(_ data: UnsafeMutableRawPointer?) -> PageParser? {
        data.map { Unmanaged<PageParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(
        _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        flushAngle()
        var count = 0
        while let attributes, attributes[count] != nil { count += 2 }
        work(comparingAttributes: count / 2)
        if let name { layout.begin(String(cString: name)) }
    }

    private func end(_ name: UnsafePointer<xmlChar>?) {
        flushAngle()
        guard let name = name.map({ String(cString: $0) }) else { return }
        // The parser itself ends what is open at the end of the page; after an end tag there is a line feed left.
        if hasGivenAll, isAtEnd, name == layout.elementLeftOut { losses.append(.insideElement(name)) }
        layout.end(name)
    }

    private func append(_ characters: UnsafeBufferPointer<UInt8>) {
        if hasAngle, let rest = characters.afterCondition {
            hasAngle = false
            layout.append(rest)
            return
        }
        flushAngle()
        if characters.count == 1, characters[0] == .openAngle {
            hasAngle = true
        } else if let meant = characters.windowsCharacter {
            layout.append(Array(meant.utf8))
        } else {
            layout.append(characters)
        }
    }

    private func flushAngle() {
        guard hasAngle else { return }
        hasAngle = false
        layout.append([.openAngle])
    }

    private func note(_ error: xmlErrorPtr?) {
        guard let error = error?.pointee, let context else { return }
        switch UInt32(error.code) {
        case XML_ERR_TAG_NAME_MISMATCH.rawValue:
            work(Int(context.pointee.nameNr))
        case XML_HTML_STRUCURE_ERROR.rawValue:
            // A tag out of place is read like any other, but no event tells of it.
            work(Int(context.pointee.nameNr))
            work(comparingAttributes: attributesAhead)
        case XML_ERR_INVALID_CHAR.rawValue where context.pointee.instate == XML_PARSER_CONTENT:
            flushAngle()
            layout.append(replacementCharacter)
        case XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue, XML_ERR_COMMENT_NOT_FINISHED.rawValue,
            XML_ERR_PI_NOT_FINISHED.rawValue, XML_ERR_GT_REQUIRED.rawValue:
            if isAtEnd, losses.isEmpty { losses.append(.insideMarkup) }
        default: break
        }
    }

    /// How many attributes the tag may have whose name the parser has just read.
    private var attributesAhead: Int {
        guard let input = context?.pointee.input.pointee, let start = input.cur, let end = input.end else { return 0 }
        return UnsafeBufferPointer(start: start, count: end - start).attributesInTag(upTo: .max)
    }

    private func work(comparingAttributes count: Int) { work(count * count / 2) }

    /// Counts what the parser did, and stops it when that is more than any page needs.
    private func work(_ comparisons: Int) {
        effort += comparisons
        if effort > Self.effortLimit { xmlStopParser(context) }
    }
}
