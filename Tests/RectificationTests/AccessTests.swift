import HashChain
import Testing

@testable import Rectification

/// An installation with two people; the first founded it.
struct SampleInstallation {
    let founder = Act.sample(seed: 1)
    let other: PersonID = RandomSource.counting(from: 77).identifier()
    var state = StreamState(stream: .installation)

    init() throws {
        let decision = try FoundLedger(person: founder.actor, name: "张三").decide(seeing: state.tip, act: founder)
        try Sealing.apply(decision.continuations[0].events, to: &state, act: founder)
        try give(RecordPerson(person: other, name: "李四"), seed: 2)
    }

    func sight(of person: PersonID) -> Sight {
        Sight(authority: Authority(of: person, on: .earliest, grants: state.grants), state: state)
    }

    @discardableResult
    mutating func give(_ command: some RecordingCommand, by person: PersonID? = nil, seed: UInt64) throws -> [Event] {
        let act = Act.sample(seed: seed, actor: person ?? founder.actor)
        let events = try sight(of: act.actor).decide(command, act: act).continuations[0].events
        try Sealing.apply(events, to: &state, act: act)
        return events
    }

    func refusal(_ command: some RecordingCommand, by person: PersonID? = nil) -> String? {
        let act = Act.sample(seed: 99, actor: person ?? founder.actor)
        do throws(Refusal) {
            _ = try sight(of: act.actor).decide(command, act: act)
            return nil
        } catch {
            return error.description
        }
    }
}

@Suite struct AccessTests {
    @Test func `第一个人能办一个人的小单位的事，除了审计`() throws {
        let sample = try SampleInstallation()
        let (own, others) = (sample.state.grants.filter { $0.person == sample.founder.actor }, sample.state.grants)
        #expect(
            Set(own.map(\.role)) == [
                .rectificationOffice, .meetingSecretary, .systemAdministrator, .securityAdministrator,
            ])
        #expect(!others.contains { $0.person == sample.other })
    }

    @Test func `授权之后可以办，收回之后不能`() throws {
        var sample = try SampleInstallation()
        let command = RecordPerson(person: RandomSource.counting(from: 5).identifier(), name: "王五")
        #expect(sample.refusal(command, by: sample.other) == "没有“登记人员”的权限，未登记；请由有权限的人办理，或请安全管理员授权。")
        let events = try sample.give(GiveGrant(person: sample.other, role: .systemAdministrator), seed: 3)
        #expect(sample.refusal(command, by: sample.other) == nil)
        guard case .grantGiven(let grant)? = events.first else {
            Issue.record("应有授权")
            return
        }
        try sample.give(EndGrant(grant: grant.grant), seed: 4)
        #expect(sample.refusal(command, by: sample.other) != nil)
        #expect(sample.refusal(EndGrant(grant: grant.grant)) == "没有这项授权，或已经收回，请核对编号。")
    }

    @Test func `不能给自己授权`() throws {
        let sample = try SampleInstallation()
        let command = GiveGrant(person: sample.founder.actor, role: .auditAdministrator)
        #expect(sample.refusal(command) == "不能给自己授权，请由另一名安全管理员办理。")
    }

    @Test func `没有登记的人不能授权给他`() throws {
        let sample = try SampleInstallation()
        let command = GiveGrant(person: RandomSource.counting(from: 6).identifier(), role: .reviewer)
        #expect(sample.refusal(command) == "没有这名人员，请先登记人员。")
    }

    @Test func `审计管理员不兼任其他管理员，小单位里其余的可以兼任`() throws {
        var sample = try SampleInstallation()
        try sample.give(GiveGrant(person: sample.other, role: .auditAdministrator), seed: 3)
        #expect(
            sample.refusal(GiveGrant(person: sample.other, role: .systemAdministrator))
                == "这名人员已是审计管理员，不能兼任系统管理员，请授给另一人。")
        #expect(sample.refusal(GiveGrant(person: sample.other, role: .reviewer)) == nil)
    }

    @Test func `完全分离要先分开管理员才能打开`() throws {
        var sample = try SampleInstallation()
        let full = ChangeSetting(setting: .separations, value: "full")
        #expect(sample.refusal(full) == "这名人员已是系统管理员，不能兼任安全管理员，请授给另一人。")
        try sample.give(GiveGrant(person: sample.other, role: .securityAdministrator), seed: 3)
        let own = try #require(
            sample.state.grants.first { $0.person == sample.founder.actor && $0.role == .securityAdministrator })
        try sample.give(EndGrant(grant: own.grant), by: sample.other, seed: 4)
        try sample.give(full, seed: 5)
        #expect(
            sample.refusal(GiveGrant(person: sample.founder.actor, role: .securityAdministrator), by: sample.other)
                == "这名人员已是系统管理员，不能兼任安全管理员，请授给另一人。")
        #expect(sample.refusal(full) == "与现在的内容相同，没有需要登记的。")
    }

    @Test func `最后一名安全管理员不能收回`() throws {
        let sample = try SampleInstallation()
        let own = try #require(sample.state.grants.first { $0.role == .securityAdministrator })
        #expect(sample.refusal(EndGrant(grant: own.grant)) == "收回后就没有安全管理员了，未登记；请先授权给另一人。")
    }

    @Test func `设置只能是允许的值`() throws {
        let sample = try SampleInstallation()
        #expect(
            sample.refusal(ChangeSetting(setting: .highestSecrecy, value: "secret"))
                == "“最高密级”不能设为“secret”，可以是：公开、内部、工作秘密。")
    }

    @Test func `截止早于开始的授权被拒绝`() throws {
        let sample = try SampleInstallation()
        let command = GiveGrant(
            person: sample.other, role: .reviewer, from: CivilDate("2024-07-02"), until: CivilDate("2024-07-01"))
        #expect(sample.refusal(command) == "授权的截止日期早于开始日期，请核对。")
    }

    @Test(arguments: ["installation", "organization/0123456789abcdef,ghjkmnpqrstvwxyz", "department/0123456789abcdef"])
    func `范围写出再读入不变`(_ text: String) throws {
        #expect(try #require(Scope(text)).description == text)
    }

    @Test(arguments: ["", "installation/", "organization/", "organization/x", "inspection/0123456789abcdef/1", "all"])
    func `不是范围的文字`(_ text: String) {
        #expect(Scope(text) == nil)
    }
}
