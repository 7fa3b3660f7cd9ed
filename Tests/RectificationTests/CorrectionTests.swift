import HashChain
import Testing

@testable import Rectification

@Suite struct CorrectRecordTests {
    private func command(
        _ sample: SampleInspection, record: Int = 4, basedOn: Int = 5, why: String = "录入有误",
        _ field: String = "statement", _ value: FieldValue? = .text("甲")
    ) -> CorrectRecord {
        CorrectRecord(
            stream: sample.state.head.stream, record: record, basedOn: basedOn, why: why,
            mends: [.init(field: field, value: value)])
    }

    private func refusal(_ command: CorrectRecord, _ sample: SampleInspection) -> Refusal? {
        do throws(Refusal) {
            _ = try command.decide(seeing: sample.sight, act: .sample())
            return nil
        } catch {
            return error
        }
    }

    @Test func `没有的记录`() throws {
        let sample = try SampleInspection()
        #expect(
            refusal(command(sample, record: 9), sample)?.description
                == "记录流 \(sample.state.head.stream) 没有第 9 条可更正的记录，请核对序号。")
    }

    @Test func `理由不能空`() throws {
        let sample = try SampleInspection()
        #expect(refusal(command(sample, why: " \n"), sample)?.description == "没有写明更正的理由，请写明。")
    }

    @Test func `编号和位置不能更正`() throws {
        let sample = try SampleInspection()
        #expect(
            refusal(command(sample, "position", .number(2)), sample)?.description
                == "“登记问题”的“position”不能更正，可以更正的是："
                + "description、dueText、headings、number、owner、sponsor、statement、statusText。")
    }

    @Test(
        arguments: [
            ("statement", nil), ("statement", .number(1)), ("headings", .text("甲")), ("headings", .list([])),
            ("statement", .text("学用脱节")),
        ] as [(String, FieldValue?)])
    func `更正后须是合规定的新内容`(_ field: String, _ value: FieldValue?) throws {
        let sample = try SampleInspection()
        #expect(refusal(command(sample, field, value), sample) == .unfitMend([field]))
    }

    @Test func `看过之后变了的给出两个版本`() throws {
        var sample = try SampleInspection()
        try sample.apply(try command(sample).decide(seeing: sample.sight, act: .sample()).continuations[0].events)
        let refusal = refusal(command(sample, "statement", .text("乙")), sample)
        #expect(refusal?.description == "您看到的是第 4 条“1 学用脱节”，现在已是第 6 条“1 甲”，未登记；请核对后再改。")
        let fresh = command(sample, basedOn: 6, "statement", .text("乙"))
        _ = try fresh.decide(seeing: sample.sight, act: .sample())
    }

    @Test func `更正更正过的记录仍指向原记录`() throws {
        var sample = try SampleInspection()
        try sample.apply(try command(sample).decide(seeing: sample.sight, act: .sample()).continuations[0].events)
        let second = command(sample, record: 6, basedOn: 6, "statement", .text("乙"))
        let decision = try second.decide(seeing: sample.sight, act: .sample())
        guard case .recordCorrected(let correction)? = decision.continuations[0].events.first else {
            Issue.record("应有更正")
            return
        }
        #expect(correction.record == 4)
    }

    /// Every field that may be mended is one of the kind's, or correcting it could only fail.
    @Test(arguments: Event.Kind.allCases)
    func `可更正的都是这种记录的字段`(_ kind: Event.Kind) throws {
        var random = RandomEvents(seed: 31)
        var missing = Set(kind.mendableFields)
        for _ in 0..<200 {
            let fields = try PayloadFields(random.event(kind).payload)
            missing = missing.filter { fields[$0] == nil }
        }
        #expect(missing.isEmpty)
    }
}

@Suite struct TakeBackTests {
    private func refusal(_ command: CommandID, _ sample: SampleInspection, by act: Act) -> Refusal? {
        do throws(Refusal) {
            _ = try TakeBack(command: command).decide(
                seeing: [sample.state], authority: .everything(of: act.actor), act: act)
            return nil
        } catch {
            return error
        }
    }

    @Test func `没有的操作`() throws {
        let sample = try SampleInspection()
        let other = Act.sample(seed: 3)
        #expect(refusal(other.command, sample, by: other)?.description == "没有编号为“\(other.command)”的操作，请用 log 查看编号。")
    }

