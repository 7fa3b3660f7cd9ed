import HashChain
import Testing

@testable import Rectification

/// A document that says everything an import compares.
private func notice(_ change: (inout ReadDocument) -> Void = { _ in }) -> ReadDocument {
    var read = ReadDocument(
        name: "通报.txt", kind: .rectificationNotice, source: .init(of: [1]), text: .init(of: [2]))
    read.issuer = "中共某局党组"
    read.issuedOn = CivilDate("2024-07-15")
    read.inspection.form = .patrol
    read.inspection.team = "区委第一巡察组"
    read.inspection.startedOn = CivilDate("2024-01-08")
    read.inspection.feedbackOn = CivilDate("2024-03-05")
    read.findings = [finding("学用脱节"), finding("制度不健全")]
    change(&read)
    return read
}

private func finding(_ statement: String) -> ReadDocument.Finding {
    var finding = ReadDocument.Finding(statement: statement, range: 10..<40)
    finding.status = .completed
    finding.statusText = "已完成"
    finding.measures = [Quotation(text: "修订制度", range: 20..<30)]
    finding.progress = [.init(text: "一是修订。", range: 30..<38, status: .completed)]
    return finding
}

private let emptySight = ImportSight(
    authority: .everything(of: Act.sample().actor), installation: StreamTip(.beginning(of: .installation), time: 0))

@Suite struct ImportAsNewTests {
    private let act = Act.sample()

    private func events(_ decision: Decision, _ subject: StreamName.Subject) -> [Event] {
        decision.continuations.first { $0.state.head.stream.subject == subject }?.events ?? []
    }

    @Test func `第一份文件登记单位、立项并逐个登记问题`() throws {
        let decision = try ImportDocument(document: notice()).decide(seeing: emptySight, act: act)
        #expect(events(decision, .installation).map(\.kind) == [.organizationListed])
        #expect(events(decision, .organization).map(\.kind) == [.organizationRecorded, .documentReceived])
        #expect(
            events(decision, .inspection).map(\.kind) == [
                .inspectionOpened, .documentRecorded, .originRecorded,
                .findingRecorded, .matterRecorded, .actionRecorded, .progressReported,
                .findingRecorded, .matterRecorded, .actionRecorded, .progressReported,
            ])
        guard case .organizationRecorded(let organization)? = events(decision, .organization).first else {
            Issue.record("应登记单位")
            return
        }
        #expect(organization.name == "中共某局党组")
        #expect(organization.nameKey == "某局党组")
    }

    @Test func `已有的单位不再登记`() throws {
        var sight = emptySight
        let organization: OrganizationID = act.random.identifier()
        let head = StreamHead(stream: .organization(organization), sequence: 4, hash: .sha256([7]))
        sight.organization = StreamTip(head, time: 9)
        let decision = try ImportDocument(document: notice()).decide(seeing: sight, act: act)
        #expect(events(decision, .installation).isEmpty)
        #expect(events(decision, .organization).map(\.kind) == [.documentReceived])
        #expect(decision.continuations.first?.state.head == head)
        guard case .inspectionOpened(let opened)? = events(decision, .inspection).first else {
            Issue.record("应立项")
            return
        }
        #expect(opened.organization == organization)
        #expect(decision.inspection == opened.inspection)
    }

    @Test func `没有说进展也没有状态的问题没有报告`() throws {
        let document = notice { $0.findings = [ReadDocument.Finding(statement: "甲", range: 0..<3)] }
        let decision = try ImportDocument(document: document).decide(seeing: emptySight, act: act)
        #expect(events(decision, .inspection).map(\.kind).suffix(2) == [.findingRecorded, .matterRecorded])
    }

    @Test func `没有日期的文件的报告没有日期`() throws {
        let document = notice { $0.issuedOn = nil }
        let decision = try ImportDocument(document: document).decide(seeing: emptySight, act: act)
        let dates = events(decision, .inspection).compactMap { event -> CivilDate?? in
            if case .progressReported(let report) = event { report.reportedOn } else { nil }
        }
        #expect(dates == [nil, nil])
    }

    @Test func `审计的问题来自审计`() throws {
        let document = notice { $0.inspection.form = .audit }
        let decision = try ImportDocument(document: document, destination: .new).decide(seeing: emptySight, act: act)
        let kinds = events(decision, .inspection).compactMap { event in
            if case .originRecorded(let origin) = event { origin.kind } else { nil }
        }
        #expect(kinds == [.audit])
    }

    @Test func `书记点出的问题另有来源，同一来源只登记一次`() throws {
        let raised: [OriginKind?] = [nil, .singledOut, nil, .singledOut]
        let document = notice {
            $0.findings = raised.enumerated().map { index, kind in
                var finding = ReadDocument.Finding(statement: "第\(index + 1)个", range: 0..<3)
                finding.origin = kind
                return finding
            }
        }
        let decision = try ImportDocument(document: document).decide(seeing: emptySight, act: act)
        var origins: [OriginID: OriginKind] = [:]
        var kinds: [OriginKind?] = []
        for event in events(decision, .inspection) {
            switch event {
            case .originRecorded(let recorded): origins[recorded.origin] = recorded.kind
            case .findingRecorded(let finding): kinds.append(origins[finding.origin])
            default: break
            }
        }
        #expect(kinds == [.feedback, .singledOut, .feedback, .singledOut])
        #expect(origins.count == 2)
    }
}

