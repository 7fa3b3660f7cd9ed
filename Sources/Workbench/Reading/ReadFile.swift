public import OfficeDocuments

/// The use case behind `read`: a file's documents and what they say; nothing is recorded.
public struct ReadFile: Sendable {
    let files: FileAccess
    private let encoding: TextEncoding?

    /// Prepares to read files; `encoding` is a name as people write it, absent when it is to be found out.
    public init(files: FileAccess, encoding: String?) throws {
        self.files = files
        self.encoding = try encoding.map(Self.encoding)
    }

    /// Reads a file; `-` is standard input.
    public func read(_ path: String) throws -> [DocumentReading] {
        try parts(of: path).map { $0.read() }
    }

    func parts(of path: String) throws -> [DocumentPart] {
        try DocumentParts.of(try files.read(path), path: path, encoding: encoding)
    }

    private static func encoding(named label: String) throws(UnknownEncoding) -> TextEncoding {
        guard let encoding = TextEncoding(label: label) else { throw UnknownEncoding(label: label) }
        return encoding
    }
}

/// A name that no encoding has.
public struct UnknownEncoding: ExplainedError, Equatable {
    let label: String

    /// Its name in the catalogue.
    public var code: ErrorCode { .usage }

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        let known = TextEncoding.allCases.map(\.rawValue).joined(separator: "、")
        return "没有叫“\(Quoted(label))”的编码，可以是：\(known)；不写就自动辨认。"
    }
}

extension DocumentError: ExplainedError {
    /// Every one of them is about the file that came.
    public var code: ErrorCode {
        switch problem {
        case .unreadable: .fileUnreadable
        default: .documentUnfit
        }
    }
}
