import Notices
import Proofing

/// The use case behind `redact`: a file's text with what it says of private persons hidden; nothing is recorded.
public struct RedactFile: Sendable {
    /// What came of it.
    public struct Outcome: Sendable {
        /// The text, UTF-8; several documents of one file are parted by form feeds.
        public let text: [UInt8]
        /// How often something of each kind was hidden, in the words that people read.
        public let counts: [(kind: String, count: Int)]
    }

    private let files: FileAccess
    private let reader: ReadFile

    /// Prepares to redact files; `encoding` is a name as people write it, absent when it is to be found out.
    public init(files: FileAccess, encoding: String?) throws {
        self.files = files
        reader = try ReadFile(files: files, encoding: encoding)
    }

    /// Redacts a file; `-` is standard input.
    /// - Parameters:
    ///   - path: The file, which is left as it is.
    ///   - copy: The file for the text, which must not be there yet; absent, none.
    /// - Returns: The text, and what was hidden in it.
    /// - Throws: When a file cannot be read or written.
    public func redact(_ path: String, to copy: String?) throws -> Outcome {
        if let copy, files.exists(copy) { throw FileFailure(path: copy, reason: .exists) }
        let redactions = try reader.read(path).map { Redaction(of: $0.reading) }
        let outcome = Outcome(
            text: Array(redactions.map(\.text).joined(separator: [0x0C])), counts: Self.sums(of: redactions))
        if let copy { try files.create(copy, outcome.text, false) }
        return outcome
    }

    private static func sums(of redactions: [Redaction]) -> [(kind: String, count: Int)] {
        Dictionary(redactions.flatMap(\.counts).map { ($0.kind, $0.count) }, uniquingKeysWith: +)
            .map { ($0.key, $0.value) }.sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
    }
}
