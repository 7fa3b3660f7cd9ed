import Notices
public import Proofing

/// The use case behind `check` for files: what the rules remark on in a file's documents; nothing is recorded.
public struct CheckFile: Sendable {
    private let reader: ReadFile
    private let proofreader: Proofreader
    private let showsPersonal: Bool

    /// Prepares to check files.
    /// - Parameters:
    ///   - reader: How files are read.
    ///   - off: The rules that are switched off, by their names.
    ///   - showsPersonal: Whether what is said of private persons is shown as it stands.
    /// - Throws: ``UnknownRule`` for a name that no rule has.
    public init(reader: ReadFile, without off: [String], showingPersonal showsPersonal: Bool = false) throws {
        self.reader = reader
        self.showsPersonal = showsPersonal
        proofreader = Proofreader(without: Set(try off.map(RuleName.named)))
    }

    /// Checks a file; `-` is standard input.
    public func check(_ path: String) throws -> [CheckedDocument] {
        let documents = try reader.read(path)
        let waivers = try WaiverFile(beside: path, files: reader.files).waivers()
        let checked = documents.map { document in
            CheckedDocument(
                file: documents.count == 1 ? path : document.name, reading: document.reading,
                remarks: proofreader.remarks(on: document.reading),
                redaction: showsPersonal ? nil : Redaction(of: document.reading))
        }
        return CheckedDocument.waiving(waivers, in: checked)
    }
}

/// A name that no rule has.
public struct UnknownRule: ExplainedError, Equatable {
    let name: String

    /// Its name in the catalogue.
    public var code: ErrorCode { .usage }

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        "没有叫“\(Quoted(name))”的审校规则，可以是：\(RuleName.allCases.map(\.rawValue).joined(separator: "、"))。"
    }
}