@Suite struct KnownInspectionTests {
    private let act = Act.sample()
    private let inspection: InspectionID

    init() {
        inspection = act.random.identifier()
    }

    private func refusal(_ document: ReadDocument, _ sight: ImportSight = emptySight) -> Refusal? {
        do throws(Refusal) {
            _ = try ImportDocument(document: document).decide(seeing: sight, act: act)
            return nil
        } catch {
            return error
        }
    }

    private func sight(startedOn: String?, feedbackOn: String?) -> ImportSight {
        var sight = emptySight
        sight.sameTeam = [
            .init(
                inspection: inspection, startedOn: startedOn.flatMap { CivilDate($0) },
                feedbackOn: feedbackOn.flatMap { CivilDate($0) }, documentName: "一.txt")
        ]
        return sight
    }

    @Test(
        arguments: [
            ("2023-01-01", "2024-03-05", true), (nil, "2024-03-05", true), ("2024-01-08", nil, true),
            ("2024-01-08", "2024-03-06", false), ("2024-01-09", nil, false), (nil, nil, false),
        ] as [(String?, String?, Bool)])
    func `反馈日期相同，一方没有时开始日期相同，就是同一次`(_ started: String?, _ feedback: String?, _ isKnown: Bool) {
        let refusal = refusal(notice(), sight(startedOn: started, feedbackOn: feedback))
        #expect((refusal != nil) == isKnown)
    }

    @Test func `内容相同的文件指出第一份`() {
        var sight = emptySight
        sight.sameBytes = .init(document: act.random.identifier(), name: "一.txt", inspection: inspection)
        #expect(
            refusal(notice(), sight)?.description
                == "“通报.txt”与已收存的“一.txt”内容完全相同（检查 \(inspection)），未导入；确需再次导入，请指明新建检查或并入哪一次。")
    }

    @Test func `已立项的检查指出第一份文件`() {
        #expect(
            refusal(notice(), sight(startedOn: nil, feedbackOn: "2024-03-05"))?.description
                == "“通报.txt”所说的检查已经立项（\(inspection)，来自“一.txt”），未导入；请指明并入这一次，或指明新建检查。")
    }

    @Test func `指明新建时不比较`() throws {
        var sight = sight(startedOn: nil, feedbackOn: "2024-03-05")
        sight.sameBytes = .init(document: act.random.identifier(), name: "一.txt", inspection: inspection)
        _ = try ImportDocument(document: notice(), destination: .new).decide(seeing: sight, act: act)
    }

    @Test(arguments: [
        (Refusal.Missing.form, "是审计整改情况，或没有写明是哪一种检查"), (.organization, "没有写明发文单位和被检查单位"),
        (.team, "没有写明检查组"), (.dates, "没有写明反馈日期和开始日期"),
    ])
    func `写得不全无法比较的要指明`(_ missing: Refusal.Missing, _ words: String) throws {
        let document = notice { read in
            switch missing {
            case .form: read.inspection.form = .audit
            case .organization: read.issuer = nil
            case .team: read.inspection.team = nil
            case .dates: (read.inspection.startedOn, read.inspection.feedbackOn) = (nil, nil)
            }
        }
        #expect(refusal(document) == .notComparable(missing, name: "通报.txt"))
        #expect(refusal(document)?.description == "“通报.txt”\(words)，无法判断这次检查是否已经立项，未导入；请指明新建检查或并入哪一次。")
        _ = try ImportDocument(document: document, destination: .new).decide(seeing: emptySight, act: act)
    }

    @Test(arguments: [
        (DocumentRecorded.Kind.workReport, "是工作报告，不是整改通报"), (.unknown, "不是整改通报"),
    ])
    func `不是通报的不立项`(_ kind: DocumentRecorded.Kind, _ words: String) {
        #expect(
            refusal(notice { $0.kind = kind })?.description
                == "“通报.txt”\(words)，没有可以立项的问题，未导入；如属于已有的某次检查，请指明并入哪一次，将只收存文件和它所述的总数。")
    }

    @Test func `只有一个日期也可比较`() {
        #expect(refusal(notice { $0.inspection.startedOn = nil }) == nil)
        #expect(refusal(notice { $0.inspection.feedbackOn = nil }) == nil)
    }
}

@Suite struct ImportIntoKnownTests {
    private let act = Act.sample()

