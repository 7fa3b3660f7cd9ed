import HashChain
import Testing

@testable import Rectification

/// One inspection with one finding, built event by event.
struct SampleInspection {
    let first = Act.sample(seed: 1)
    var state: StreamState
    /// Every record as it was made.
    private(set) var records: [RecordedEvent] = []
    let inspection: InspectionID
    let document: DocumentID
    let origin: OriginID
    let finding: FindingID
    let matter: MatterID

    init() throws {
        let random = RandomSource.counting(from: 100)
        (inspection, document, origin) = (random.identifier(), random.identifier(), random.identifier())
        (finding, matter) = (random.identifier(), random.identifier())
        state = StreamState(stream: .inspection(inspection))
        try apply([
            .inspectionOpened(.init(inspection: inspection, organization: random.identifier(), team: "第一组")),
            .documentRecorded(
                .init(document: document, name: "一.txt", kind: .unknown, source: .init(of: []), text: .init(of: []))),
            .originRecorded(.init(origin: origin, kind: .feedback, document: document)),
            .findingRecorded(
                .init(
                    finding: finding, origin: origin, place: DocumentPlace(document: document, range: 3..<9),
                    position: 1,
                    statement: "学用脱节")),
            .matterRecorded(.init(matter: matter, finding: finding)),
        ])
    }

    /// What somebody sees who may do everything.
    var sight: Sight { .full(state, by: first) }

    @discardableResult
    mutating func apply(_ events: [Event], by act: Act? = nil) throws -> [RowChange] {
        let act = act ?? first
        let start = state.head
        let changes = try Sealing.apply(events, to: &state, act: act)
        records += events.enumerated().map { index, event in
            RecordedEvent(
                event, head: StreamHead(stream: start.stream, sequence: start.sequence + index + 1, hash: .zero),
                time: act.time, actor: act.actor.description, principal: nil, command: act.command.description)
        }
        return changes
    }

    func report(_ day: String?, _ status: DeclaredStatus?, seed: UInt64) -> Event {
        .progressReported(
            .init(
                report: RandomSource.counting(from: seed << 40).identifier(), subject: .matter(matter),
                document: document,
                reportedOn: day.flatMap { CivilDate($0) }, status: status, statusText: status.map { "\($0)" }))
    }

    func row(_ table: ViewTable) throws -> ViewRow {
        try #require(state.rows.first { $0.table == table })
    }
}

@Suite struct StreamStateTests {
    @Test(
        arguments: [
            ([("2024-01-01", .inProgress), ("2024-06-01", .completed)], .completed),
            ([("2024-06-01", .completed), ("2024-01-01", .inProgress)], .completed),
            ([("2024-06-01", .completed), (nil, .inProgress)], .completed),
            ([(nil, .inProgress), ("2024-06-01", .completed)], .completed),
            ([(nil, .completed), (nil, .ongoing)], .ongoing),
            ([("2024-06-01", .completed), ("2024-06-01", .ongoing)], .ongoing),
            ([("2024-06-01", nil)], nil),
            ([], nil),
        ] as [([(String?, DeclaredStatus?)], DeclaredStatus?)])
    func `最近的报告算数`(_ reports: [(String?, DeclaredStatus?)], _ status: DeclaredStatus?) throws {
        var sample = try SampleInspection()
        for (index, report) in reports.enumerated() {
            try sample.apply([sample.report(report.0, report.1, seed: UInt64(index + 2))])
        }
        let finding = try FindingRow(sample.row(.finding))
        #expect(finding.status == status)
        #expect(finding.statusText == status.map { "\($0)" })
        #expect(try MatterRow(sample.row(.matter)).status == status)
        #expect(finding.lastRecord.sequence == sample.state.head.sequence)
    }

    @Test func `几个具体问题时取最不完成的，有一个没说就没有`() throws {
        var sample = try SampleInspection()
        let other: MatterID = RandomSource.counting(from: 7 << 40).identifier()
        try sample.apply([.matterRecorded(.init(matter: other, finding: sample.finding, label: "1-2"))])
        try sample.apply([sample.report("2024-01-01", .completed, seed: 8)])
        #expect(try FindingRow(sample.row(.finding)).status == nil)
        try sample.apply([
            .progressReported(
                .init(
                    report: RandomSource.counting(from: 9 << 40).identifier(), subject: .matter(other), status: .ongoing
                ))
        ])
        #expect(try FindingRow(sample.row(.finding)).status == .ongoing)
        #expect(try FindingRow(sample.row(.finding)).statusText == nil)
    }

    @Test func `报告只改动上面各行`() throws {
        var sample = try SampleInspection()
        let changes = try sample.apply([sample.report("2024-01-01", .completed, seed: 2)])
        let tables = changes.compactMap { change -> ViewTable? in
            if case .put(let row) = change { row.table } else { nil }
        }
        #expect(Set(tables) == [.progressReport, .matter, .finding])
        #expect(changes.count == 3)
    }

