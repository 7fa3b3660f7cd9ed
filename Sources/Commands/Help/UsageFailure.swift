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
        let message = String(parserMessage.split(separator: "\n").first ?? "")
        // What a command's own validation says is Chinese already.
        if message.hasSuffix("。") { return message }
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
        if let match = message.wholeMatch(of: /The value '(.*)' is invalid for '(.+)'\. Please provide one of (.+)\./) {
            let choices = match.3.matches(of: /'([^']+)'/).map { "\($0.1)" }.joined(separator: "、")
            return "“\(match.2)”不能是“\(match.1)”，可以是：\(choices)。"
        }
        let pattern = /The value '(.*)' is invalid for '(.+?)'(?:: .*)?/
        return message.wholeMatch(of: pattern).map { "“\($0.2)”不能是“\($0.1)”。" }
    }
}
