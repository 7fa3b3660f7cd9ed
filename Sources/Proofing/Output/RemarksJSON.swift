import Foundation

/// Remarks as the JSON object of docs/checks.md.
public enum RemarksJSON {
    /// The object, UTF-8; of several documents each remark names its file.
    public static func bytes(of documents: [CheckedDocument]) throws -> [UInt8] {
        let remarks = documents.flatMap { document in
            let file = documents.count > 1 ? document.file : nil
            return document.remarks.map { Entry($0, file: file) }
                + document.waived.map { Entry($0.remark, file: file, waived: $0.reason) }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try Array(encoder.encode(["remarks": remarks]))
    }

    /// `[start, end]` in the same text, an object with the file for another one.
    private struct Related: Encodable {
        private struct Elsewhere: Encodable {
            let file: String
            let range: [Int]
        }

        private let place: Remark.Place

        init(_ place: Remark.Place) { self.place = place }

        func encode(to encoder: any Encoder) throws {
            let range = [place.range.lowerBound, place.range.upperBound]
            if let file = place.file {
                try Elsewhere(file: file, range: range).encode(to: encoder)
            } else {
                try range.encode(to: encoder)
            }
        }
    }

    private struct Entry: Encodable {
        let file: String?
        let rule: String
        let severity: String
        let message: String
        let range: [Int]
        let related: [Related]?
        let replacement: String?
        let waived: String?

        init(_ remark: Remark, file: String?, waived: String? = nil) {
            self.file = file
            self.waived = waived
            rule = remark.rule.rawValue
            severity = remark.severity.rawValue
            message = remark.message
            range = [remark.range.lowerBound, remark.range.upperBound]
            related = remark.related.isEmpty ? nil : remark.related.map(Related.init)
            replacement = remark.replacement
        }
    }
}
