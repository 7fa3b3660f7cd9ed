import HashChain

/// The events of a further document about an inspection that is kept already.
struct ImportIntoKnown {
    private let document: ReadDocument
    private let id: DocumentID
    private let answer: Answer

    init(_ document: ReadDocument, _ act: Act) {
        self.document = document
        id = act.random.identifier()
        answer = Answer(document: id, reportedOn: document.issuedOn, random: act.random)
    }

    func decide(inspection state: StreamState, organization: StreamTip) throws(Refusal) -> Decision {
        guard let inspection = state.inspection else { throw .noSuchInspection(state.head.stream.id ?? "") }
        let received = DocumentReceived(
            document: id, inspection: inspection.inspection, sourceDigest: document.source.digest)
        let answers = document.kind == .rectificationNotice ? try answers(in: state) : []
        return Decision([
            .init(of: StreamState(tip: organization), with: [.documentReceived(received)]),
            .init(of: state, with: document.documentEvents(id) + answers),
        ])
    }

    private func answers(in state: StreamState) throws(Refusal) -> [Event] {
        var known = Dictionary(grouping: state.findings) { MatchingKey.of($0.statement) }.mapValues { $0[...] }
        let actions = Dictionary(
            grouping: state.actions.flatMap { action in action.serves.map { ($0.finding, action.text) } }, by: \.0)
        var events: [Event] = []
        var unmatched: [Refusal.UnmatchedFinding] = []
        for (index, read) in document.findings.enumerated() {
            guard let finding = known[MatchingKey.of(read.statement)]?.popFirst()?.finding else {
                unmatched.append(.init(position: index + 1, number: read.number, statement: read.statement))
                continue
            }
            let texts = Set((actions[finding] ?? []).map { MatchingKey.of($0.1) })
            let measures = read.measures.filter { !texts.contains(MatchingKey.of($0.text)) }
            // What a document says of a finding it says of each of its parts.
            let reports = state.standingMatters(of: finding).flatMap { answer.reports(read, on: $0.matter) }
            events += answer.actions(measures, serving: finding) + reports
        }
        guard unmatched.isEmpty else { throw .unmatched(unmatched, name: document.name) }
        return events
    }
}
