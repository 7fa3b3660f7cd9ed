import Foundation
import HashChain
import Testing

@testable import Rectification

/// What is left of events when their words go.
@Suite struct BlankedEventTests {
    /// Fields that may hold words and keep them: names that other records use as keys, and codes.
    ///
    /// Whoever adds a field of words adds it to the kind's word fields.
    private static let kept: Set<String> = [
        "form", "from", "gate", "kind", "label", "notApplicable", "code", "encoding", "stream", "to", "type",
    ]
    /// What a correction of another field says is a date, a status or a number; rules of time are nobody's words.
    private static let keptBy: [Event.Kind: Set<String>] = [
        .recordCorrected: ["field", "value"], .clockSet: ["cadence", "pack", "text"],
        .chaseActed: ["key", "pack", "step"], .remarkWaived: ["rule"],
    ]
    /// Kinds of other streams than an inspection's, which no command erases.
    private static let elsewhere: Set<Event.Kind> = [
        .personRecorded, .organizationRecorded, .grantEnded, .settingChanged, .subordinateListed, .departmentRecorded,
        .departmentRenamed, .departmentClosed, .postTaken, .postLeft, .columnAdded, .columnRenamed, .contentErased,
    ]

    @Test(arguments: Event.Kind.allCases.filter { !elsewhere.contains($0) })
    func `没有一处文字留下`(_ kind: Event.Kind) throws {
        var random = RandomEvents(seed: 61)
        for _ in 0..<200 {
            let event = random.event(kind)
            let left = try event.blanked(mending: .findingRecorded) ?? event
            let kept = Self.kept.union(Self.keptBy[kind] ?? [])
            #expect(try Self.words(of: left).filter { !kept.contains($0.key) } == [:], "\(event)")
        }
    }

    @Test(arguments: Event.Kind.allCases)
    func `其余照旧，再抹一次不变`(_ kind: Event.Kind) throws {
        var random = RandomEvents(seed: 62)
        for _ in 0..<50 {
            let event = random.event(kind)
            guard let left = try event.blanked(mending: .findingRecorded) else { continue }
            #expect(try left.blanked(mending: .findingRecorded) == left)
            #expect(left.item == event.item && left.namedItems == event.namedItems)
            #expect(left.body.shownIn == event.body.shownIn)
            #expect(try Self.numbers(of: left) == Self.numbers(of: event))
        }
    }

    @Test func `各条进展的文字换掉，状态和位置照旧`() throws {
        let line = try #require(try Fixture.lines().first { $0.kind == "progressReported" })
        let event = try Event(kind: line.kind, version: line.version, payload: Array(line.payload.utf8))
        guard case .progressReported(let before) = event, case .progressReported(let after)? = try event.blanked()
        else {
            Issue.record("应是进展")
            return
        }
        #expect(after.clauses.map(\.text) == before.clauses.map { _ in "〔已删除〕" })
        #expect(after.clauses.map(\.status) == before.clauses.map(\.status))
        #expect(after.clauses.map(\.range) == before.clauses.map(\.range))
        #expect((after.status, after.reportedOn) == (before.status, before.reportedOn))
    }

    @Test func `更正只换掉文字一栏的内容`() throws {
        let event = Event.recordCorrected(
            .init(
                record: 3, why: "误",
                mends: [
                    .init(field: "clauses", value: nil), .init(field: "status", value: .text("completed")),
                    .init(field: "statusText", value: .text("已经办完")),
                ]))
        let blank = RecordCorrected.Mend(field: "statusText", value: .text(Event.blank))
        guard case .recordCorrected(let before) = event,
            case .recordCorrected(let after)? = try event.blanked(mending: .progressReported)
        else {
            Issue.record("应是更正")
            return
        }
        #expect(after.why == Event.blank)
        #expect(after.mends == Array(before.mends.prefix(2)) + [blank])
    }

