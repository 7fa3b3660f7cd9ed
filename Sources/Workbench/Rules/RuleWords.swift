import Rectification

/// What the values of a rule pack look like: in words, for those who wrote something else, and as readings.
enum RuleWords {
    static let name = "小写字母、数字和连字符，例如 jiangjin-20-10-0"
    static let shortText = "一到 40 个字的文字"
    static let text = "一到 400 个字的文字"
    static let group = "一组各占一行的项"
    static let yesOrNo = "true 或 false"
    static let count = "从 1 到 100 的数"
    static let period = "“10天”“5个工作日”“6个月”这样的期限"
    static let periodList = "期限的列表，例如 [6个月]"
    static let day = "“2024-06-28”这样的日期"
    static let sources = "出处的列表，每一条有 for、says"
    static let tests = "例子的列表，每一个有 name、assigned、today、light"
    static let steps = "函件的列表，每一件有 name、when、letter、to"
    static let stepName = "一到 40 个字的名字，不与别的步骤和催报、久拖相同"
    static let moment = "“到期前10天”“到期当天”“逾期1个工作日”这样的时间"
    static let cadence = choices(Cadence.all.map(\.words))
    static let letter = choices(RulePack.Letter.allCases.map(\.word))
    static let rank = choices(RulePack.Rank.allCases.map(\.word))
    static let ranks = "收件人的列表，例如 [承办人]"
    static let light = choices(Light.allCases.map(\.word))
    static let subjects = "列表，其中每一个是 " + RulePack.Subject.allCases.map(\.rawValue).joined(separator: "、") + " 之一"

    private static func choices(_ words: [String]) -> String { words.joined(separator: "、") + "之一" }

    static func readName(_ text: String) -> String? {
        text.count <= 40 && text.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil ? text : nil
    }

    static func readShortText(_ text: String) -> String? { readText(text, limit: 40) }

    static func readText(_ text: String) -> String? { readText(text, limit: 400) }

    static func readCount(_ text: String) -> Int? { Int(text).flatMap { (1...100).contains($0) ? $0 : nil } }

    private static func readText(_ text: String, limit: Int) -> String? {
        let isPlain = !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return isPlain && text.contains { !$0.isWhitespace } && text.count <= limit ? text : nil
    }
}
