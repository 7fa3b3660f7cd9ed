/// Records a file that proves something; its bytes were taken in before.
public struct AddEvidence: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .addEvidence }

    /// The inspection.
    public var inspection: InspectionID
    /// What it proves: a report, a matter, an action, an assignment, a decision on paper (its scan), or a thing of one of the
    /// inspection's registers.
    public var about: Item
    /// The file's name, without folders.
    public var name: String
    /// The file as it came.
    public var source: DocumentRecorded.Content
    /// Its kind as the network names it.
    public var type: String
    /// The day from which it holds, or on which it was made.
    public var effectiveOn: CivilDate?
    /// How secret it is, as stated by whoever brought it.
    public var secrecy: Secrecy
    /// What it proves, in words.
    public var claim: String?

    /// Creates the command.
    public init(
        inspection: InspectionID, about: Item, name: String, source: DocumentRecorded.Content, type: String,
        effectiveOn: CivilDate? = nil, secrecy: Secrecy, claim: String? = nil
    ) {
        self.inspection = inspection
        self.about = about
        self.name = name
        self.source = source
        self.type = type
        self.effectiveOn = effectiveOn
        self.secrecy = secrecy
        self.claim = claim
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is the person's own where what it proves was given to the person's unit.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.reportSubject(of: about).map { sight.relations(of: authority, to: sight.units(of: $0)) } ?? []
    }

    /// Decides what is recorded; refuses what is more secret than may be held here, a day to come, and the same file twice.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        switch about {
        case .report, .matter, .action, .assignment, .decision, .obstacle, .dueExtension, .instruction, .submission,
            .opinion,
            .recognition, .followUp, .outcome, .comment:
            break
        default: throw .planning(.unprovable)
        }
        guard sight.state.event(of: about) != nil else { throw .planning(.unprovable) }
        try name.requireWords("文件名")
        guard secrecy <= sight.highestSecrecy else {
            throw .planning(.tooSecret(secrecy, highest: sight.highestSecrecy))
        }
        if let effectiveOn, effectiveOn > act.day { throw .closing(.dayAhead(effectiveOn)) }
        if let same = sight.state.evidence(of: about).first(where: { $0.source.digest == source.digest }) {
            throw .planning(.evidenceThere(same.name))
        }
        return sight.recording([
            .evidenceReceived(
                EvidenceReceived(
                    evidence: act.random.identifier(), subject: about, name: name, source: source, type: type,
                    effectiveOn: effectiveOn, secrecy: secrecy, claim: claim))
        ])
    }
}

extension Sight {
    /// Whether the person may have a file of evidence of this inspection.
    public func mayFetch(_ evidence: EvidenceReceived) -> Bool {
        guard let opened = state.inspection else { return false }
        let own = reportSubject(of: evidence.subject).map { relations(of: authority, to: units(of: $0)) } ?? []
        return authority.permits(
            .fetchEvidence, at: .inspection(opened.inspection, of: opened.organization), being: own,
            knowing: evidence.secrecy)
    }

    /// What a piece of evidence speaks of in the end: a report's is what the report speaks of.
    fileprivate func reportSubject(of item: Item) -> ReportSubject? {
        if case .report = item { return state.body(ProgressReported.self, of: item)?.subject }
        return ReportSubject(item.description)
    }
}
