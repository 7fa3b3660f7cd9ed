import Notices
import OfficialText

/// 以措施代进展: the progress repeats the action's words instead of saying what was done.
enum EchoRule: Rule {
    static let card = RuleCard(
        name: .echo, title: "以措施代进展", severity: .warning,
        law: "整改进展写做了什么、做到什么程度，不照抄整改措施。",
        why: "措施是打算，进展是结果；照抄一遍，等于没有回答做没做。",
        authority: "巡察整改的通行要求：不得以措施代替进展、以文字代替整改",
        exceptions: "进展里有措施没有的数字、日期的，写明“已”“了”的短句，不算。",
        example: .init(
            wrong: Example.text("组织干部逐户走访用水困难群众，建立走访台账，明确专人限期解决。"), right: Example.text("走访用水困难群众126户，解决问题31件。")))

    /// How much of the progress must stand in the action.
    private static let share = 0.8
    /// How many rows of three characters a clause has at least that is compared.
    private static let shortest = 12
    /// From here on 了 does not help: who put it into the action's own words has told nothing.
    private static let long = 24

    static func remarks(on text: CheckedText) -> [Remark] {
        text.findings.compactMap { finding in
            guard !finding.measures.isEmpty, !finding.progress.isEmpty else { return nil }
            let measures = finding.measures
            // Nearly every clause tells a figure of its own, and is done with.
            let given = figures(in: measures, text)
            let bare = finding.progress.filter { hasNoFigure($0, but: given, text) }
            guard !bare.isEmpty else { return nil }
            let planned = Wording.triples(of: measures, in: text)
            let echoed = bare.filter { isEcho($0, of: measures, planned, in: text) }
            let echoes =
                echoed.isEmpty && bare.count == finding.progress.count && isRestated(finding, in: text)
                ? finding.progress : echoed
            guard let first = echoes.first else { return nil }
            let count = echoes.count > 1 ? "等\(echoes.count)条" : ""
            return Remark(
                .echo, .warning,
                "“\(text.name(of: finding.read))”的整改进展“\(text.excerpt(first, upTo: 20))”\(count)照抄整改措施，没有说做了什么；请写明做到什么程度。",
                at: text.text.byteRange(first), related: source(of: first, among: measures, in: text))
        }
    }

    private static func isEcho(
        _ clause: Range<Int>, of measures: [Range<Int>], _ planned: Wording, in text: CheckedText
    ) -> Bool {
        let told = Wording.triples(of: [clause], in: text)
        guard told.count >= shortest, told.share(in: planned) >= share else { return false }
        let done = { (range: Range<Int>) in range.count { text.unit($0) == already || text.unit($0) == particle } }
        return done(clause) <= measures.reduce(0) { $0 + done($1) }
            || told.count >= long && told.share(in: planned) >= 0.9
    }

    /// 全面清理超标准办公用房, 对超标准办公用房进行了全面清理: all that is told has hardly a word of its own.
    private static func isRestated(_ finding: CheckedFinding, in text: CheckedText) -> Bool {
        guard finding.progress.reduce(0, { $0 + $1.count }) <= longestRestated else { return false }
        let told = Wording.closePairs(of: finding.progress, in: text)
        return told.count >= shortest && told.share(in: Wording.closePairs(of: finding.measures, in: text)) >= restated
    }

    /// How much of progress in other words must stand in the actions.
    private static let restated = 0.75
    /// A longer text with no figure says something of its own somewhere.
    private static let longestRestated = 160

    /// The first figure of a range, from its first digit to its last.
    private static func figure(in range: Range<Int>, _ text: CheckedText) -> Range<Int>? {
        text.text.first(in: range, of: digits).map { start in
            start..<((start..<range.upperBound).first { !Letter.isDigit(text.unit($0)) } ?? range.upperBound)
        }
    }

    private static func figures(in ranges: [Range<Int>], _ text: CheckedText) -> Set<String> {
        var figures: Set<String> = []
        for range in ranges {
            var rest = range
            while let figure = figure(in: rest, text) {
                figures.insert(text.text.string(figure))
                rest = figure.upperBound..<range.upperBound
            }
        }
        return figures
    }

    /// Whether a clause has no figure but some that are given.
    private static func hasNoFigure(_ clause: Range<Int>, but given: Set<String>, _ text: CheckedText) -> Bool {
        var rest = clause
        while let figure = figure(in: rest, text) {
            guard given.contains(text.text.string(figure)) else { return false }
            rest = figure.upperBound..<clause.upperBound
        }
        return true
    }

    private static let digits: LetterSet = "0123456789"

    /// The action that the clause has most of its words from.
    private static func source(of clause: Range<Int>, among measures: [Range<Int>], in text: CheckedText) -> [Range<
        Int
    >] {
        let told = Wording.triples(of: [clause], in: text)
        let best = measures.max {
            told.share(in: Wording.triples(of: [$0], in: text)) < told.share(in: Wording.triples(of: [$1], in: text))
        }
        return best.map { [text.text.byteRange($0)] } ?? []
    }

    private static let already: UInt16 = 0x5DF2
    private static let particle: UInt16 = 0x4E86

    private enum Example {
        static func text(_ progress: String) -> String {
            """
            1．用水困难群众底数不清。
            整改措施：组织干部逐户走访用水困难群众，建立走访台账，明确专人限期解决。
            整改进展：\(progress)
            """
        }
    }
}
