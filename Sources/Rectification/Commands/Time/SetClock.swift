/// Chooses the rules of time for an inspection, or for every one that has none of its own.
public struct SetClock: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .setClock }

    /// A rule pack: one that comes with the program, or a file's.
    public struct Pack: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// The file as it is written; absent for one that comes with the program.
        public let text: String?

        /// Names a pack that is known to be sound.
        public init(name: String, text: String?) {
            self.name = name
            self.text = text
        }
    }

    /// The inspection; absent for the whole installation.
    public var inspection: InspectionID?
    /// Whether what was chosen here before is given up first.
    public var isAnew: Bool
    /// The rule pack; absent to leave it.
    public var pack: Pack?
    /// How often progress is reported; absent to leave it.
    public var cadence: Cadence?
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(
        inspection: InspectionID? = nil, isAnew: Bool = false, pack: Pack? = nil, cadence: Cadence? = nil,
        why: String? = nil
    ) {
        self.inspection = inspection
        self.isAnew = isAnew
        self.pack = pack
        self.cadence = cadence
        self.why = why
    }

    /// The inspection, or the installation.
    public var target: CommandTarget { inspection.map { .inspection($0) } ?? .installation }

    /// Decides what is recorded; refuses a choice that is in force already.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let before = sight.state.clock ?? ClockSet()
        var set = ClockSet(inspection: inspection, why: why)
        if !isAnew { (set.pack, set.text, set.cadence) = (before.pack, before.text, before.cadence) }
        if let pack { (set.pack, set.text) = (pack.name, pack.text) }
        if let cadence { set.cadence = cadence }
        guard !set.choosesLike(before) else { throw .planning(.nothingNew) }
        return sight.recording([.clockSet(set)])
    }
}