    @Test func `抹去里面不能再是抹去`() {
        let inner =
            #"{"decision":"2222222222222222","ground":"甲","kind":"personRecorded","kindVersion":1,"record":1,"#
            + #""remains":{"name":"甲","person":"0123456789abcdef"}}"#
        let outer =
            #"{"decision":"2222222222222222","ground":"甲","kind":"contentErased","kindVersion":1,"record":1,"#
            + "\"remains\":\(inner)}"
        #expect(throws: PayloadError.self) {
            try Event(kind: "contentErased", version: 1, payload: Array(outer.utf8))
        }
        #expect(throws: Never.self) { try Event(kind: "contentErased", version: 1, payload: Array(inner.utf8)) }
    }

    /// Texts with a character that no id, date or word of the program has, by the key that they stand under.
    private static func words(of event: Event) throws -> [String: String] {
        var found: [String: String] = [:]
        try forEachValue(of: event) { key, value in
            guard let text = value as? String, text != Event.blank else { return }
            if text.unicodeScalars.contains(where: { !$0.isASCII || $0.value < 0x20 }) { found[key] = text }
        }
        return found
    }

    private static func numbers(of event: Event) throws -> [Int] {
        var found: [Int] = []
        try forEachValue(of: event) { _, value in if let number = value as? Int { found.append(number) } }
        return found.sorted()
    }

    /// Reads the payload with Foundation, which knows nothing of what fields mean.
    private static func forEachValue(of event: Event, _ body: (String, Any) -> Void) throws {
        func walk(_ key: String, _ value: Any) {
            switch value {
            case let object as [String: Any]: for (key, value) in object { walk(key, value) }
            case let list as [Any]: for value in list { walk(key, value) }
            default: body(key, value)
            }
        }
        walk("", try JSONSerialization.jsonObject(with: Data(event.payload)))
    }
}

/// Erasing in an inspection's stream.
@Suite struct ErasingTests {
    /// The record of the finding in the sample.
    private let finding = 4

    private let decision: DecisionID = RandomSource.counting(from: 800 << 32).identifier()

    /// An office with a decision that counts.
    private func deciding() throws -> ClosingOffice {
        var office = try ClosingOffice()
        try office.give(
            RecordDecision(inspection: office.id, decision: decision, paper: office.paper), by: office.recorder)
        try office.confirm()
        return office
    }

    private func erase(_ office: ClosingOffice, _ decision: DecisionID, _ records: Int...) -> EraseContent {
        EraseContent(inspection: office.id, records: records, ground: "含个人信息", decision: decision)
    }

    @Test func `抹去之后状态里只有换过的文字，各样事项还在`() throws {
        var office = try deciding()
        try office.give(erase(office, decision, finding), by: office.recorder)
        let left = try #require(office.state.finding(office.office.inspection.finding))
        #expect(left.statement == Event.blank && left.position == 1)
        #expect(office.state.matter(office.matter) != nil)
        #expect(office.state.isErased(.finding(left.finding)) && office.state.isErased(finding))
        #expect(office.state.rows.filter { "\($0)".contains("学用脱节") } == [])
    }

    @Test func `更正过的各版都换掉`() throws {
        var office = try deciding()
        for (field, value) in [("owner", "甲科"), ("sponsor", "乙某")] {
            try office.give(
                CorrectRecord(
                    stream: office.state.head.stream, record: finding, basedOn: office.state.head.sequence, why: "漏写",
                    mends: [.init(field: field, value: .text(value))]), by: office.recorder)
        }
        let events = try office.give(erase(office, decision, finding), by: office.recorder)
        #expect(events.count == 3)
        let versions = office.state.versions(of: .finding(office.office.inspection.finding))
        #expect(versions.count == 3)
        for words in ["学用脱节", "甲科", "乙某"] {
            #expect(!versions.contains { String(decoding: $0.event.payload, as: UTF8.self).contains(words) })
        }
    }

    @Test func `各种拒绝`() throws {
        var office = try deciding()
        func refused(_ command: EraseContent) -> String? { office.refusal(command, by: office.recorder) }
        #expect(refused(erase(office, decision)) == "没有写明抹去什么，请写明第几条记录、哪份文件或哪份佐证材料。")
        #expect(refused(erase(office, decision, 99)) == "没有第 99 条记录，请用 log 核对序号。")
        #expect(refused(erase(office, decision, 0)) == "没有第 0 条记录，请用 log 核对序号。")
        #expect(refused(erase(office, office.state.unknownDecision, finding)) == "没有这项纸面决定，请核对编号。")
        var command = erase(office, decision, finding)
        command.ground = " "
        #expect(refused(command)?.contains("抹去的理由") == true)
        try office.give(command.with(ground: "含个人信息"), by: office.recorder)
        #expect(refused(erase(office, decision, finding)) == "第 4 条的文字已经抹去，不能再抹去或更正。")
        let last = office.state.head.sequence
        #expect(refused(erase(office, decision, last)) == "第 \(last) 条是“抹去”，没有可以抹去的文字，请核对序号。")
        let correction = CorrectRecord(
            stream: office.state.head.stream, record: finding, basedOn: last, why: "补上",
            mends: [.init(field: "statement", value: .text("学用脱节"))])
        #expect(office.refusal(correction, by: office.recorder) == "第 4 条的文字已经抹去，不能再抹去或更正。")
    }

