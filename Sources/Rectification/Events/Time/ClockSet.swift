/// By which rules of time an inspection is reckoned from now on, or every one that has none of its own.
///
/// Each says everything again; the last one counts. A pack from a file is recorded with its text, so that an old date can be
/// shown by the rules then in force.
public struct ClockSet: Sendable, Equatable {
    /// The inspection; absent for the whole installation.
    public var inspection: InspectionID?
    /// The name of the rule pack; absent where nobody chose one.
    public var pack: String?
    /// The pack's file as it is written; absent for one that comes with the program.
    public var text: String?
    /// How often progress is reported, where that is not the pack's own rule.
    public var cadence: Cadence?
    /// The reason, where one is given.
    public var why: String?

    /// Creates the event.
    public init(
        inspection: InspectionID? = nil, pack: String? = nil, text: String? = nil, cadence: Cadence? = nil,
        why: String? = nil
    ) {
        self.inspection = inspection
        self.pack = pack
        self.text = text
        self.cadence = cadence
        self.why = why
    }

    /// Whether it chooses the same as another, for whatever reason.
    func choosesLike(_ other: ClockSet) -> Bool {
        pack == other.pack && text == other.text && cadence == other.cadence
    }
}

extension ClockSet: EventBody {
    static var kind: Event.Kind { .clockSet }
    static var title: String { "设定规则包和报告周期" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .clockSet(self) }
    var item: Item? { nil }
    var namedItems: [Item] { inspection.map { [.inspection($0)] } ?? [] }
    var summary: String? { [pack, cadence?.words].compactMap(\.self).joined(separator: "，") }
}

extension ClockSet {
    func write(fields: inout PayloadWriter) {
        fields.put("cadence", cadence)
        fields.put("inspection", inspection)
        fields.put("pack", pack)
        fields.put("text", text)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        cadence = try fields.takeOptional("cadence")
        inspection = try fields.takeOptional("inspection")
        pack = try fields.takeOptional("pack")
        text = try fields.takeOptional("text")
        why = try fields.takeOptional("why")
    }
}
