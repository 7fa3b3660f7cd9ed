import OfficialText

/// The way from a file's bytes to the text of its documents.
///
/// ```
/// bytes ─▶ ForeignFormat: not ours? ─▶ EncodingChoice ─▶ UTF-8 ─▶ text: parted at form feeds ─▶ manuscripts
///                                                               └▶ HTML: PageParser ─▶ PageText ┘
/// ```
/// Nothing that a person could read is dropped without a word: what cannot be read becomes U+FFFD with a diagnostic, and
/// what is no document is a `DocumentError`.
public enum DocumentReader {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: its name; the ending is a hint whether it is a page.
    ///   - format: text or HTML; found out when nil.
    ///   - encoding: how it is written; found out when nil.
    /// - Returns: its documents, of which there is at least one.
    /// - Throws: `DocumentError` when it is no document or not text in the encoding asked for.
    public static func read(
        bytes: [UInt8], name: String, format: DocumentFormat? = nil, encoding: TextEncoding? = nil
    ) throws(DocumentError) -> DocumentFile {
        do {
            return try read(bytes, name, format, encoding)
        } catch {
            throw DocumentError(name, error)
        }
    }

    private static func read(
        _ bytes: [UInt8], _ name: String, _ format: DocumentFormat?, _ requested: TextEncoding?
    ) throws(DocumentError.Problem) -> DocumentFile {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= SourceFile.byteLimit else { throw .tooLarge(limit: SourceFile.byteLimit) }
        if let foreign = ForeignFormat(bytes) { throw .foreign(foreign) }
        let choice = try EncodingChoice.choose(for: bytes, requested: requested)
        let text = try decode(bytes, choice)
        guard !text[...].isBlank else { throw .blank }
        let format = format ?? DocumentFormat(of: text, name: name)
        let manuscripts =
            switch format {
            case .text: parts(of: text)
            case .html: [try page(text, DeclaredCharset(inPage: bytes)?.contradiction(to: choice.encoding, in: text))]
            }
        return DocumentFile(manuscripts: manuscripts, format: format, encoding: choice.encoding)
    }

    /// The characters as UTF-8, without byte order mark; valid UTF-8 that is proven is not copied.
    private static func decode(_ bytes: [UInt8], _ choice: EncodingChoice) throws(DocumentError.Problem) -> [UInt8] {
        if choice.encoding == .utf8 {
            return choice.isProven ? bytes : bytes.repairedUTF8(from: choice.markLength)
        }
        guard let transcoder = Transcoder(from: choice.encoding) else { throw .noConverter(choice.encoding) }
        return transcoder.transcode(bytes, from: choice.markLength)
    }

    /// A form feed parts documents; parts without text are none.
    private static func parts(of text: [UInt8]) -> [Manuscript] {
        let text = text.replacingZeros()
        var parts: [Manuscript] = []
        var start = 0
        while let end = text.index(of: 0x0C, from: start, before: text.count) {
            if !text[start..<end].isBlank { parts.append(manuscript(Array(text[start..<end]))) }
            start = end + 1
        }
        if start == 0 { return [manuscript(text)] }
        if !text[start...].isBlank { parts.append(manuscript(Array(text[start...]))) }
        return parts
    }

    private static func page(
        _ source: [UInt8], _ contradiction: Diagnostic?
    ) throws(DocumentError.Problem) -> Manuscript {
        let page = try PageParser.page(of: source)
        guard !page.text[...].isBlank else { throw .pageWithoutText }
        let notices = [contradiction].compactMap(\.self) + page.diagnostics
        return Manuscript(text: page.text, diagnostics: notices + unreadable(in: page.text))
    }

    private static func manuscript(_ text: [UInt8]) -> Manuscript {
        Manuscript(text: text, diagnostics: unreadable(in: text))
    }
}
