import Notices
import OfficialText
import Rectification

/// 与台账不符: a status, a total, a day in the document that the ledger does not have.
enum LedgerMismatchRule: LedgerRule {
    static let card = RuleCard(
        name: .ledgerMismatch, title: "与台账不符", severity: .warning,
        law: "通报写的整改状态、总数、检查起止、反馈日期和整改时限，与台账现在的记录相同。",
        why: "公开的是一套，台账里是另一套，上级核查时两边对不上，就要说明哪一边是假的。",
        authority: "整改台账动态更新、以台账为准的通行做法",
        exceptions: "只用于 taizhang check --inspection。通报以后又有进展的，不算；通报只选登一部分问题的，不比总数。",
        example: .init(
            wrong: "中共东岭县水务局党组关于巡察整改情况的通报\n1．泵站改造滞后。\n整改情况：换了水泵3台。（已完成）",
            right: "中共东岭县水务局党组关于巡察整改情况的通报\n1．泵站改造滞后。\n整改情况：换了水泵3台。（正在推进）"))

    static func remarks(on text: CheckedText, beside account: LedgerAccount) -> [Remark] {
        let known = account.known(in: text)
        return known.compactMap { Self.status(of: $0.read, $0.finding, in: text) }
            + known.compactMap { Self.due(of: $0.read, $0.finding, in: text) }
            + totals(in: text, known, raised: account.raised) + days(in: text, account)
    }

    // MARK: Statuses

    private static func status(
        of read: ReadFinding, _ finding: LedgerAccount.Finding, in text: CheckedText
    ) -> Remark? {
        guard let declared = read.status, let now = standing(of: finding, declared: declared) else { return nil }
        let mark = read.statusText ?? read.progress.first { $0.status == declared }?.statusText
        return Remark(
            .ledgerMismatch, .warning,
            "文中标为“\(mark.map(text.reading.text) ?? declared.title)”，台账第 \(finding.position) 个问题\(now)；公开的状态要与台账一致，请核对后改正一边。",
            at: mark?.pieces.first ?? read.title.pieces.first ?? read.range)
    }

    /// What the ledger says otherwise of a finding; absent where it does not, or only that more was done since.
    private static func standing(of finding: LedgerAccount.Finding, declared: DeclaredStatus) -> String? {
        if declared == .completed, let setback = finding.setback { return setback.words }
        guard let status = finding.status, status != declared, status < declared || finding.isReportedHere else {
            return nil
        }
        return "现在是“\(status.title)”"
    }

    // MARK: Days

    private static func due(of read: ReadFinding, _ finding: LedgerAccount.Finding, in text: CheckedText) -> Remark? {
        guard let printed = read.dueText, let place = printed.pieces.first, let due = finding.dueOn,
            let day = SortingDay.of(text.reading.text(printed)), day != due
        else { return nil }
        return Remark(
            .ledgerMismatch, .warning,
            "文中的时限是“\(text.reading.text(printed))”，台账第 \(finding.position) 个问题的时限是 \(due)；按哪一天督办要说得清，请核对后改正一边。",
            at: place)
    }

    private static func days(in text: CheckedText, _ account: LedgerAccount) -> [Remark] {
        guard let printed = text.reading.inspection else { return [] }
        let pairs = [
            ("检查开始", printed.startedOn, account.startedOn), ("检查结束", printed.endedOn, account.endedOn),
            ("反馈", printed.feedbackOn, account.feedbackOn),
        ]
        let different = pairs.compactMap { name, printed, known -> (String, CivilDate, CivilDate)? in
            guard let printed, let known, printed != known else { return nil }
            return (name, printed, known)
        }
        guard !different.isEmpty else { return [] }
        let places = places(of: Set(different.map(\.1)), in: text)
        return different.compactMap { name, printed, known in
            guard let place = places[printed] else { return nil }
            return Remark(
                .ledgerMismatch, .warning,
                "文中写\(name)于“\(text.reading.text(place))”，台账里是 \(known)；同一件事两个日期，请核对后改正一边。", at: place)
        }
    }

    /// Where days are printed first; a year that is left out is that of the date before.
    private static func places(of days: Set<CivilDate>, in text: CheckedText) -> [CivilDate: Range<Int>] {
        var places: [CivilDate: Range<Int>] = [:]
        var year: Int?
        for line in text.lines {
            for date in PrintedDate.all(in: text.text, line) {
                year = date.year ?? year
                guard let year, let month = date.month, let day = date.day,
                    let civil = CivilDate(year: year, month: month, day: day), days.contains(civil)
                else { continue }
                if places[civil] == nil { places[civil] = text.text.byteRange(date.range) }
            }
            if places.count == days.count { break }
        }
        return places
    }

    // MARK: Totals

    /// Totals that agree with what the document lists and not with what the ledger says of the same findings.
    private static func totals(
        in text: CheckedText, _ known: [(read: ReadFinding, finding: LedgerAccount.Finding)], raised: Int
    ) -> [Remark] {
        let declared = text.reading.declared
        let findings = declared[.findings].flatMap { total -> Remark? in
            guard raised > total.value, text.reading.findings.count <= total.value else { return nil }
            return remark(on: total, "问题", "有 \(raised) 个")
        }
        let now = known.map { standing(of: $0.finding, declared: $0.read) }
        return [findings].compactMap(\.self)
            + statuses.compactMap { key, status in
                guard let total = declared[key], known.count == text.reading.findings.count,
                    known.count(where: { $0.read.status == status }) == total.value
                else { return nil }
                let count = now.count { $0 == status }
                return count == total.value
                    ? nil : remark(on: total, "“\(status.title)”的问题", "这些问题里现在有 \(count) 个")
            }
    }

    private static let statuses: [(DeclaredTotals.Key, DeclaredStatus)] = [
        (.completed, .completed), (.substantiallyCompleted, .substantiallyCompleted),
        (.partiallyCompleted, .partiallyCompleted), (.inProgress, .inProgress), (.ongoing, .ongoing),
    ]

    private static func remark(on total: DeclaredTotals.Total, _ what: String, _ known: String) -> Remark {
        Remark(
            .ledgerMismatch, .warning,
            "文中说\(what)有 \(total.value) 个，台账里\(known)；公开的数字要与台账一致，请核对后改正一边。", at: total.range)
    }

    /// The status that a finding has, where what was done since does not count; one that was set back is in progress.
    private static func standing(
        of finding: LedgerAccount.Finding, declared read: ReadFinding
    ) -> DeclaredStatus? {
        guard let declared = read.status, standing(of: finding, declared: declared) != nil else { return read.status }
        guard declared != .completed || finding.setback == nil else { return .inProgress }
        return finding.status
    }
}

extension LedgerAccount.Setback {
    fileprivate var words: String {
        switch self {
        case .reopened: "销号后又重新打开"
        case .returned: "申请销号被退回"
        case .continued: "转为后续整改"
        }
    }
}
