import HashChain
import Notices
import OfficialText
import Rectification
import Store

/// Fills a ledger with the findings of generated notices, in big commands through the store's own append.
///
/// Nothing is looked up and nothing decided: every command records things of its own. So even a million findings of one
/// inspection need no state of it in memory.
struct LedgerFiller {
    private let store: any LedgerStore
    private let corpus: Corpus
    private let random: RandomSource
    private let person: PersonID
    private let organizations: [OrganizationID]
    private var detail: SplitMix64

    init(_ store: any LedgerStore, corpus: Corpus, random: RandomSource) {
        self.store = store
        self.corpus = corpus
        self.random = random
        person = random.identifier()
        organizations = Phrasebook.places.map { _ in random.identifier() }
        detail = SplitMix64(seed: corpus.seed)
    }

    /// Records so many findings; all belong to one inspection, or each notice opens its own.
    mutating func fill(findings count: Int, isSingle: Bool) async throws {
        try await recordFoundations()
        var stream: StreamState?
        var (recorded, notice) = (0, 0)
        while recorded < count {
            var continuations: [Decision.Continuation] = []
            var contents: [DocumentContent] = []
            var batch: [Event] = []
            for _ in 0..<Self.noticesPerCommand where recorded < count {
                let reading = NoticeReader().read(Manuscript(text: corpus.notice(notice).text))
                let isNew = !isSingle || stream == nil && batch.isEmpty
                let inspection: InspectionID = stream?.head.stream.inspection ?? random.identifier()
                if isNew { batch.append(.inspectionOpened(opening(inspection, notice))) }
                let room = isSingle ? recorded : 0
                let taken = min(reading.findings.count, count - recorded)
                batch += events(of: reading, taken, after: room)
                contents.append(DocumentContent(reading.manuscript.text))
                (recorded, notice) = (recorded + taken, notice + 1)
                if !isSingle {
                    continuations.append(.init(of: StreamState(stream: .inspection(inspection)), with: batch))
                    batch = []
                } else if stream == nil {
                    stream = StreamState(stream: .inspection(inspection))
                }
            }
            if let state = stream { continuations = [.init(of: state, with: batch)] }
            try await append(Decision(continuations), contents)
            if let state = stream {
                stream = StreamState(tip: try await store.read { try $0.tip(of: state.head.stream) })
            }
        }
    }

    private static let noticesPerCommand = 40

    private func append(_ decision: Decision, _ contents: [DocumentContent]) async throws {
        let act = Act(command: random.identifier(), actor: person, time: 1_720_000_000_000, random: random)
        _ = try await store.append(AppendRequest(decision, by: act, contents: contents))
    }

    private func recordFoundations() async throws {
        let listings = organizations.map { Event.organizationListed(OrganizationListed(organization: $0)) }
        let installation = Decision.Continuation(
            of: StreamState(stream: .installation),
            with: [.personRecorded(PersonRecorded(person: person, name: "经办人"))] + listings)
        let named = zip(organizations, Phrasebook.places).map { id, place in
            let name = "中共\(place)县委员会"
            return Decision.Continuation(
                of: StreamState(stream: .organization(id)),
                with: [
                    .organizationRecorded(
                        OrganizationRecorded(organization: id, name: name, nameKey: MatchingKey.ofIssuer(name)))
                ])
        }
        try await append(Decision([installation] + named), [])
    }

    private mutating func opening(_ inspection: InspectionID, _ notice: Int) -> InspectionOpened {
        var opened = InspectionOpened(
            inspection: inspection, organization: detail.pick(organizations), form: .patrol, type: .regular,
            team: "县委第\(Numerals.chinese(1 + notice % 9))巡察组")
        opened.feedbackOn = CivilDate(
            year: detail.number(2_019...2_024), month: detail.number(1...12), day: detail.number(1...28))
        return opened
    }

    private mutating func events(of reading: Reading, _ count: Int, after position: Int) -> [Event] {
        let text = DocumentRecorded.Content(of: reading.manuscript.text)
        let (document, origin): (DocumentID, OriginID) = (random.identifier(), random.identifier())
        var events: [Event] = [
            .documentRecorded(
                DocumentRecorded(
                    document: document, name: "通报.txt", kind: .rectificationNotice, source: text, text: text)),
            .originRecorded(OriginRecorded(origin: origin, kind: .feedback, document: document)),
        ]
        for (index, finding) in reading.findings.prefix(count).enumerated() {
            events += self.events(of: finding, in: reading, document, origin, at: position + index + 1)
        }
        return events
    }

    private mutating func events(
        of read: ReadFinding, in reading: Reading, _ document: DocumentID, _ origin: OriginID, at position: Int
    ) -> [Event] {
        let (id, matter): (FindingID, MatterID) = (random.identifier(), random.identifier())
        var finding = FindingRecorded(
            finding: id, origin: origin, place: DocumentPlace(document: document, range: read.range),
            position: position,
            number: read.number.map(reading.text), headings: read.headings.map(reading.text),
            statement: reading.text(read.title), description: read.description.map(reading.text))
        finding.owner = detail.pick(Phrasebook.departments)
        finding.dueText = "\(detail.number(2_023...2_025))年\(detail.number(1...12))月底前"
        let actions = read.measures.map { measure in
            Event.actionRecorded(
                ActionRecorded(
                    action: random.identifier(), serves: [.init(finding: id)], text: reading.text(measure.range),
                    document: document, range: measure.range))
        }
        let report = ProgressReported(
            report: random.identifier(), subject: .matter(matter), document: document, status: read.status,
            clauses: read.progress.map { .init(text: reading.text($0.range), range: $0.range, status: $0.status) })
        return [.findingRecorded(finding), .matterRecorded(MatterRecorded(matter: matter, finding: id))] + actions
            + [.progressReported(report)]
    }
}
