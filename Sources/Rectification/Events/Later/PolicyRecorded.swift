/// A policy was produced, revised or repealed (建章立制).
public struct PolicyRecorded: Sendable, Equatable {
    /// What was done with a policy.
    public enum Change: String, Sendable, CaseIterable {
        case produced
        case revised
        case repealed

        /// In the words of the field.
        public var title: String {
            switch self {
            case .produced: "制定"
            case .revised: "修订"
            case .repealed: "废止"
            }
        }
    }

    /// The policy's id.
    public var policy: PolicyID
    /// Its title, without 《》.
    public var title: String
    /// What was done with it.
    public var change: Change
    /// The number of its document.
    public var number: String?
    /// The day of its document.
    public var on: CivilDate?
    /// The findings that it is an answer to.
    public var serves: [PolicyGround]
    /// The policy that it takes the place of.
    public var replaces: PolicyID?

    /// Creates the event.
    public init(
        policy: PolicyID, title: String, change: Change, number: String? = nil, on: CivilDate? = nil,
        serves: [PolicyGround] = [], replaces: PolicyID? = nil
    ) {
        self.policy = policy
        self.title = title
        self.change = change
        self.number = number
        self.on = on
        self.serves = serves
        self.replaces = replaces
    }
}

extension PolicyRecorded: EventBody {
    static var kind: Event.Kind { .policyRecorded }
    static var title: String { "登记制度" }
    static var mendableFields: [String] { ["title", "number", "on"] }
    static var wordFields: [String] { ["number", "title"] }
    var event: Event { .policyRecorded(self) }
    var item: Item? { .policy(policy) }
    var namedItems: [Item] { replaces.map { [.policy($0)] } ?? [] }
    var shownIn: [Item] { namedItems }
    var summary: String? { title }
}

extension PolicyRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("change", change)
        fields.put("number", number)
        fields.put("on", on)
        fields.put("policy", policy)
        fields.put("replaces", replaces)
        fields.put("serves", serves)
        fields.put("title", title)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        change = try fields.take("change")
        number = try fields.takeOptional("number")
        on = try fields.takeOptional("on")
        policy = try fields.take("policy")
        replaces = try fields.takeOptional("replaces")
        serves = try fields.takeList("serves")
        title = try fields.take("title")
    }
}

/// A finding that a policy is an answer to.
public struct PolicyGround: Sendable, Equatable {
    /// The inspection.
    public var inspection: InspectionID
    /// The finding.
    public var finding: FindingID

    /// Creates the value.
    public init(inspection: InspectionID, finding: FindingID) {
        self.inspection = inspection
        self.finding = finding
    }
}

extension PolicyGround: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("finding", finding)
        fields.put("inspection", inspection)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        finding = try fields.take("finding")
        inspection = try fields.take("inspection")
    }
}

extension PolicyRecorded.Change: PayloadWord {}
