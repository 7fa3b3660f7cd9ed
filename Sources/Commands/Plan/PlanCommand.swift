import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang plan`: what is planned for a finding.
struct PlanCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "确定一个问题的整改计划：谁牵头、谁负责、何时完成、做到什么程度。",
        discussion: """
            只写要改的几项，其余各项不变；写成空的（""）就是清除。每次确定都是新的一版，以前各版仍在记录里。
            草稿（--draft）写进它的那一项：原因分析、整改目标、完成标准、未完成的原因或下一步打算。
            牵头领导写“姓名”或“姓名：分管领导”；自定义栏写“栏名=内容”。
            """)

    @OptionGroup var finding: FindingArguments
    @Option(help: ArgumentHelp("问题类别。", valueName: "类别")) var category: String?
    @Option(help: ArgumentHelp("列为重点的理由；空的为不再列为重点。", valueName: "理由")) var key: String?
    @Option(help: ArgumentHelp("涉及金额，万元。", valueName: "万元")) var amount: String?
    @Option(help: ArgumentHelp("违反的法规政策。", valueName: "依据")) var legalBasis: String?
    @Option(help: ArgumentHelp("原因分析。", valueName: "原因")) var rootCause: String?
    @Option(help: ArgumentHelp("整改目标。", valueName: "目标")) var goal: String?
    @Option(help: ArgumentHelp("完成标准。", valueName: "标准")) var standard: String?
    @Option(help: ArgumentHelp("牵头领导，可写多次。", valueName: "姓名")) var sponsor: [String] = []
    @Option(help: ArgumentHelp("责任单位。", valueName: "科室")) var owner: String?
    @Option(help: ArgumentHelp("配合单位，可写多次。", valueName: "科室")) var supporting: [String] = []
    @Option(help: ArgumentHelp("责任人。", valueName: "姓名")) var responsible: String?
    @Option(help: ArgumentHelp("时限类别：立行立改、限期整改、长期坚持。", valueName: "类别")) var term: WordArgument<Term>?
    @OptionGroup var time: DueArguments
    @Flag(inversion: .prefixedNo, help: "是否在集中整改期内完成。") var intensive: Bool?
    @Option(help: ArgumentHelp("未完成的原因。", valueName: "原因")) var unfinished: String?
    @Option(help: ArgumentHelp("下一步打算。", valueName: "打算")) var nextStep: String?
    @Option(help: ArgumentHelp("备注。", valueName: "备注")) var remark: String?
    @Option(help: ArgumentHelp("自定义栏，可写多次。", valueName: "栏名=内容")) var column: [String] = []
    @OptionGroup var draft: DraftOption
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let today = session.today
        let wording = try await draft.wording(
            nil, for: .rootCause, .goal, .standard, .unfinishedReason, .nextStep, in: session)
        guard wording.draft.flatMap({ words(for: $0.use) }) == nil else {
            throw ValidationError("这一项的内容和 --draft 只能写一个。")
        }
        try await session.giving(wording)(about: finding.inspection) { things in
            let detail = try things.finding(wishes.finding.position)
            var plan = detail.plan?.plan ?? FindingPlanned(finding: detail.finding.finding.finding)
            try wishes.change(&plan, things, today: today)
            if let draft = wording.draft, let field = draft.use.plannedField { plan[keyPath: field] = wording.text }
            return PlanFinding(
                inspection: try things.requireInspection(), plan: plan,
                basedOn: detail.finding.lastRecord.sequence)
        }
        try session.console.say("已确定问题 \(finding.position) 的整改计划。")
        return .done
    }

    private func change(_ plan: inout FindingPlanned, _ things: NamedThings, today: CivilDate) throws {
        changeWords(&plan)
        if let amount { plan.amount = try amount.isEmpty ? nil : Self.amount(amount) }
        if let term { plan.term = term.word }
        if time.due != nil { plan.due = time.read(on: today) }
        if let intensive { plan.isIntensive = intensive }
        if !sponsor.isEmpty { plan.sponsors = try sponsor.filter { !$0.isEmpty }.map { try Self.sponsor($0, things) } }
        if let owner { plan.owner = owner.isEmpty ? nil : try things.unit(owner) }
        if !supporting.isEmpty { plan.supporting = try supporting.filter { !$0.isEmpty }.map(things.unit) }
        if let responsible { plan.responsible = responsible.isEmpty ? nil : try things.post(responsible) }
        for pair in column { try Self.fill(&plan.columns, pair, things) }
    }

    /// What was written for the field that a draft is for.
    private func words(for use: DraftUse) -> String? {
        switch use {
        case .rootCause: rootCause
        case .goal: goal
        case .standard: standard
        case .unfinishedReason: unfinished
        case .nextStep: nextStep
        default: nil
        }
    }

    private func changeWords(_ plan: inout FindingPlanned) {
        func set(_ field: WritableKeyPath<FindingPlanned, String?>, _ words: String?) {
            if let words { plan[keyPath: field] = words.isEmpty ? nil : words }
        }
        set(\.category, category)
        set(\.legalBasis, legalBasis)
        set(\.rootCause, rootCause)
        set(\.goal, goal)
        set(\.standard, standard)
        set(\.unfinishedReason, unfinished)
        set(\.nextStep, nextStep)
        set(\.remark, remark)
        set(\.keyReason, key)
        if let key { plan.isKey = !key.isEmpty }
    }

    private static func amount(_ text: String) throws -> DecimalText {
        guard let amount = DecimalText(text) else {
            throw ValidationError("金额“\(text.prefix(40))”不是数，请写成 12.5 这样，单位是万元。")
        }
        return amount
    }

    private static func sponsor(_ text: String, _ things: NamedThings) throws -> Sponsorship {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "：" }).map(String.init)
        let role = parts.count > 1 ? Sponsorship.Role.allCases.first { $0.title == parts[1] } : .leading
        guard let name = parts.first, let role, parts.count <= 2 else {
            throw ValidationError("牵头领导“\(text.prefix(40))”应写成“姓名”或“姓名：分管领导”、“姓名：主要负责人”。")
        }
        return Sponsorship(post: try things.post(name), role: role)
    }

    private static func fill(_ columns: inout [ColumnValue], _ pair: String, _ things: NamedThings) throws {
        guard let split = pair.firstIndex(of: "=") else {
            throw ValidationError("自定义栏“\(pair.prefix(40))”应写成“栏名=内容”。")
        }
        let column = try things.column(String(pair[..<split]))
        let value = String(pair[pair.index(after: split)...])
        columns.removeAll { $0.column == column }
        if !value.isEmpty { columns.append(ColumnValue(column: column, value: value)) }
    }
}

extension DraftUse {
    /// The field of a plan that a draft of this use is for.
    fileprivate var plannedField: WritableKeyPath<FindingPlanned, String?>? {
        switch self {
        case .rootCause: \.rootCause
        case .goal: \.goal
        case .standard: \.standard
        case .unfinishedReason: \.unfinishedReason
        case .nextStep: \.nextStep
        default: nil
        }
    }
}
