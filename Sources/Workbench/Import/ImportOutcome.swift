public import Rectification

/// What became of one document.
public enum ImportOutcome: Sendable {
    /// It is in the ledger.
    case recorded(ImportedDocument)
    /// It is not, for this reason; the next may still be.
    case refused(name: String, reason: any ExplainedError)
}

/// A document that went into the ledger.
public struct ImportedDocument: Sendable, Equatable {
    /// The file's name, and its place in the file where there are several.
    public let name: String
    /// Where it went.
    public let inspection: InspectionID
    /// Whether it opened the inspection.
    public let opensInspection: Bool
    /// What it was read as.
    public let kind: DocumentRecorded.Kind
    /// How many findings it answers.
    public let findings: Int
    /// How many measures it names.
    public let measures: Int
    /// How many places in it were not understood.
    public let unread: Int
}
