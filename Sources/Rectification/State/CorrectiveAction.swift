/// A corrective action as it is now: as recorded, corrected and revised.
public struct CorrectiveAction: Sendable, Equatable {
    /// The action.
    public let action: ActionID
    /// One service for each finding.
    public let serves: [ActionRecorded.Service]
    /// What will be done.
    public let text: String
    /// At once, by a day, or for good.
    public let term: Term?
    /// When it is due.
    public let due: Due?
    /// The document that it was first read from.
    public let document: DocumentID?
    /// The place in that document's text, in bytes.
    public let range: Range<Int>?
    /// Why it will not be done; absent while it is to be done.
    public let withdrawn: String?

    init(_ recorded: ActionRecorded, revised: ActionRevised?, withdrawn: ActionWithdrawn?) {
        action = recorded.action
        serves = revised?.serves ?? recorded.serves
        text = revised?.text ?? recorded.text
        term = revised.map(\.term) ?? recorded.term
        due = revised.map(\.due) ?? recorded.due
        document = recorded.document
        range = recorded.range
        self.withdrawn = withdrawn?.why
    }
}
