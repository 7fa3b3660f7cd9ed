import Notices
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

/// What pages are made of, on documents that were really read.
@Suite struct ShowingTests {
    /// A ledger with a notice and a later one about the same inspection.
    private func desk() async throws -> (Desk, InspectionID) {
        let desk = Desk()
        let first = ShortNotice.of("甲局")
        guard case .recorded(let document)? = try await desk.importing([first]).first else {
            throw LookupFailure.noPerson
        }
        let later = first.replacing("2024年9月12日", with: "2025年3月3日").replacing("已指定专人", with: "已轮换专人")
        _ = try await desk.importing([later], into: .into(document.inspection.description))
        return (desk, document.inspection)
    }

    @Test func `文件的每个字节都有归属`() async throws {
        let (desk, inspection) = try await desk()
        let documents = try await desk.store.read { try $0.documents(of: inspection) }
        #expect(documents.count == 2)
        for document in documents {
            let page = try await ShowDocument(desk.store, for: .local, texts: CheckedTexts())
                .page(of: document.document.document, in: inspection)
            #expect(page.spans.map(\.range.lowerBound) == [0] + page.spans.map(\.range.upperBound).dropLast())
            #expect(page.spans.last?.range.upperBound == page.leaf.text.count)
        }
    }

    @Test func `每条措施和进展都找得到它的问题`() async throws {
        let (desk, inspection) = try await desk()
        let documents = try await desk.store.read { try $0.documents(of: inspection) }
        for (document, done) in zip(documents, ["已指定专人", "已轮换专人"]) {
            let page = try await ShowDocument(desk.store, for: .local, texts: CheckedTexts())
                .page(of: document.document.document, in: inspection)
            #expect(page.findings.map(\.position) == [1, 2])
            for finding in page.findings {
                let words = finding.parts.map { part in
                    String(decoding: page.leaf.text[part.start...].prefix(while: { $0 != 0x0A }), as: UTF8.self)
                }
                #expect(words.contains { $0.hasPrefix("一是" + done) })
                #expect(words.contains { $0.hasPrefix("二是检查\(finding.position + 3)次") })
                #expect((finding.range != nil) == (document == documents[0]))
            }
        }
    }

    @Test func `没有的文件说明原因`() async throws {
        let (desk, inspection) = try await desk()
        let stranger = try #require(DocumentID("0123456789abcdef"))
        await #expect(throws: LookupFailure.document("0123456789abcdef")) {
            try await ShowDocument(desk.store, for: .local, texts: CheckedTexts()).page(of: stranger, in: inspection)
        }
    }

    @Test func `所述的总数与数出的并列`() async throws {
        let desk = Desk()
        let text = ShortNotice.of("乙局", findings: 3)
            .replacing("现将整改进展情况予以公布。", with: "反馈问题4个，已完成整改3个。现将整改进展情况予以公布。")
        guard case .recorded(let document)? = try await desk.importing([text]).first else { return }
        let page = try await ShowInspection(desk.store, for: .local).page(of: document.inspection)
        let totals = Dictionary(uniqueKeysWithValues: page.totals.map { ($0.stated.total.base, $0) })
        #expect(totals[.findings]?.counted.map(\.base) == [.findings] && totals[.findings]?.counted[0].count == 3)
        #expect(totals[.findings]?.isDifferent == true)
        #expect(totals[.completed]?.isDifferent == false)
        #expect(page.figures.count(of: .actions) == 6 && page.figures.count(of: .clauses) == 6)
    }

    @Test func `只许看公开内容的人看不到台账`() async throws {
        let (desk, inspection) = try await desk()
        let visitor = Viewer(scope: .installation, secrecy: .everyone)
        await #expect(throws: LookupFailure.notPermitted) {
            try await ShowInspection(desk.store, for: visitor).page(of: inspection)
        }
        await #expect(throws: LookupFailure.notPermitted) {
            try await SearchFindings(desk.store, for: visitor).page(for: "工作")
        }
    }

    @Test func `跟上记录后检索得到`() async throws {
        let (desk, inspection) = try await desk()
        let search = SearchFindings(desk.store, for: .local)
        #expect(try await search.page(for: "轮换专人").results.hits.isEmpty)
        let coverage = try await FollowJournal(desk.store, batch: 7).catchUp()
        #expect(coverage.isComplete)
        let page = try await search.page(for: "轮换专人")
        #expect(page.results.hits.map(\.finding.finding.position) == [2, 1])
        #expect(page.results.hits.allSatisfy { $0.passage?.column == .progress })
        #expect(Array(page.inspections.keys) == [inspection])
        #expect(page.organizations[inspection] == "中共甲局党组")
    }

    @Test func `不能写的台账用已有的检索回答`() async throws {
        let (desk, _) = try await desk()
        _ = try await desk.store.followJournal(limit: 20)
        let coverage = try await FollowJournal(RefusingLedger(store: desk.store, reason: .readOnly)).catchUp()
        #expect(!coverage.isComplete && coverage.followed == 20)
        await #expect(throws: StoreError.busy) {
            try await FollowJournal(RefusingLedger(store: desk.store, reason: .busy)).catchUp()
        }
    }
}
