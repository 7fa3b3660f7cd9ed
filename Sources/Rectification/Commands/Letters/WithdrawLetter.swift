/// Says that a letter does not count any more; its number is not given again.
public struct WithdrawLetter: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .withdrawLetter }

    /// The organisation.
    public var organization: OrganizationID
    /// The letter.
    public var letter: LetterID
    /// The reason.
    public var why: String

    /// Creates the command.
    public init(organization: OrganizationID, letter: LetterID, why: String) {
        self.organization = organization
        self.letter = letter
        self.why = why
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        _ = try sight.state.standingLetter(letter)
        try why.requireWords("作废的理由")
        return sight.recording([.letterWithdrawn(LetterWithdrawn(letter: letter, why: why))])
    }
}
