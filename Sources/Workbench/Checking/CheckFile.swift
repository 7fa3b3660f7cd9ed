import Notices
public import Proofing

/// The use case behind `check` for files: what the rules remark on in documents, and between them; nothing is recorded.
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

    /// The documents of one file, and what was waived in them.
    public struct Contents: Sendable {
        let documents: [(file: String, reading: Reading)]
        let waivers: [Waiver]
    }

    /// Reads a file; `-` is standard input.
    /// - Throws: When the file cannot be read, or the waivers beside it.
    public func read(_ path: String) throws -> Contents {
        let documents = try reader.read(path)
        return Contents(
            documents: documents.map { (documents.count == 1 ? path : $0.name, $0.reading) },
            waivers: try WaiverFile(beside: path, files: reader.files).waivers())
    }

    /// Checks the documents of files, each by itself and against the others.
    public func check(_ files: [Contents]) -> [CheckedDocument] {
        var checked = proofreader.check(files.flatMap(\.documents), showingPersonal: showsPersonal)[...]
        return files.flatMap { file in
            defer { checked = checked.dropFirst(file.documents.count) }
            return CheckedDocument.waiving(file.waivers, in: Array(checked.prefix(file.documents.count)))
        }
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
