/// What a command has to know of the ledger, all of it read at one moment.
public struct Sight: Sendable {
    /// What the person may do who asks.
    public var authority: Authority
    /// The stream that the command is about.
    public var state: StreamState
    /// The organisation's, for a command about it or one of its inspections.
    public var organization: StreamState?
    /// The other inspections that the command is also about.
    public var inspections: [InspectionID: StreamState]
    /// What the installation is set to, where that is not the preset.
    public var settings: [Setting: String]
    /// Records that the command speaks of, as the journal has them, for a command that asks what the state does not keep.
    public var records: [RecordedEvent] = []

    /// Creates a sight.
    public init(
        authority: Authority, state: StreamState, organization: StreamState? = nil,
        inspections: [InspectionID: StreamState] = [:], settings: [Setting: String] = [:]
    ) {
        self.authority = authority
        self.state = state
        self.organization = organization
        self.inspections = inspections
        self.settings = settings
    }

    /// Decides what a command records: first whether the person may ask, then what comes of it.
    /// - Throws: ``Refusal``; nothing is recorded then.
    public func decide(_ command: some RecordingCommand, act: Act) throws(Refusal) -> Decision {
        let location = try location(of: command.target)
        try authority.require(
            type(of: command).subject, at: location, being: command.relations(of: authority, seeing: self))
        return try command.decide(seeing: self, act: act).keepingClosures(by: act)
    }

    /// The highest secrecy that the installation may hold.
    public var highestSecrecy: Secrecy { Secrecy(rawValue: value(of: .highestSecrecy)) ?? .everyone }

    /// What must be answered of a matter before it is closed.
    public var closureGates: [String] { ClosureGates.read(value(of: .closureGates)) ?? ClosureGates.preset }

    /// How many bytes a file of evidence may have.
    public var evidenceLimit: Int { (Int(value(of: .evidenceLimit)) ?? 0) << 20 }

    /// Which duties are kept apart.
    public var separations: Separations { Separations(rawValue: value(of: .separations)) ?? .full }

    /// How many have to be there for a meeting to decide something.
    public func quorum(for matter: Quorums.Matter) -> Quorum { Quorums(value(of: .quorums))?[matter] ?? .moreThanHalf }

    private func value(of setting: Setting) -> String { settings[setting] ?? setting.preset }

    /// Where that is which the command is about.
    private func location(of target: CommandTarget) throws(Refusal) -> LedgerLocation {
        switch target {
        case .installation: return .installation
        case .organization(let id):
            guard state.organization != nil else { throw .planning(.noSuchOrganization) }
            return .organization(id)
        case .inspection(let id):
            guard let opened = state.inspection else { throw .noSuchInspection(id.description) }
            return .inspection(id, of: opened.organization)
        }
    }

    /// The same, seen from one of the inspections that a command about their organisation is also about.
    func looking(at inspection: InspectionID) throws(Refusal) -> Sight {
        guard let state = inspections[inspection], let opened = state.inspection,
            opened.organization == organization?.organization?.organization
        else { throw .noSuchInspection(inspection.description) }
        return Sight(authority: authority, state: state, organization: organization, settings: settings)
    }

    /// A decision that records these events in the stream that the command is about.
    func recording(_ events: [Event]) -> Decision { Decision([.init(of: state, with: events)]) }
}
