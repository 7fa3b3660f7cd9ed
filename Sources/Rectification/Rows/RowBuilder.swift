import HashChain

/// Lays events out as rows; ``ViewTable`` says in which columns.
struct RowBuilder {
    private let stream: ViewValue
    private let inspection: ViewValue
    private let sequence: ViewValue

    init(stream: StreamName, sequence: Int) {
        self.stream = .text(stream.description)
        inspection = .text(stream.id ?? "")
        self.sequence = .integer(sequence)
    }

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

    func document(_ event: DocumentRecorded) -> ViewRow {
        row(
            .document,
            [
                .of(event.document), inspection, .text(event.name), .text(event.kind.rawValue),
                .text(event.source.digest.hex), .integer(event.source.length), .text(event.text.digest.hex),
                .integer(event.text.length), .of(event.encoding), .of(event.title), .of(event.issuer),
                .of(event.issuedOn), .json(event.unread), .json(event.remarks),
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
        row(.origin, [.of(event.origin), inspection, .text(event.kind.rawValue), .of(event.document)])
    }

    /// With the report that counts on each of the finding's matters; its status is the least complete of theirs.
    func finding(_ event: FindingRecorded, reports: [ProgressReported?]) -> ViewRow {
        let statuses = reports.compactMap { $0?.status }
        let status = statuses.count == reports.count ? statuses.min() : nil
        return row(
            .finding,
            [
                .of(event.finding), inspection, .integer(event.position), .of(event.origin), .of(event.document),
                .of(event.number), .json(event.headings), .text(event.statement), .of(event.description),
                .of(event.statusText), .of(event.sponsor), .of(event.owner), .of(event.dueText),
                .of(event.dueText.flatMap(DueDay.of)), .json(event.nextStep), .integer(event.range.lowerBound),
                .integer(event.range.upperBound), .of(status?.rawValue),
                .of(reports.count == 1 ? reports[0]?.statusText : nil),
            ])
    }

    func matter(_ event: MatterRecorded, report: ProgressReported?) -> ViewRow {
        row(
            .matter,
            [
                .of(event.matter), .of(event.finding), .of(event.label), .of(report?.status?.rawValue),
                .of(report?.statusText), .of(report?.reportedOn),
            ])
    }

    func action(_ event: ActionRecorded) -> ViewRow {
        row(
            .correctiveAction,
            [
                .of(event.action), inspection, .text(event.text), .of(event.document), .of(event.range?.lowerBound),
                .of(event.range?.upperBound),
            ])
    }

    func actionServices(_ event: ActionRecorded) -> [ViewRow] {
        event.serves.map { row(.actionService, [.of($0.finding), .of(event.action), .of($0.change)]) }
    }

    func progressReport(_ event: ProgressReported) -> ViewRow {
        row(
            .progressReport,
            [
                .of(event.report), .of(event.matter), .of(event.document), .of(event.reportedOn),
                .of(event.status?.rawValue), .of(event.statusText), .json(event.clauses),
            ])
    }
}

extension ViewValue {
    fileprivate static func of(_ text: String?) -> ViewValue { text.map { .text($0) } ?? .absent }
    fileprivate static func of(_ number: Int?) -> ViewValue { number.map { .integer($0) } ?? .absent }
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
