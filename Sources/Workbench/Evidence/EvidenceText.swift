import OfficeDocuments
import OfficialText

/// All words of a text or a page, those that a page does not show among them.
struct EvidenceText {
    let text: [UInt8]
    /// Where a mark in it stands, as a sentence says it.
    let place: (SecrecyMark) -> EvidenceRefusal.Place

    /// Reads a file, in as many parts as it has documents; of a page what it does not show is the last.
    static func parts(of bytes: [UInt8], name: String) throws(EvidenceRefusal) -> [EvidenceText] {
        do {
            let file = try DocumentReader.read(bytes: bytes, name: name)
            guard file.format == .html else { return lines(of: file.manuscripts) }
            let source = try DocumentReader.read(bytes: bytes, name: name, format: .text, encoding: file.encoding)
            return file.manuscripts.map { EvidenceText(text: $0.text) { _ in .page } }
                + source.manuscripts.map { EvidenceText(text: HiddenPageText.lines(of: $0.text)) { _ in .hidden } }
        } catch {
            throw .unreadableText(error)
        }
    }

    private static func lines(of manuscripts: [Manuscript]) -> [EvidenceText] {
        var linesBefore = 0
        return manuscripts.map { manuscript in
            let lines = linesBefore
            linesBefore += manuscript.text.count { $0 == UInt8(ascii: "\n") }
            return EvidenceText(text: manuscript.text) { mark in
                .line(lines + manuscript.text[..<mark.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1)
            }
        }
    }
}
