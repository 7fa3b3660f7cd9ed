/// Marks how secret a finding or a document is.
public struct MarkSecrecy: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .markSecrecy }

    /// The inspection.
    public var inspection: InspectionID
    /// A finding or a document.
    public var item: Item
    /// How secret it is.
    public var secrecy: Secrecy
    /// The ground, where one is given.
    public var why: String?

    /// Creates the command.
    public init(
        inspection: InspectionID, item: Item, secrecy: Secrecy, why: String? = nil
    ) {
        self.inspection = inspection
        self.item = item
        self.secrecy = secrecy
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; refuses more than may be held here.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        switch item {
        case .finding, .document: break
        default: throw .planning(.unmarkable)
        }
        guard sight.state.event(of: item) != nil else { throw .planning(.noSuchFinding) }
        guard secrecy <= sight.highestSecrecy else {
            throw .planning(.tooSecret(secrecy, highest: sight.highestSecrecy))
        }
        guard sight.state.secrecy(of: item) != secrecy else { throw .planning(.nothingNew) }
        return sight.recording([.secrecyMarked(SecrecyMarked(subject: item, secrecy: secrecy, why: why))])
    }
}
