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

    private struct Entry: Encodable {
        let file: String?
        let rule: String
        let severity: String
        let message: String
        let range: [Int]
        let related: [[Int]]?
        let replacement: String?
        let waived: String?

        init(_ remark: Remark, file: String?, waived: String? = nil) {
            self.file = file
            self.waived = waived
            rule = remark.rule.rawValue
            severity = remark.severity.rawValue
            message = remark.message
            range = [remark.range.lowerBound, remark.range.upperBound]
            related = remark.related.isEmpty ? nil : remark.related.map { [$0.lowerBound, $0.upperBound] }
            replacement = remark.replacement
        }
    }
}
