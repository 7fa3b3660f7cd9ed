import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

/// A notice of two findings in the ledger since 13 September 2024, and days that go on.
struct TimedDesk {
    let desk = Desk()
    let inspection: String

    init() async throws {
        desk.set(try #require(CivilDate("2024-09-13")))
        let outcomes = try await desk.importing([ShortNotice.of("云溪区水务局").replacing("完成情况：已完成整改", with: "完成情况：正在推进整改")])
        #expect(outcomes.count == 1)
        let summary = try #require(try await desk.store.read { try $0.allInspections() }.first)
        inspection = summary.inspection.inspection.inspection.description
    }

    func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    func go(to text: String) throws { desk.set(try day(text)) }

    func past(_ text: String, today: String = "2025-12-31") throws -> PastDay {
        try PastDay(try day(text), today: try day(today))
    }

    func giving() async throws -> GiveCommand {
        GiveCommand(desk.store, as: try await desk.place.actor(nil, in: desk.store), at: desk.place)
    }

    /// Plans a finding to be done by a day.
    func plan(_ position: Int, due: String) async throws {
        try await giving()(about: inspection) { things in
            let finding = try things.finding(position)
            var plan = finding.plan?.plan ?? FindingPlanned(finding: finding.finding.finding.finding)
            plan.due = Due(words: due, on: CivilDate(due))
            return PlanFinding(
                inspection: try things.requireInspection(), plan: plan, basedOn: finding.finding.lastRecord.sequence)
        }
    }

    /// Chooses rules for the inspection, or for all.
    func choose(_ pack: SetClock.Pack?, _ cadence: Cadence? = nil, forAll: Bool = false) async throws {
        let command = SetClock(pack: pack, cadence: cadence)
        if forAll {
            _ = try await giving()(command)
            return
        }
        try await giving()(about: inspection) { things in
            var command = command
            command.inspection = try things.requireInspection()
            return command
        }
    }

    /// The lights of the findings, as they are or as they were.
    func lights(_ on: String, asOf: PastDay? = nil) async throws -> [String] {
        let page = try await ShowFindings(desk.store, for: .local, asOf: asOf)
            .page(of: inspection, statuses: [], heading: nil, on: asOf?.day ?? day(on))
        return page.findings.map { page.lights.reading(of: $0.finding.finding)?.description ?? "" }
    }

    /// Chases, or shows what would be sent.
    func chase(_ on: String, preview: Bool = false) async throws -> [String] {
        let work = ChaseWork(desk.store, for: .local)
        let lines =
            preview
            ? try await work.pending(in: [], on: day(on)) : try await work.carryOut(in: [], on: day(on), giving())
        return lines.map { "\($0.act.day) \($0.subject) \($0.act.step) \($0.addressees.joined(separator: "、"))" }
    }
}