    @Test func `别人的不能撤回`() throws {
        let sample = try SampleInspection()
        let command = sample.first.command
        #expect(
            refusal(command, sample, by: .sample(seed: 3))?.description
                == "操作 \(command) 是别人登记的，只有登记的人可以撤回。")
    }

    @Test func `后面以它为依据的不能撤回，先撤回后面的就可以`() throws {
        var sample = try SampleInspection()
        let me = sample.first.actor
        let later = Act.sample(seed: 4, actor: me)
        try sample.apply([sample.report("2024-01-01", .completed, seed: 2)], by: later)
        let refused = refusal(sample.first.command, sample, by: .sample(seed: 5, actor: me))
        #expect(
            refused
                == .builtOn(
                    sample.first.command.description, by: RecordPlace(stream: sample.state.head.stream, sequence: 6)))
        #expect(
            refused?.description
                == "操作 \(sample.first.command) 之后已有记录以它为依据（\(sample.state.head.stream) 第 6 条），不能撤回；"
                + "请先撤回后面的操作，或用更正。")
        let back = try TakeBack(command: later.command).decide(
            seeing: [sample.state], authority: .everything(of: me), act: .sample(seed: 6, actor: me))
        try sample.apply(back.continuations[0].events, by: .sample(seed: 6, actor: me))
        #expect(
            refusal(later.command, sample, by: .sample(seed: 7, actor: me))
                == .takenBackAlready(later.command.description))
        #expect(refusal(sample.first.command, sample, by: .sample(seed: 7, actor: me)) == nil)
    }

    @Test func `别人的更正也是依据`() throws {
        var sample = try SampleInspection()
        let correct = CorrectRecord(
            stream: sample.state.head.stream, record: 4, basedOn: 5, why: "误",
            mends: [.init(field: "owner", value: .text("办公室"))])
        let other = Act.sample(seed: 8)
        try sample.apply(try correct.decide(seeing: sample.sight, act: .sample()).continuations[0].events, by: other)
        let mine = Act.sample(seed: 9, actor: sample.first.actor)
        guard case .builtOn? = refusal(sample.first.command, sample, by: mine) else {
            Issue.record("更正过的不能撤回")
            return
        }
        let back = try TakeBack(command: other.command).decide(
            seeing: [sample.state], authority: .everything(of: other.actor), act: .sample(seed: 10, actor: other.actor))
        try sample.apply(back.continuations[0].events, by: .sample(seed: 10, actor: other.actor))
        #expect(sample.state.findings[0].owner == nil)
        #expect(refusal(sample.first.command, sample, by: mine) == nil)
    }

    @Test func `全部撤回后什么也不剩`() throws {
        var sample = try SampleInspection()
        let act = Act.sample(seed: 9, actor: sample.first.actor)
        let back = try TakeBack(command: sample.first.command).decide(
            seeing: [sample.state], authority: .everything(of: act.actor), act: act)
        let changes = try sample.apply(back.continuations[0].events, by: act)
        #expect(sample.state.rows.isEmpty)
        #expect(sample.state.inspection == nil)
        #expect(changes.allSatisfy { if case .remove = $0 { true } else { false } })
        let tables = changes.compactMap { change -> ViewTable? in
            if case .remove(let key) = change { key.table } else { nil }
        }
        #expect(Set(tables) == Set([.inspection, .document, .origin, .finding, .matter]))
    }

    @Test func `登记人员和单位不能撤回`() throws {
        let act = Act.sample(seed: 2)
        var state = StreamState(stream: .installation)
        try Sealing.apply([.personRecorded(.init(person: act.actor, name: "张三"))], to: &state, act: act)
        let error = #expect(throws: Refusal.self) {
            try TakeBack(command: act.command).decide(
                seeing: [state], authority: .everything(of: act.actor), act: act)
        }
        #expect(error?.description == "操作 \(act.command) 没有登记可以撤回的事项。")
    }

    @Test func `姓名不能空`() {
        let command = RecordPerson(person: Act.sample().actor, name: " ")
        let error = #expect(throws: Refusal.self) {
            try command.decide(
                seeing: .full(StreamState(stream: .installation), by: .sample()), act: .sample())
        }
        #expect(error?.description == "姓名是空的，请写明姓名。")
    }
}