    @Test func `更正改变所示而不改变原记录`() throws {
        var sample = try SampleInspection()
        let correct = CorrectRecord(
            stream: sample.state.head.stream, record: 4, basedOn: 5, why: "录入有误",
            mends: [
                .init(field: "statement", value: .text("学用结合不够")),
                .init(field: "headings", value: .list(["学习方面"])),
            ])
        let decision = try correct.decide(seeing: sample.sight, act: .sample())
        let changes = try sample.apply(decision.continuations[0].events)
        let row = try FindingRow(sample.row(.finding))
        #expect(row.finding.statement == "学用结合不够")
        #expect(row.finding.headings == ["学习方面"])
        #expect(row.finding.position == 1)
        #expect(row.lastRecord.sequence == 6)
        #expect(changes.count == 1)
    }

    @Test func `撤回使行消失，被牵连的行复原`() throws {
        var sample = try SampleInspection()
        let before = Set(sample.state.rows.filter { $0.table != .finding && $0.table != .matter })
        let second = Act.sample(seed: 9, actor: sample.first.actor)
        try sample.apply([sample.report("2024-01-01", .completed, seed: 2)], by: second)
        let decision = try TakeBack(command: second.command).decide(
            seeing: [sample.state], authority: .everything(of: second.actor),
            act: .sample(seed: 10, actor: second.actor))
        let changes = try sample.apply(decision.continuations[0].events, by: .sample(seed: 10, actor: second.actor))
        #expect(Set(sample.state.rows.filter { $0.table != .finding && $0.table != .matter }) == before)
        let finding = try FindingRow(sample.row(.finding))
        #expect(finding.status == nil)
        #expect(finding.lastRecord.sequence == 7)
        let removed = changes.compactMap { change -> ViewTable? in
            if case .remove(let key) = change { key.table } else { nil }
        }
        #expect(removed == [.progressReport])
    }

    @Test func `每种行读成它所出自的事件`() throws {
        var sample = try SampleInspection()
        let action: ActionID = RandomSource.counting(from: 3 << 40).identifier()
        let totals = TotalsStated(document: sample.document, totals: [.init(base: .measures, value: 3, range: 1..<2)])
        try sample.apply([
            .totalsStated(totals),
            .actionRecorded(
                .init(action: action, serves: [.init(finding: sample.finding, change: "甲")], text: "修订", range: 4..<6)),
            sample.report(nil, .ongoing, seed: 4),
        ])
        #expect(try InspectionRow(sample.row(.inspection)).inspection == sample.state.inspection)
        #expect(try DocumentRow(sample.row(.document)).document.name == "一.txt")
        #expect(try StatedTotalRow(sample.row(.statedTotal)).total == totals.totals[0])
        #expect(try OriginRow(sample.row(.origin)).origin.document == sample.document)
        #expect(try FindingRow(sample.row(.finding)).finding == sample.state.findings[0])
        #expect(try ActionRow(sample.row(.correctiveAction)).range == 4..<6)
        #expect(try ActionServiceRow(sample.row(.actionService)).change == "甲")
        #expect(try ReportRow(sample.row(.progressReport)).report.status == .ongoing)
    }

    @Test func `不合次序或无所指的记录不被接受`() throws {
        let sample = try SampleInspection()
        let stream = sample.state.head.stream
        func fault(_ event: Event) -> LedgerFault? {
            var state = sample.state
            return #expect(throws: LedgerFault.self) { try Sealing.apply([event], to: &state, act: sample.first) }
        }
        let again = Event.matterRecorded(.init(matter: sample.matter, finding: sample.finding))
        #expect(fault(again)?.reason == .itemExists)
        let stray = Event.matterRecorded(
            .init(
                matter: RandomSource.counting(from: 1).identifier(),
                finding: RandomSource.counting(from: 1).identifier()))
        #expect(fault(stray)?.description == "记录流 \(stream) 第 6 条：所指的事项不存在，请用 verify 检查台账。")
        #expect(fault(.recordCorrected(.init(record: 99, why: "误", mends: [])))?.reason == .recordMissing(99))
        let takenBack = RecordsTakenBack(command: RandomSource.counting(from: 1).identifier(), first: 1, last: 2)
        #expect(fault(.recordsTakenBack(takenBack))?.reason == .recordMissing(1))
        var state = StreamState(stream: stream)
        let gap = Record(
            after: StreamHead(stream: stream, sequence: 4, hash: .zero), time: 0, actor: "a", command: "c",
            kind: again.kind.rawValue, kindVersion: 1, salt: [UInt8](repeating: 0, count: 32), payload: again.payload)
        var change = StateChange()
        let fault = #expect(throws: LedgerFault.self) { try state.apply(RecordedEvent(gap), to: &change) }
        #expect(fault?.reason == .sequence(wanted: 1))
    }
}
