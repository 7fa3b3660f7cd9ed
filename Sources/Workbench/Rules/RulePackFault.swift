/// What is wrong with the file of a rule pack, in one place of it.
public struct RulePackFault: ExplainedError, Equatable {
    /// What was found.
    public enum Problem: Sendable, Equatable {
        /// Bytes that are not text in UTF-8.
        case notUTF8
        case tooLarge(limit: Int)
        /// Nothing, or nothing but remarks.
        case empty
        /// Not written as YAML is.
        case syntax
        case repeatedKey(String)
        /// A key that means nothing here.
        case unknownKey(String, in: String, known: [String])
        /// Something that must be said is not.
        case missing(String, wanted: String)
        /// A value of the wrong shape, such as a list where a text is wanted.
        case shape(String, wanted: String)
        /// A value that cannot be read.
        case value(String, given: String, wanted: String)
    }

    /// The file, or the name of a pack that comes with the program.
    public let path: String
    /// The line, from 1; absent where it is about the file as a whole.
    public let line: Int?
    /// What was found.
    public let problem: Problem

    /// Its name in the catalogue.
    public var code: ErrorCode { .rulesUnfit }

    /// One Chinese sentence: where, what came, what was wanted, what to do.
    public var description: String {
        "规则包“\(Quoted(path: path))”\(line.map { "第 \($0) 行" } ?? "")\(words)。"
    }

    private var words: String {
        switch problem {
        case .notUTF8: "不是 UTF-8 编码的文字，请另存为 UTF-8"
        case .tooLarge(let limit): "超过规则包的上限 \(limit >> 10) KB，请核对是不是规则包"
        case .empty: "里什么也没有写，应当有 name、title 等各项，可用 taizhang rules show default --format yaml 得到一份照着改"
        case .syntax: "不合 YAML 的写法，请检查缩进、冒号后面的空格和引号"
        case .repeatedKey(let key): "的 \(Quoted(key)) 写了不止一次，同一处只能写一次，请删去多余的"
        case .unknownKey(let key, let place, let known):
            "：\(place)没有“\(Quoted(key))”这一项，可以写的是 \(known.joined(separator: "、"))，请核对拼写或删去"
        case .missing(let name, let wanted): "：缺少 \(name)，它应当是\(wanted)，请补上"
        case .shape(let name, let wanted): "：\(name) 应当是\(wanted)，请照样改写"
        case .value(let name, let given, let wanted):
            "：\(name) 是“\(Quoted(given))”，应当是\(wanted)，请改正"
        }
    }
}

/// Everything that is wrong with a file.
public struct RulePackFaults: Error, Equatable {
    /// In the order of their lines; at least one.
    public let all: [RulePackFault]
}
