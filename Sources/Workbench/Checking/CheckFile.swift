public import Notices
public import Proofing

/// The use case behind `check` for files: what the rules remark on in documents, and between them; nothing is recorded.
public struct CheckFile: Sendable {
    private let reader: ReadFile
    private let proofreader: Proofreader

    /// Prepares to check files.
    /// - Parameters:
    ///   - reader: How files are read.
    ///   - off: The rules that are switched off, by their names.
    /// - Throws: ``UnknownRule`` for a name that no rule has.
    public init(reader: ReadFile, without off: [String]) throws {
        self.reader = reader
        proofreader = Proofreader(without: Set(try off.map(Self.rule)))
    }

    /// Reads a file; `-` is standard input.
    /// - Returns: Its documents, with the file or the name that each of several has.
    public func read(_ path: String) throws -> [(file: String, reading: Reading)] {
        let documents = try reader.read(path)
        return documents.map { (documents.count == 1 ? path : $0.name, $0.reading) }
    }

    /// Checks documents, each by itself and against the others.
    public func check(_ readings: [(file: String, reading: Reading)]) -> [CheckedDocument] {
        proofreader.check(readings)
    }

    private static func rule(_ name: String) throws(UnknownRule) -> RuleName {
        guard let rule = RuleName(rawValue: name) else { throw UnknownRule(name: name) }
        return rule
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
