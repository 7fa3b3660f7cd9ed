import Proofing
import Rectification
import Workbench

/// The addresses of the pages, made in one place.
enum Address {
    static let home = "/"

    static func language(_ language: Language, back: String) -> String {
        path("/language/\(language.rawValue)", [("back", back)])
    }

    /// A path with fields behind it, those without a value left out.
    static func path(_ path: String, _ fields: [(String, String?)]) -> String {
        let pairs = fields.compactMap { name, value in
            value.map { "\(name)=\(escaped($0))" }
        }
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    /// A value as it may stand in an address (RFC 3986, 2.3: unreserved characters stay).
    private static func escaped(_ value: String) -> String {
        var escaped = ""
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                escaped.unicodeScalars.append(UnicodeScalar(byte))
            default:
                escaped += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return escaped
    }
}

// MARK: - What the addresses name

extension Address {
    static func inspection(_ id: InspectionID) -> String { "/inspections/\(id)" }
    static func office(of id: InspectionID) -> String { inspection(id) + "/office" }
    static func remarks(of id: InspectionID) -> String { inspection(id) + "/remarks" }
    static func journal(_ id: InspectionID) -> String { inspection(id) + "/journal" }
    static func verification(_ id: InspectionID) -> String { journal(id) + "/verification" }
    static func finding(_ position: Int, of id: InspectionID) -> String { inspection(id) + "/findings/\(position)" }
    static func document(_ document: DocumentID, of id: InspectionID) -> String {
        inspection(id) + "/documents/\(document)"
    }

    /// The page of a document on which a byte is shown; only of long ones it makes a difference which.
    static func document(
        _ document: DocumentRecorded, of id: InspectionID, at byte: Int, _ filter: RemarkFilter = RemarkFilter()
    ) -> String {
        let isLong = document.text.length > TextLeaf.length
        let place = ("at", isLong && byte > 0 ? "\(byte)" : nil)
        return path(Self.document(document.document, of: id), [place] + filter.fields)
    }

    /// The place of a remark in a document's page.
    static func remark(
        _ line: DocumentRemarks.Line, in document: DocumentRecorded, of id: InspectionID, _ filter: RemarkFilter
    ) -> String {
        Self.document(document, of: id, at: line.remark.range.lowerBound, filter) + "#remark-\(line.number)"
    }

    /// The place of a byte in a document's page, where something begins there.
    static func place(_ byte: Int, in document: DocumentRecorded, of id: InspectionID) -> String {
        Self.document(document, of: id, at: byte) + "#b\(byte)"
    }
}

extension Address {
    /// The ledger of an inspection, or the part of it under a heading.
    static func ledger(of id: InspectionID, under headings: [String] = [], status: DeclaredStatus?? = nil) -> String {
        var address = LedgerAddress(of: id)
        address.headings = headings
        if let status { address.statuses = [status] }
        return address.href
    }
}
