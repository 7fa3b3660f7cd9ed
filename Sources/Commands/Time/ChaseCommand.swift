import ArgumentParser
import Rectification
import Workbench

/// `taizhang chase`: what is to be sent because of time.
struct ChaseCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chase", abstract: "催办：列出到期前后该发的函、该催的进展，并登记为已办。",
        discussion: "登记过的不再列出；漏了几天的，下一次补上。按哪个规则包，见 taizhang clock。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可，可写多个；不写就是所有检查。", valueName: "检查"))
    var inspections: [String] = []

    @Option(help: ArgumentHelp("办到哪一天为止；不写就是今天，以后的日子只能和 --preview 一起写。", valueName: "日期"))
    var date: DayArgument?

    @Flag(help: "只看，不登记。")
    var preview = false

    @OptionGroup var listing: ListingOptions
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let day = date?.day ?? session.today
        let store = try await session.place.open()
        let work = ChaseWork(store, for: .local)
        let lines =
            preview
            ? try await work.pending(in: inspections, on: day)
            : try await work.carryOut(
                in: inspections, on: PastDay(day, today: session.today).day, session.giving(in: store))
        switch listing.format {
        case .table: try say(lines, day, session.console)
        case .csv:
            try session.console.sayCSV(ChaseFields.headings, lines.map { ChaseFields($0).cells }, withMark: listing.bom)
        case .json: try session.console.sayJSON(lines.map(ChaseObject.init))
        }
        return .done
    }

    private func say(_ lines: [ChaseWork.Line], _ day: CivilDate, _ console: Console) throws {
        guard !lines.isEmpty else { return try console.say("截至 \(day)，没有要催办的。") }
        var table = TextTable([
            .init("检查", isFlexible: true), .init("事项"), .init("内容", isFlexible: true), .init("步骤"), .init("函件"),
            .init("发给", isFlexible: true), .init("应发日"), .init("到期日"), .init("扣分", alignment: .right),
        ])
        for line in lines { table.add(ChaseFields(line).shown) }
        try console.say(table.lines(fitting: console.tableWidth))
        try console.say(["", preview ? "截至 \(day)，该办 \(lines.count) 件，没有登记。" : "已登记 \(lines.count) 件。"])
    }
}

/// What is sent, as cells of a spreadsheet.
struct ChaseFields {
    static let headings = [
        "检查", "被检查单位", "事项", "内容", "步骤", "函件", "发给", "应发日", "到期日", "缺报期数", "扣分", "规则包", "编号",
    ]

    let cells: [String]
    /// Those that a table for the eye shows.
    let shown: [String]

    init(_ line: ChaseWork.Line) {
        let act = line.act
        let due = act.due?.description ?? ""
        let addressees = line.addressees.joined(separator: "、")
        let points = act.points == 0 ? "" : "\(act.points)"
        cells = [
            line.inspection.description, line.organization ?? "", line.subject, line.words, act.step, act.letter.word,
            addressees, act.day.description, due, act.missed.map { "\($0)" } ?? "", "\(act.points)", act.pack, act.key,
        ]
        shown = [
            line.organization ?? line.inspection.description, line.subject, line.words, act.step, act.letter.word,
            addressees, act.day.description, due, points,
        ]
    }
}

/// What is sent, as a JSON object.
struct ChaseObject: Encodable {
    let inspection: String
    let organization: String?
    let subject: String
    let words: String
    let step: String
    let letter: String
    let addressees: [String]
    let day: String
    let due: String?
    let missed: Int?
    let points: Int
    let pack: String
    let key: String

    init(_ line: ChaseWork.Line) {
        let act = line.act
        inspection = line.inspection.description
        organization = line.organization
        subject = line.subject
        words = line.words
        step = act.step
        letter = act.letter.rawValue
        addressees = line.addressees
        day = act.day.description
        due = act.due?.description
        missed = act.missed
        points = act.points
        pack = act.pack
        key = act.key
    }
}
