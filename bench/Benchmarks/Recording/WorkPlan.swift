import Rectification
import Store
import Workbench

/// Commands about inspections, drawn beforehand, so that nothing but recording them is timed.
///
/// Each comes with its own chance and time: given again on a copy of the ledger it makes the same ids, whatever is recorded
/// about other inspections at the same time.
struct WorkPlan: Sendable {
    /// A command, who gives it, when, and with what chance.
    struct Step: Sendable {
        let command: any RecordingCommand
        let actor: PersonID
        let time: Int64
        let chance: UInt64

        /// Gives the command.
        func give(to store: any LedgerStore) async throws {
            let circumstances = Circumstances(now: { time }, random: .repeatable(seed: chance))
            try await GiveCommand(store, as: actor, at: .trial(circumstances))(command)
        }
    }

    /// The steps of each inspection, in their order.
    private(set) var lines: [[Step]]

    /// How many commands there are.
    var count: Int { lines.reduce(0) { $0 + $1.count } }

    /// Draws so many commands for each inspection and gives them to the ledger; one that is refused is no part of the plan.
    init(
        _ inspections: [InspectionID], commands: Int, in store: any LedgerStore, by people: [PersonID], seed: UInt64
    ) async throws {
        lines = []
        for (index, inspection) in inspections.enumerated() {
            var random = SplitMix64(seed: seed &+ UInt64(index) &* 1_000_003)
            var line: [Step] = []
            while line.count < commands {
                let time = Self.start + Int64(line.count) * 60_000
                let drawn = try await Self.draw(inspection, in: store, on: WallTime(time).day, &random)
                guard let command = drawn else { continue }
                let step = Step(command: command, actor: random.pick(people), time: time, chance: random.next())
                do {
                    try await step.give(to: store)
                    line.append(step)
                } catch is Refusal {}
            }
            lines.append(line)
        }
    }

    /// Gives all commands, by so many writers at a time; each writes about inspections of its own, one after another in turn.
    func give(to store: any LedgerStore, writers: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                let own = stride(from: writer, to: lines.count, by: writers).map { lines[$0] }
                group.addTask {
                    for index in 0..<(own.map(\.count).max() ?? 0) {
                        for line in own where index < line.count { try await line[index].give(to: store) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// The middle of 2024, as the notices say.
    private static let start: Int64 = 1_720_000_000_000

    private static func draw(
        _ inspection: InspectionID, in store: any LedgerStore, on day: CivilDate, _ random: inout SplitMix64
    ) async throws -> (any RecordingCommand)? {
        let work = try await store.read { reader in
            let state = try reader.state(of: .inspection(inspection))
            let office = try state.inspection.map { try reader.state(of: .organization($0.organization)) }
            return office.map { OfficeWork(inspection, state, $0, today: day) }
        }
        return work?.next(&random)
    }
}
