import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang doctor`: what somebody who answers for the ledger should know.
struct DoctorCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "检查台账的安排：哪些职责分离在起作用，哪些角色没有人，还有什么等人办。")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let store = try await place.open()
        let access = try await ShowOffice(store, for: .local).access()
        let separations = access.settings[.separations].flatMap(Separations.init) ?? .full
        try session.console.say("职责分离：\(separations.title)")
        try session.console.say(separations.inForce.map { "  起作用：\($0)" })
        try session.console.say(separations.switchedOff.map { "  未起作用：\($0)" })
        let held = Set(access.grants.filter { !$0.isEnded && $0.grant.holds(on: session.today) }.map(\.grant.role))
        let missing = Role.allCases.filter { !held.contains($0) }.map(\.title)
        if !missing.isEmpty { try session.console.say("没有人的角色：\(missing.joined(separator: "、"))") }
        let waiting = try await ShowLooseEnds(store, evidence: place.evidence, for: .local).looseEnds()
        let papers = [("待补签", waiting.awaitingScan), ("待比对", waiting.awaitingComparison)].filter { $0.1 > 0 }
        if !papers.isEmpty {
            try session.console.say("纸面决定：" + papers.map { "\($0.0) \($0.1) 项" }.joined(separator: "、"))
        }
        if !waiting.unnamedEvidence.isEmpty {
            try session.console.say("没有记录的佐证文件：\(waiting.unnamedEvidence.count) 份，重新收存即可，也可以删除：")
            try session.console.say(waiting.unnamedEvidence.map { "  \($0)" })
        }
        try await sayErasures(in: session, store)
        try session.console.say(BackupList(of: place).entries().lines)
        return .done
    }

    /// What was erased, because a backup from before still holds it, and what an interrupted erasing left.
    private func sayErasures(in session: Session, _ store: any LedgerStore) async throws {
        guard let erased = try await ShowErasures(store, for: .local).summary() else { return }
        let time = WallTime(erased.last).description
        try session.console.say("已抹去 \(erased.records) 条记录的文字，最近一次在 \(time)；此前的备份里还有，请一并处理。")
        let left = try await SweepErased(store, evidence: session.place.evidence).remainder()
        if !left.isEmpty { try session.console.say("上一次抹去没有清除干净，请运行 taizhang erase --finish。") }
    }
}

extension [BackupList.Entry] {
    /// The backups with their days, the latest first.
    fileprivate var lines: [String] {
        guard !isEmpty else { return ["备份：还没有，请用 taizhang backup 另存一份"] }
        return ["备份：\(count) 份"] + reversed().map { "  \(WallTime($0.time).day)，\($0.records) 条记录，\($0.file)" }
    }
}

extension Separations {
    /// The separations that hold, each in words.
    var inForce: [String] { self == .full ? Self.always + Self.onlyFull : Self.always }
    /// The separations that do not hold.
    var switchedOff: [String] { self == .full ? [] : Self.onlyFull }

    private static let always = ["提出的人不登记、不核对自己提出的事项的决定", "审计管理员不兼任其他管理员"]
    private static let onlyFull = ["报告进展的人、申请的人和责任单位的人不审核、不核验", "三个管理员是三个人"]
}
