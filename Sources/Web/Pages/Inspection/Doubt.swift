import OfficialText
import Rectification
import Store
import Workbench

/// Something in a document that was not understood, or that should be known of its reading.
struct Doubt: Equatable, Sendable {
    let isUnread: Bool
    let doubtKind: String
    let doubtHref: String
    let doubtPlace: String
    let doubt: String

    /// How much of a passage that was not understood is shown.
    private static let shown = 60

    /// Every doubt about these documents of an inspection.
    static func all(in page: ShowInspection.Page, of documents: [DocumentRow], _ words: Catalogue) -> [Doubt] {
        documents.flatMap { row -> [Doubt] in
            guard let text = page.doubtfulTexts[row.document.document] else { return [] }
            let document = DoubtfulDocument(
                row: row, text: text, lines: LineIndex(text), name: documents.count > 1 ? row.document.name : nil,
                words: words)
            return row.document.unread.map(document.unread) + row.document.remarks.map(document.remark)
        }
    }

    /// A document that something is to be said about.
    private struct DoubtfulDocument {
        let row: DocumentRow
        let text: [UInt8]
        let lines: LineIndex
        /// Where there are several.
        let name: String?
        let words: Catalogue

        private func href(at byte: Int) -> String { Address.place(byte, in: row.document, of: row.inspection) }

        func unread(_ range: Range<Int>) -> Doubt {
            let passage = String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
            let isCut = passage.count > Doubt.shown
            return Doubt(
                isUnread: true, doubtKind: words("inspection.doubtUnread"), doubtHref: href(at: range.lowerBound),
                doubtPlace: place(of: range.lowerBound), doubt: passage.prefix(Doubt.shown) + (isCut ? "…" : ""))
        }

        func remark(_ remark: DocumentRecorded.Remark) -> Doubt {
            let start = remark.range?.lowerBound
            return Doubt(
                isUnread: false, doubtKind: words("inspection.doubtRemark"),
                doubtHref: start.map(href) ?? Address.document(row.document.document, of: row.inspection),
                doubtPlace: start.map(place) ?? row.document.name, doubt: remark.message)
        }

        private func place(of byte: Int) -> String {
            let line = words("document.line", ["line": "\(lines.place(of: byte).line)"])
            return name.map { "\($0) \(line)" } ?? line
        }
    }
}
