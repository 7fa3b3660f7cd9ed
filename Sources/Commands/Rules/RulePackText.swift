import Rectification

/// A rule pack for people to read: every number in words, the letters, the sources.
struct RulePackText {
    private let pack: RulePack

    init(_ pack: RulePack) { self.pack = pack }

    func lines(fitting width: Int?) -> [String] {
        ["规则包：\(pack.name)（\(pack.title)）"]
            + numbers.map { subject, words in
                "\(subject.word)：\(words)\(pack.isUnverified(subject) ? "（未核实）" : "")"
            } + [""] + steps.lines(fitting: width) + ["", "出处"] + sources
    }

    private var numbers: [(RulePack.Subject, String)] {
        let periods = pack.periods
        return [
            (.intensive, "反馈后 \(periods.intensive)"),
            (.plan, "反馈后 \(periods.plan)报送"),
            (.evaluation, "集中整改期满后 \(periods.evaluation)内"),
            (.commentAnswer, "收到后 \(periods.commentAnswer)内"),
            (.lookBack, "销号后 \(periods.lookBack.map(\.description).joined(separator: "、"))"),
            (.reporting, reporting),
            (.lights, "到期前 \(pack.lights.yellow)起黄灯，\(red)红灯"),
            (.ageAlarm, ageAlarm),
            (.quiet, "报送后 \(pack.quiet.afterReport)内不作到期提示，交办后 \(pack.quiet.afterAssignment)内不催"),
        ]
    }

    private var reporting: String {
        let reporting = pack.reporting
        let missed = reporting.yellowAfterMissed.map { "，连缺 \($0) 期黄灯" } ?? ""
        return "\(reporting.cadence.words)，缺报 \(reporting.remindAfter)后催报\(missed)"
    }

    private var red: String { pack.lights.red.count == 0 ? "过了到期日" : "过了到期日再宽限 \(pack.lights.red)后" }

    private var ageAlarm: String {
        pack.ageAlarm.map {
            "没有到期日的提出满 \($0.after)红灯，\($0.letter.word)发\(Self.list($0.addressees))"
        } ?? "没有到期日的不提醒"
    }

    private var steps: TextTable {
        var table = TextTable([
            .init("步骤"), .init("时间"), .init("函件"), .init("发给", isFlexible: true), .init("扣分", alignment: .right),
        ])
        for step in pack.steps {
            let points = step.points == 0 ? "" : "\(step.points)"
            table.add([step.name, step.moment.words, step.letter.word, Self.list(step.addressees), points])
        }
        return table
    }

    private var sources: [String] {
        pack.sources.map { source in
            let subjects = source.subjects.map(\.word).joined(separator: "、")
            let place = source.place.map { "（\($0)）" } ?? ""
            return "  \(subjects)：\(source.says)\(place)\(source.isUnverified ? "，未核实" : "")"
        }
    }

    private static func list(_ ranks: [RulePack.Rank]) -> String { ranks.map(\.word).joined(separator: "、") }
}
