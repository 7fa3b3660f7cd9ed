import HashChain

/// Lays events out as rows; ``ViewTable`` says in which columns.
struct RowBuilder {
    private let stream: ViewValue
    private let subject: ViewValue
    private let recorded: ViewValue
    private let sequence: ViewValue

    init(stream: StreamName, recorded: Int, sequence: Int) {
        self.stream = .text(stream.description)
        subject = .text(stream.id ?? "")
        self.recorded = .integer(recorded)
        self.sequence = .integer(sequence)
    }

    /// In an inspection's stream.
    private var inspection: ViewValue { subject }
    /// In an organisation's stream.
    private var organization: ViewValue { subject }

    private func row(_ table: ViewTable, _ values: [ViewValue]) -> ViewRow {
        ViewRow(table: table, values: values + [stream, sequence])
    }

    func person(_ event: PersonRecorded) -> ViewRow {
        row(.person, [.of(event.person), .text(event.name)])
    }

    func organization(_ event: OrganizationRecorded) -> ViewRow {
        row(.organization, [.of(event.organization), .text(event.name), .text(event.nameKey)])
    }

    func inspection(_ event: InspectionOpened) -> ViewRow {
        row(
            .inspection,
            [
                .of(event.inspection), .of(event.organization), .of(event.form?.rawValue), .of(event.type?.rawValue),
                .of(event.team), .of(event.team.map { MatchingKey.of($0) }), .of(event.subject), .of(event.startedOn),
                .of(event.endedOn), .of(event.feedbackOn),
            ])
    }

    func document(_ event: DocumentRecorded, secrecy: Secrecy?) -> ViewRow {
        row(
            .document,
            [
                .of(event.document), inspection, .text(event.name), .text(event.kind.rawValue),
                .text(event.source.digest.hex), .integer(event.source.length), .text(event.text.digest.hex),
                .integer(event.text.length), .of(event.encoding), .of(event.title), .of(event.issuer),
                .of(event.issuedOn), .json(event.unread), .json(event.remarks), .of(secrecy?.rawValue),
            ])
    }

    func statedTotals(_ event: TotalsStated) -> [ViewRow] {
        event.totals.map { total in
            row(
                .statedTotal,
                [
                    .of(event.document), .text(total.base.rawValue), inspection, .integer(total.value),
                    .integer(total.range.lowerBound), .integer(total.range.upperBound),
                ])
        }
    }

    func origin(_ event: OriginRecorded) -> ViewRow {
        row(
            .origin,
            [
                .of(event.origin), inspection, .text(event.kind.rawValue), .of(event.document), .of(event.number),
                .of(event.raisedOn), .of(event.isApart),
            ])
    }

    /// With the report that counts on each of the finding's matters; its status is the least complete of theirs.
    func finding(_ event: FindingRecorded, reports: [ProgressReported?], secrecy: Secrecy?) -> ViewRow {
        let statuses = reports.compactMap { $0?.status }
        let status = statuses.count == reports.count ? statuses.min() : nil
        return row(
            .finding,
            [
                .of(event.finding), inspection, .integer(event.position), .of(event.origin),
                .of(event.place?.document),
                .of(event.number), .json(event.headings), .text(event.statement), .of(event.description),
                .of(event.statusText), .of(event.sponsor), .of(event.owner), .of(event.dueText),
                .of(event.dueText.flatMap(SortingDay.of)), .json(event.nextStep), .of(event.place?.range.lowerBound),
                .of(event.place?.range.upperBound), .of(status?.rawValue),
                .of(reports.count == 1 ? reports[0]?.statusText : nil), .of(secrecy?.rawValue),
            ])
    }

    func matter(
        _ event: MatterRecorded, report: ProgressReported?, standing: MatterStanding, isRetired: Bool
    ) -> ViewRow {
        row(
            .matter,
            [
                .of(event.matter), .of(event.finding), .of(event.label), .of(report?.status?.rawValue),
                .of(report?.statusText), .of(report?.reportedOn), .of(event.text), .text(standing.rawValue),
                .of(isRetired),
                recorded,
            ])
    }

    func action(_ action: CorrectiveAction, due: Due?) -> ViewRow {
        row(
            .correctiveAction,
            [
                .of(action.action), inspection, .text(action.text), .of(action.document), .of(action.range?.lowerBound),
                .of(action.range?.upperBound), .of(action.term?.rawValue), .json(due), .of(due?.on),
                .of(action.withdrawn), recorded,
            ])
    }

    func actionServices(_ action: CorrectiveAction) -> [ViewRow] {
        action.serves.map { row(.actionService, [.of($0.finding), .of(action.action), .of($0.change)]) }
    }

    func assignment(
        _ event: AssignmentGiven, due: Due?, report: ProgressReported?, end: AssignmentEnded?
    ) -> ViewRow {
        row(
            .assignment,
            [
                .of(event.assignment), .of(event.action), inspection, .text(event.unit.description), .of(event.share),
                .of(event.responsible), .json(due), .of(due?.on), .of(report?.status?.rawValue),
                .of(report?.reportedOn), .of(end?.why), recorded,
            ])
    }

