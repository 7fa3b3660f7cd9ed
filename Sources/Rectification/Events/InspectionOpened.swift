/// An inspection is being kept from now on; what no document says is absent.
public struct InspectionOpened: Sendable, Equatable {
    /// The inspection's id.
    public var inspection: InspectionID
    /// The inspected organisation, whose stream lists the inspection's documents.
    public var organization: OrganizationID
    /// Who looked: 巡视, 巡察, an audit or a special check.
    public var form: InspectionForm?
    /// How the inspection was called.
    public var type: InspectionType?
    /// As printed: 十二届区委第三巡察组.
    public var team: String?
    /// The inspected organisation as the document names it.
    public var subject: String?
    /// When the inspection began.
    public var startedOn: CivilDate?
    /// When the inspection ended.
    public var endedOn: CivilDate?
    /// When the inspectors gave their findings.
    public var feedbackOn: CivilDate?

    /// Creates the event.
    public init(
        inspection: InspectionID, organization: OrganizationID, form: InspectionForm? = nil,
        type: InspectionType? = nil,
        team: String? = nil, subject: String? = nil, startedOn: CivilDate? = nil, endedOn: CivilDate? = nil,
        feedbackOn: CivilDate? = nil
    ) {
        self.inspection = inspection
        self.organization = organization
        self.form = form
        self.type = type
        self.team = team
        self.subject = subject
        self.startedOn = startedOn
        self.endedOn = endedOn
        self.feedbackOn = feedbackOn
    }
}

extension InspectionOpened: EventBody {
    static var kind: Event.Kind { .inspectionOpened }
    static var title: String { "立项" }
    static var mendableFields: [String] { ["endedOn", "feedbackOn", "form", "startedOn", "subject", "team", "type"] }
    static var wordFields: [String] { ["subject", "team"] }
    var event: Event { .inspectionOpened(self) }
    var item: Item? { .inspection(inspection) }
    var summary: String? { team ?? form?.rawValue }
}

extension InspectionOpened {
    func write(fields: inout PayloadWriter) {
        fields.put("endedOn", endedOn)
        fields.put("feedbackOn", feedbackOn)
        fields.put("form", form)
        fields.put("inspection", inspection)
        fields.put("organization", organization)
        fields.put("startedOn", startedOn)
        fields.put("subject", subject)
        fields.put("team", team)
        fields.put("type", type)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        endedOn = try fields.takeOptional("endedOn")
        feedbackOn = try fields.takeOptional("feedbackOn")
        form = try fields.takeOptional("form")
        inspection = try fields.take("inspection")
        organization = try fields.take("organization")
        startedOn = try fields.takeOptional("startedOn")
        subject = try fields.takeOptional("subject")
        team = try fields.takeOptional("team")
        type = try fields.takeOptional("type")
    }
}
