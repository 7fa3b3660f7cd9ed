import HashChain
public import Rectification
import Store

/// The rules of time that are in force somewhere, and who chose them.
public struct RulesInForce: Sendable {
    /// Who chose.
    public enum Chosen: Sendable, Hashable {
        /// Nobody: it is so unless somebody says otherwise.
        case preset
        case forInstallation
        case forInspection
        /// The rule pack, which says how often progress is reported where nobody else does.
        case byPack
    }

    /// The rules, with the cadence that is in force.
    public let pack: RulePack
    /// Whether the pack is recorded in the ledger with its text, and does not come with the program.
    public let isRecorded: Bool
    /// Who chose the pack.
    public let packChosen: Chosen
    /// Who chose the cadence.
    public let cadenceChosen: Chosen

    /// A clock by these rules.
    /// - Parameters:
    ///   - day: The day that it shows.
    ///   - asOf: The day as of which the working days were known; absent for now.
    /// - Returns: The clock.
    func clock(on day: CivilDate, asOf: PastDay?) -> Clock {
        let calendar = asOf.map { WorkCalendar.official(asOf: $0.day) } ?? .official
        return Clock(pack: pack, calendar: calendar, today: day) { words, printed in
            DueWords.read(words, today: printed, by: calendar)
        }
    }
}

/// Finds the rules in force, as the installation and each inspection chose them; a pack is read once.
struct RuleBook {
    /// The name of the pack that is in force where nobody chose one.
    static let preset = "default"

    private let installation: ClockSet?
    private var packs: [SetClock.Pack: RulePack] = [:]

    init(_ reader: any LedgerReader) throws(StoreError) {
        installation = try reader.state(of: .installation).clock
    }

    /// The rules for an inspection that chose so; for the installation where there is none.
    mutating func inForce(_ inspection: ClockSet?) throws -> RulesInForce {
        let own = inspection?.pack.map { SetClock.Pack(name: $0, text: inspection?.text) }
        let general = installation?.pack.map { SetClock.Pack(name: $0, text: installation?.text) }
        let choice = own ?? general ?? SetClock.Pack(name: Self.preset, text: nil)
        let pack = try read(choice)
        let cadences: [(Cadence?, RulesInForce.Chosen)] = [
            (inspection?.cadence, .forInspection), (own == nil ? installation?.cadence : nil, .forInstallation),
            (pack.reporting.cadence, .byPack),
        ]
        let (cadence, chosen) = cadences.first { $0.0 != nil } ?? (nil, .byPack)
        return RulesInForce(
            pack: cadence.map(pack.reporting(every:)) ?? pack, isRecorded: choice.text != nil,
            packChosen: own != nil ? .forInspection : general != nil ? .forInstallation : .preset,
            cadenceChosen: chosen)
    }

    private mutating func read(_ choice: SetClock.Pack) throws -> RulePack {
        if let pack = packs[choice] { return pack }
        let pack =
            try choice.text.map { text throws(RulePackFaults) in
                try RulePackFile(path: choice.name, bytes: Array(text.utf8)).pack
            } ?? RulePackFile.shipped(named: choice.name).pack
        packs[choice] = pack
        return pack
    }
}

extension LedgerReader {
    /// The lights of an inspection on a day, by the rules in force there.
    func lights(of inspection: InspectionID, on day: CivilDate, asOf: PastDay?) throws -> LightBoard {
        let state = try state(of: .inspection(inspection))
        var rules = try RuleBook(self)
        return LightBoard(state, by: try rules.inForce(state.clock).clock(on: day, asOf: asOf))
    }
}
