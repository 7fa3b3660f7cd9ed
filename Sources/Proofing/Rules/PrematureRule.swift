import Notices
import OfficialText
import Rectification

/// 结论超前: declared completed while the text waits, plans or falls short.
enum PrematureRule: Rule {
    static let card = RuleCard(
        name: .premature, title: "结论超前", severity: .error,
        law: "标为“已完成”的，文字里写的是做成了什么；还在等、在办、在计划，或者没有达到自己写的数，就不是已完成。“基本完成”的，主要的事已经做了。",
        why: "结论走在事实前面，群众一看就知道是纸面整改；销号以后没人再管，问题就留下了。",
        authority: "巡察整改“见底”的通行要求：对账销号，完成一项、销号一项",
        exceptions: "“今后将长期坚持”写在成果之后、“将资金纳入预算”这样的处置、问题的表述、下一步打算、“基本完成”而交代了余下部分的，不算；“取得阶段性成效”不看。",
        example: .init(
            wrong: "1．泵站改造滞后。\n整改情况：泵站施工总进度已完成85%，预计年底竣工。（已完成）",
            right: "1．泵站改造滞后。\n整改情况：泵站施工总进度已完成85%，预计年底竣工。（正在推进）"))

    static func remarks(on text: CheckedText) -> [Remark] {
        let scanner = UnfinishedScanner(text: text)
        return text.scopes.compactMap { scope in
            switch scope.status {
            case .completed: completed(scope, scanner)
            case .substantiallyCompleted: substantiallyCompleted(scope, scanner)
            default: nil
            }
        }
    }

    private static func completed(_ scope: DeclaredScope, _ scanner: UnfinishedScanner) -> Remark? {
        let found = scope.clauses.flatMap(scanner.all)
        guard let first = found.first(where: { $0.kind != .promise }) ?? promise(found, scope, scanner) else {
            return nil
        }
        let reason = first.kind == .promise ? "只有打算，没有做了什么" : "没有做完就不能算完成"
        return remark(.error, scope, first, "\(reason)，请改写状态，或者补上完成的结果", scanner.text)
    }

    /// A promise that stands where the result should.
    private static func promise(
        _ found: [Unfinished], _ scope: DeclaredScope, _ scanner: UnfinishedScanner
    ) -> Unfinished? {
        !found.isEmpty && scope.clauses.allSatisfy(scanner.isOnlyAhead) ? found.first : nil
    }

    private static func substantiallyCompleted(_ scope: DeclaredScope, _ scanner: UnfinishedScanner) -> Remark? {
        let found = scope.clauses.flatMap(scanner.all)
        if let condition = found.first(where: { $0.kind == .condition }) {
            return remark(.warning, scope, condition, "成不成还要看条件，请改写状态，或者写明已经做成的部分", scanner.text)
        }
        guard let first = found.first, scope.clauses.allSatisfy(scanner.isOnlyAhead) else { return nil }
        return remark(.warning, scope, first, "做成了什么一句没有写，请改写状态，或者补上已经做成的部分", scanner.text)
    }

    private static func remark(
        _ severity: Remark.Severity, _ scope: DeclaredScope, _ unfinished: Unfinished, _ advice: String,
        _ text: CheckedText
    ) -> Remark {
        let place = text.text.byteRange(unfinished.range)
        let status = scope.words.map { text.reading.text($0) } ?? (severity == .error ? "已完成" : "基本完成")
        return Remark(
            .premature, severity, "标为“\(status)”，文中却说“\(text.excerpt(unfinished.range, upTo: 30))”；\(advice)。",
            at: place,
            related: scope.words?.pieces ?? [])
    }
}
