import Notices
import OfficialText
import Rectification

/// 以长期代未完成: declared 长期坚持 while the text is about something to be done once, and not done.
enum StandingMisuseRule: Rule {
    static let card = RuleCard(
        name: .standingMisuse, title: "以长期代未完成", severity: .warning,
        law: "“长期坚持”说的是已经做到、今后一直做下去的事；一件还没有做成的事，写“正在推进”和预计完成的时间。",
        why: "用“长期坚持”盖住没有做完的事，这件事就没有了完成的一天，也没有人去销号。",
        authority: "巡察整改的通行要求：立行立改、限期整改、长期坚持三类分开，各有时限",
        exceptions: "已经有成果、余下的事长期做的，不算。",
        example: .init(
            wrong: "1．远程会诊系统瘫痪。\n整改情况：服务器老化，正在抓紧调研中，尽快完成整改。（长期坚持）",
            right: "1．远程会诊系统瘫痪。\n整改情况：服务器老化，正在抓紧调研中，尽快完成整改。（正在推进）"))

    static func remarks(on text: CheckedText) -> [Remark] {
        let scanner = UnfinishedScanner(text: text)
        return text.scopes.filter { $0.status == .ongoing }.compactMap { scope in
            let unfinished = scope.clauses.flatMap(scanner.all)
            guard !unfinished.isEmpty else { return nil }
            let isAllLeft = !scope.clauses.contains(where: scanner.hasResult)
            // Of several things some are done and some left: what is left has an end as well.
            guard
                let left = unfinished.first(where: {
                    isAllLeft ? $0.kind != .promise : $0.kind == .remainder || $0.kind == .undone
                })
            else { return nil }
            let status = scope.words.map { text.reading.text($0) } ?? "长期坚持"
            return Remark(
                .standingMisuse, .warning,
                "标为“\(status)”，文中却说“\(text.excerpt(left.range, upTo: 30))”，是一件还没有做成的事；没有了完成的一天，请写明进度和预计完成的时间。",
                at: text.text.byteRange(left.range), related: scope.words?.pieces ?? [])
        }
    }
}
