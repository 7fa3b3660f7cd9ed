/// Says that a place of a document stays as it is though a rule of checking remarks on it.
public struct RecordWaiver: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .waiveRemark }

    /// The inspection.
    public var inspection: InspectionID
    /// The document.
    public var document: DocumentID
    /// The rule, by its name.
    public var rule: String
    /// What the place is known by.
    public var place: String
    /// The words of the place.
    public var words: String
    /// Why it stays so.
    public var why: String

    /// Creates the command.
    public init(
        inspection: InspectionID, document: DocumentID, rule: String, place: String, words: String, why: String
    ) {
        self.inspection = inspection
        self.document = document
        self.rule = rule
        self.place = place
        self.words = words
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.firstRecord(of: .document(document)) != nil else { throw .office(.noSuch("份文件")) }
        try why.requireWords("豁免的理由")
        let isWaived = sight.state.entries(RemarkWaiver.self).contains {
            $0.isStanding && ($0.waived.document, $0.waived.rule, $0.waived.place) == (document, rule, place)
        }
        guard !isWaived else { throw .office(.doneAlready("处审校意见", "已豁免")) }
        let waived = RemarkWaived(
            waiver: act.random.identifier(), document: document, rule: rule, place: place, words: words, why: why)
        return sight.recording([.remarkWaived(waived)])
    }
}
