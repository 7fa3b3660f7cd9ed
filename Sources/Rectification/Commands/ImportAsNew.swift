import HashChain

/// The events of a document that opens an inspection.
struct ImportAsNew {
    private let command: ImportDocument
    private let act: Act
    private let inspection: InspectionID
    private let document: DocumentID

    init(_ command: ImportDocument, _ act: Act) {
        self.command = command
        self.act = act
        inspection = act.random.identifier()
        document = act.random.identifier()
    }

    func decide(seeing sight: ImportSight) -> Decision {
        let received = DocumentReceived(
            document: document, inspection: inspection, sourceDigest: command.document.source.digest)
        guard let tip = sight.organization, let organization = tip.head.stream.organization else {
            return withNewOrganization(receiving: received, installation: sight.installation)
        }
        return Decision([
            .init(of: StreamState(tip: tip), with: [.documentReceived(received)]), opening(for: organization),
        ])
    }

    private func withNewOrganization(receiving received: DocumentReceived, installation: StreamTip) -> Decision {
        let organization: OrganizationID = act.random.identifier()
        let recorded = OrganizationRecorded(
            organization: organization, name: command.organizationName, nameKey: command.organizationKey)
        return Decision([
            .init(
                of: StreamState(tip: installation),
                with: [.organizationListed(OrganizationListed(organization: organization))]),
            .init(
                of: StreamState(stream: .organization(organization)),
                with: [.organizationRecorded(recorded), .documentReceived(received)]),
            opening(for: organization),
        ])
    }

    private func opening(for organization: OrganizationID) -> Decision.Continuation {
        let printed = command.document.inspection
        let opened = InspectionOpened(
            inspection: inspection, organization: organization, form: printed.form, type: printed.type,
            team: printed.team, subject: printed.subject, startedOn: printed.startedOn, endedOn: printed.endedOn,
            feedbackOn: printed.feedbackOn)
        let events = [.inspectionOpened(opened)] + command.document.documentEvents(document) + findingEvents()
        return .init(of: StreamState(stream: .inspection(inspection)), with: events)
    }

    /// One origin for each kind that there is, before the first finding that it raised.
    private func findingEvents() -> [Event] {
        var origins: [OriginKind: OriginID] = [:]
        var events: [Event] = []
        for (index, finding) in command.document.findings.enumerated() {
            let kind = command.document.origin(of: finding)
            let origin = origins[kind] ?? act.random.identifier()
            if origins.updateValue(origin, forKey: kind) == nil {
                events.append(.originRecorded(OriginRecorded(origin: origin, kind: kind, document: document)))
            }
            events += findingEvents(finding, position: index + 1, origin: origin)
        }
        return events
    }

    private func findingEvents(_ read: ReadDocument.Finding, position: Int, origin: OriginID) -> [Event] {
        let finding: FindingID = act.random.identifier()
        let matter: MatterID = act.random.identifier()
        let recorded = FindingRecorded(
            finding: finding, origin: origin, place: DocumentPlace(document: document, range: read.range),
            position: position, number: read.number,
            headings: read.headings, statement: read.statement, description: read.description,
            statusText: read.statusText, sponsor: read.sponsor, owner: read.owner, dueText: read.dueText,
            nextStep: read.nextStep)
        let answer = Answer(document: document, reportedOn: command.document.issuedOn, random: act.random)
        return [.findingRecorded(recorded), .matterRecorded(MatterRecorded(matter: matter, finding: finding))]
            + answer.actions(read.measures, serving: finding) + answer.reports(read, on: matter)
    }
}

/// The events that a finding's answer becomes, in a new inspection or a known one.
struct Answer {
    let document: DocumentID
    let reportedOn: CivilDate?
    let random: RandomSource

    func actions(_ measures: [Quotation], serving finding: FindingID) -> [Event] {
        measures.map { measure in
            .actionRecorded(
                ActionRecorded(
                    action: random.identifier(), serves: [.init(finding: finding)], text: measure.text,
                    document: document, range: measure.range))
        }
    }

    /// One report, or none where the document says nothing of progress.
    func reports(_ read: ReadDocument.Finding, on matter: MatterID) -> [Event] {
        if read.progress.isEmpty, read.status == nil, read.statusText == nil { return [] }
        let report = ProgressReported(
            report: random.identifier(), subject: .matter(matter), document: document, reportedOn: reportedOn,
            status: read.status, statusText: read.statusText, clauses: read.progress)
        return [.progressReported(report)]
    }
}

extension ReadDocument {
    /// The document itself and the totals it states.
    func documentEvents(_ document: DocumentID) -> [Event] {
        let recorded = DocumentRecorded(
            document: document, name: name, kind: kind, source: source, text: text, encoding: encoding, title: title,
            issuer: issuer, issuedOn: issuedOn, unread: unread, remarks: remarks)
        let stated = TotalsStated(document: document, totals: totals)
        return [.documentRecorded(recorded)] + (totals.isEmpty ? [] : [.totalsStated(stated)])
    }
}
