/// Records a letter that came in.
public struct ReceiveLetter: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .receiveLetter }

    /// The organisation.
    public var organization: OrganizationID
    /// What it says.
    public var letter: LetterDraft
    /// Its number, as printed.
    public var number: String?

    /// Creates the command.
    public init(organization: OrganizationID, letter: LetterDraft, number: String? = nil) {
        self.organization = organization
        self.letter = letter
        self.number = number
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// The one that it is about.
    public var inspections: Set<InspectionID> { letter.inspections }

    /// Decides what is recorded; the same number from the same sender is there once.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard letter.day <= act.day else { throw .closing(.dayAhead(letter.day)) }
        let recorded = try letter.recorded(.incoming, theirNumber: number, seeing: sight, act: act)
        if let number, sight.state.has(number, from: letter.correspondent) { throw .planning(.nameTaken(number)) }
        return sight.recording([recorded])
    }
}

extension StreamState {
    /// Whether a letter with this number came from this sender already.
    fileprivate func has(_ number: String, from correspondent: String) -> Bool {
        entries(Letter.self).contains {
            $0.recorded.theirNumber == number && $0.recorded.correspondent == correspondent
        }
    }
}
