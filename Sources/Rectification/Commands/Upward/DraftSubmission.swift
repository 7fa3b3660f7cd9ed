/// Drafts a version of what goes to the superior, bound to what the ledger says now.
public struct DraftSubmission: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .draftSubmission }

    /// The inspection.
    public var inspection: InspectionID
    /// What is submitted.
    public var kind: SubmissionDrafted.Kind
    /// To whom.
    public var addressee: String
    /// By when.
    public var due: CivilDate?
    /// How secret it is.
    public var secrecy: Secrecy

    /// Creates the command.
    public init(
        inspection: InspectionID, kind: SubmissionDrafted.Kind, addressee: String, due: CivilDate? = nil,
        secrecy: Secrecy = .internal
    ) {
        self.inspection = inspection
        self.kind = kind
        self.addressee = addressee
        self.due = due
        self.secrecy = secrecy
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; a further version only follows one that was sent back or accepted.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try addressee.requireWords("报送对象")
        guard secrecy <= sight.highestSecrecy else {
            throw .planning(.tooSecret(secrecy, highest: sight.highestSecrecy))
        }
        let before = sight.state.entries(Submission.self).last {
            $0.drafted.kind == kind && $0.drafted.addressee == addressee
        }
        if let before, before.isOpen { throw .upward(.versionOpen(before.stage)) }
        let drafted = SubmissionDrafted(
            submission: act.random.identifier(), kind: kind, addressee: addressee, due: due,
            version: (before?.drafted.version ?? 0) + 1, previous: before?.drafted.submission, secrecy: secrecy,
            bound: [BoundHead(sight.state.head)] + (sight.organization.map { [BoundHead($0.head)] } ?? []))
        return sight.recording([.submissionDrafted(drafted)])
    }
}