    /// The inspection that the first notice opens.
    private func opened() throws -> (state: StreamState, organization: StreamTip) {
        let decision = try ImportDocument(document: notice()).decide(seeing: emptySight, act: act)
        let states = try decision.continuations.map { try Sealing.apply($0, act: act) }
        return (states[2], states[1].tip)
    }

    private func sight(_ opened: (state: StreamState, organization: StreamTip)) -> ImportSight {
        var sight = emptySight
        (sight.destination, sight.organization) = (opened.state, opened.organization)
        return sight
    }

    private func decide(_ document: ReadDocument, _ opened: (state: StreamState, organization: StreamTip)) throws
        -> [Event]
    {
        let inspection = try #require(opened.state.inspection?.inspection)
        let command = ImportDocument(document: document, destination: .into(inspection))
        let decision = try command.decide(seeing: sight(opened), act: act)
        #expect(decision.continuations.map(\.state.head.stream.subject) == [.organization, .inspection])
        return decision.continuations[1].events
    }

    @Test func `陈述相同的问题得到报告和新的措施`() throws {
        let opened = try opened()
        let later = notice { read in
            read.findings[0].statement = "学用 脱节"
            read.findings[0].measures = [Quotation(text: "修订 制度", range: 1..<2), Quotation(text: "加强检查", range: 3..<4)]
            read.findings[0].status = .ongoing
        }
        let events = try decide(later, opened)
        #expect(events.map(\.kind) == [.documentRecorded, .actionRecorded, .progressReported, .progressReported])
        guard case .actionRecorded(let action) = events[1], case .progressReported(let report) = events[2] else {
            Issue.record("应有措施和报告")
            return
        }
        let first = try #require(opened.state.findings.first)
        #expect(action.text == "加强检查")
        #expect(action.serves.map(\.finding) == [first.finding])
        #expect(report.subject == opened.state.matters(of: first.finding).first.map { .matter($0.matter) })
        #expect(report.status == .ongoing)
    }

    @Test func `拆分过的问题，每个具体问题都得到报告`() throws {
        var opened = try opened()
        let finding = try #require(opened.state.findings.first)
        let old = try #require(opened.state.matters(of: finding.finding).first)
        let divide = DivideMatter(
            inspection: try #require(opened.state.inspection?.inspection), matter: old.matter, parts: ["甲", "乙"],
            basedOn: .max)
        let division = try divide.decide(seeing: .full(opened.state, by: act), act: .sample(seed: 44))
        try Sealing.apply(division.continuations[0].events, to: &opened.state, act: .sample(seed: 44))
        let events = try decide(notice { $0.findings[0].measures = [] }, opened)
        let reported = events.compactMap { event in
            if case .progressReported(let report) = event, case .matter(let id) = report.subject { id } else { nil }
        }
        let parts = opened.state.standingMatters(of: finding.finding).map(\.matter)
        #expect(parts.count == 2)
        #expect(reported.prefix(2) == parts[...])
        #expect(!reported.contains(old.matter))
    }

    @Test func `陈述相同的两个问题依次对应`() throws {
        let decision = try ImportDocument(document: notice { $0.findings = [finding("甲"), finding("甲")] })
            .decide(seeing: emptySight, act: act)
        let states = try decision.continuations.map { try Sealing.apply($0, act: act) }
        let events = try decide(notice { $0.findings = [finding("甲"), finding("甲")] }, (states[2], states[1].tip))
        let matters = events.compactMap { event in
            if case .progressReported(let report) = event, case .matter(let id) = report.subject { id } else { nil }
        }
        #expect(matters == states[2].findings.flatMap { states[2].matters(of: $0.finding).map(\.matter) })
        #expect(Set(matters).count == 2)
    }

    @Test func `找不到的问题全部列出，什么也不登记`() throws {
        let opened = try opened()
        let later = notice { $0.findings.append(finding("新的问题")) }
        let error = #expect(throws: Refusal.self) { try decide(later, opened) }
        #expect(error == .unmatched([.init(position: 3, number: nil, statement: "新的问题")], name: "通报.txt"))
        #expect(
            error?.description
                == "“通报.txt”中有 1 个问题在这次检查里找不到，全部未导入：第 3 个“新的问题”。请核对是否指错了检查。")
    }

    @Test func `工作报告只收存文件和所述总数`() throws {
        let opened = try opened()
        let report = notice { read in
            read.kind = .workReport
            read.findings = []
            read.totals = [.init(base: .findings, value: 36, range: 5..<7)]
        }
        #expect(try decide(report, opened).map(\.kind) == [.documentRecorded, .totalsStated])
    }

    @Test func `没有这次检查`() throws {
        let id: InspectionID = act.random.identifier()
        let command = ImportDocument(document: notice(), destination: .into(id))
        let error = #expect(throws: Refusal.self) { try command.decide(seeing: emptySight, act: act) }
        #expect(error?.description == "没有编号为“\(id)”的检查，请核对编号。")
    }
}
