import Workbench

/// What is wrong with the words of a command line, in Chinese.
///
/// The argument parser keeps its errors to itself and gives one English sentence; the sentences of version 1.8.2 are
/// known here, and any other is passed on as it came.
struct UsageFailure: ExplainedError {
    let parserMessage: String

    var code: ErrorCode { .usage }

    /// One sentence: what came, what was wanted.
    var description: String {
        // What a command's own validation says is Chinese already.
        if parserMessage.hasSuffix("。") { return parserMessage }
        // Six choices and more come one a line.
        let lines = parserMessage.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "-" } }
        let message = lines.count > 2 ? lines.joined(separator: " ") : String(lines.first ?? "")
        return unknownOption(message) ?? missing(message) ?? unexpected(message) ?? invalid(message)
            ?? "命令写得不对（\(message)）。"
    }

    private func unknownOption(_ message: String) -> String? {
        if let match = message.wholeMatch(of: /Unknown option '(.+)'\. Did you mean '(.+)'\?/) {
            return "没有“\(match.1)”这个选项，您要的也许是“\(match.2)”。"
        }
        guard let match = message.wholeMatch(of: /(?:Unknown option '(.+)'|Invalid option: (.+))/) else { return nil }
        return "没有“\(match.1 ?? match.2 ?? "")”这个选项。"
    }

    private func missing(_ message: String) -> String? {
        if let match = message.wholeMatch(of: /Missing value for '(--?[^ ]+) ?(<.+>)?'/) {
            return "选项“\(match.1)”后面少了它的值\(match.2.map { "“\($0)”" } ?? "")。"
        }
        guard let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) else { return nil }
        return "少了“\(match.1)”。"
    }

    private func unexpected(_ message: String) -> String? {
        if let match = message.wholeMatch(of: /Unexpected argument '(.+)'/) {
            return "没有“\(match.1)”这个命令，这里也不要别的参数。"
        }
        if let match = message.wholeMatch(of: /\d+ unexpected arguments: '(.+)'/) {
            return "这些参数不知道是做什么的：“\(match.1.replacing("', '", with: "”“"))”。"
        }
        let pattern = /The option '(.+)' does not take any value, but '(.+)' was specified\./
        return message.wholeMatch(of: pattern).map { "选项“\($0.1)”不带值，却写了“\($0.2)”。" }
    }

    private func invalid(_ message: String) -> String? {
        let pattern = /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.+)|: .*)?/
        guard let match = message.wholeMatch(of: pattern) else { return nil }
        let words = "“\(match.2)”不能是“\(Quoted(String(match.1)))”"
        guard let choices = match.3 else { return words + "。" }
        return words + "，可以是：\(Self.choices(choices).joined(separator: "、"))。"
    }

    /// The words that may be written: `'a', 'b' or 'c'.`, or from six on `the following: a b c`.
    private static func choices(_ text: Substring) -> [String] {
        let quoted = text.matches(of: /'([^']+)'/).map { String($0.1) }
        return quoted.isEmpty ? text.split(separator: " ").dropFirst(2).map(String.init) : quoted
    }
}