    func plan(_ event: FindingPlanned, due: Due?) -> ViewRow {
        row(
            .findingPlan,
            [
                .of(event.finding), inspection, .of(event.category), .of(event.isKey), .of(event.keyReason),
                .of(event.amount?.description), .of(event.legalBasis), .of(event.rootCause), .of(event.goal),
                .of(event.standard), .json(event.sponsors), .of(event.owner?.description), .json(event.supporting),
                .of(event.responsible), .of(event.term?.rawValue), .json(due), .of(due?.on),
                .of(event.isIntensive), .of(event.unfinishedReason), .of(event.nextStep), .of(event.remark),
                .json(event.columns),
            ])
    }

    func department(_ department: StreamState.Department) -> ViewRow {
        row(
            .department,
            [.of(department.department), organization, .text(department.name), .of(department.isClosed), recorded])
    }

    func post(_ event: PostTaken, leaving: PostLeft?) -> ViewRow {
        row(
            .post,
            [
                .of(event.post), organization, .of(event.person), .text(event.name), .of(event.title),
                .of(event.department), .of(event.telephone), .of(event.since), .of(leaving != nil), .of(leaving?.on),
                recorded,
            ])
    }

    func column(_ column: StreamState.Column) -> ViewRow {
        row(
            .addedColumn,
            [
                .of(column.column), organization, .text(column.name), .text(column.content.rawValue),
                .json(column.choices), .of(column.isHidden), recorded,
            ])
    }

    func grant(_ event: GrantGiven, isEnded: Bool) -> ViewRow {
        row(
            .roleGrant,
            [
                .of(event.grant), .of(event.person), .text(event.role.rawValue), .text(event.scope.description),
                .text(event.secrecy.rawValue), .of(event.from), .of(event.until), .of(isEnded), recorded,
            ])
    }

    func evidence(_ event: EvidenceReceived) -> ViewRow {
        row(
            .evidence,
            [
                .of(event.evidence), inspection, .text(event.subject.description), .text(event.name),
                .text(event.source.digest.hex), .integer(event.source.length), .text(event.type),
                .of(event.effectiveOn), .text(event.secrecy.rawValue), .of(event.claim), recorded,
            ])
    }

    func decision(_ event: DecisionRecorded, standing: DecisionStanding) -> ViewRow {
        row(
            .paperDecision,
            [
                .of(event.decision), inspection, .text(event.form.rawValue), .text(event.decidedBy), .of(event.post),
                .of(event.capacity), .of(event.level?.rawValue), .of(event.decidedOn), .of(event.meeting),
                .of(event.words),
                .text(standing.rawValue), recorded,
            ])
    }

    func closure(_ closure: Closure) -> ViewRow {
        row(
            .closure,
            [
                .of(closure.closure), .of(closure.matter), inspection, .text(closure.resolution.kind.rawValue),
                .json(closure.resolution.due), .of(closure.resolution.due?.on), .json(closure.resolution.reviewsOn),
                .of(closure.resolution.consent), .of(closure.words), .text(closure.stage.rawValue), .of(closure.why),
                .json(closure.decisions), .json(closure.notApplicable), recorded,
            ])
    }

    func gate(_ event: GateAnswered) -> ViewRow {
        row(.gate, [.of(event.matter), .text(event.gate), inspection, .text(event.ground), .of(event.decision)])
    }

    /// Beside it the inspection and the organisation whose register it stands in, as far as the stream or the thing says so.
    func entry(_ entry: some RegisterEntry, as item: Item, from events: [Event], in stream: StreamName) -> ViewRow {
        row(
            .registerEntry,
            [
                .text(item.description), .text(type(of: entry).register.rawValue),
                .of(stream.inspection ?? entry.inspection), .of(stream.organization), .of(entry.isOpen),
                .of(entry.dueOn), .json(events.map(RowEvent.init)), recorded,
            ])
    }

    func setting(_ setting: Setting, _ value: String) -> ViewRow {
        row(.setting, [.text(setting.rawValue), .text(value)])
    }

    func progressReport(_ event: ProgressReported) -> ViewRow {
        row(
            .progressReport,
            [
                .of(event.report), .text(event.subject.description), .of(event.document), .of(event.reportedOn),
                .of(event.status?.rawValue), .of(event.statusText), .json(event.clauses),
            ])
    }
}

extension ViewValue {
    fileprivate static func of(_ text: String?) -> ViewValue { text.map { .text($0) } ?? .absent }
    fileprivate static func of(_ number: Int?) -> ViewValue { number.map { .integer($0) } ?? .absent }
    fileprivate static func of(_ flag: Bool) -> ViewValue { .integer(flag ? 1 : 0) }
    fileprivate static func of(_ date: CivilDate) -> ViewValue { .text(date.description) }
    fileprivate static func of(_ date: CivilDate?) -> ViewValue { of(date?.description) }
    fileprivate static func of<Kind>(_ id: Identifier<Kind>) -> ViewValue { .text(id.description) }
    fileprivate static func of<Kind>(_ id: Identifier<Kind>?) -> ViewValue { of(id?.description) }

    /// A list as canonical JSON; an empty one is absent.
    fileprivate static func json<Value: PayloadValue>(_ values: [Value]) -> ViewValue {
        json(values.isEmpty ? nil : .some(values))
    }

    fileprivate static func json<Value: PayloadValue>(_ value: Value?) -> ViewValue {
        guard let value else { return .absent }
        var writer = PayloadWriter()
        value.write(to: &writer)
        return .text(String(decoding: writer.bytes, as: UTF8.self))
    }
}