    @Test func `决定没有比对就不抹`() throws {
        var office = try ClosingOffice()
        try office.give(
            RecordDecision(inspection: office.id, decision: decision, paper: office.paper), by: office.recorder)
        #expect(
            office.refusal(erase(office, decision, finding), by: office.recorder)
                == "据以抹去的纸面决定现在是“待补签”，抹去不能恢复，请先收存扫描件，并由另一人比对。")
        try office.give(office.scan(of: decision), by: office.recorder)
        #expect(
            office.refusal(erase(office, decision, finding), by: office.recorder)
                == "据以抹去的纸面决定现在是“待比对”，抹去不能恢复，请先收存扫描件，并由另一人比对。")
    }

    @Test func `抹去不动销号，之后的操作也不因此失效`() throws {
        var office = try deciding()
        try office.report()
        try office.meetGates()
        try office.request()
        try office.endorse()
        let events = try office.give(erase(office, decision, finding), by: office.recorder)
        #expect(events.map(\.kind) == [.contentErased])
        #expect(office.stage == .endorsed)
        try office.verify()
        try office.approve()
        try office.confirm()
        #expect(office.standing == .closed)
        try office.give(
            erase(office, decision, try #require(office.state.reportRecord(on: office.matter))), by: office.recorder)
        #expect(office.standing == .closed)
    }

    @Test func `抹去和据以抹去的比对都不能撤回`() throws {
        var office = try deciding()
        let compared = try #require(
            office.state.commands.first { office.state.run(of: $0)?.actor == office.comparer.description })
        try office.give(erase(office, decision, finding), by: office.recorder)
        let erasing = try #require(office.state.commands.last)
        func refusal(_ command: String, _ person: PersonID) -> Refusal? {
            do throws(Refusal) {
                _ = try TakeBack(command: try CommandID.required(command)).decide(
                    seeing: [office.state], authority: .everything(of: person), act: .sample(seed: 77, actor: person))
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal(erasing, office.recorder) == .nothingToTakeBack(erasing))
        let head = office.state.head
        #expect(
            refusal(compared, office.comparer)
                == .builtOn(compared, by: RecordPlace(stream: head.stream, sequence: head.sequence)))
    }

    @Test func `没有那条记录的抹去不合规定`() throws {
        let office = try deciding()
        let remains = try #require(office.state.event(of: .finding(office.office.inspection.finding)))
        for record in [0, -1, office.state.head.sequence + 1, office.state.head.sequence + 2] {
            var state = office.state
            let error = #expect(throws: LedgerFault.self) {
                try Sealing.apply(
                    [.contentErased(.init(record: record, ground: "甲", decision: decision, remains: remains))],
                    to: &state,
                    act: .sample(seed: 78))
            }
            #expect(error?.reason == .recordMissing(record))
        }
    }
}

extension EraseContent {
    fileprivate func with(ground: String) -> Self {
        EraseContent(inspection: inspection, records: records, ground: ground, decision: decision)
    }
}

extension StreamState {
    fileprivate var unknownDecision: DecisionID { RandomSource.counting(from: 999 << 32).identifier() }

    /// The record of the first report on a matter.
    fileprivate func reportRecord(on matter: MatterID) -> Int? {
        reports(on: .matter(matter)).first.flatMap { firstRecord(of: .report($0.report)) }
    }
}

extension CommandID {
    fileprivate static func required(_ text: String) throws(Refusal) -> CommandID {
        guard let id = CommandID(text) else { throw .noSuchCommand(text) }
        return id
    }
}
