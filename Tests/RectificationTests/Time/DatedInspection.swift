import HashChain
import Testing

@testable import Rectification

/// An inspection of an organisation with a department and two leaders, built record by record on days of one's choosing.
struct DatedInspection {
    let inspection: InspectionID
    let organization: OrganizationID
    let department: DepartmentID
    let (leader, clerk): (PostID, PostID)
    private let random = RandomSource.counting(from: 7 << 32)
    private(set) var state: StreamState
    private(set) var office: StreamState
    private let origin: OriginID

    /// Its feedback was on 6 May 2024, and it was opened in the ledger on 20 May.
    init(feedback: String? = "2024-05-06", raised: String? = nil) throws {
        (inspection, organization, origin) = (random.identifier(), random.identifier(), random.identifier())
        (department, leader, clerk) = (random.identifier(), random.identifier(), random.identifier())
        state = StreamState(stream: .inspection(inspection))
        office = StreamState(stream: .organization(organization))
        try record(
            "2024-05-20",
            .inspectionOpened(
                .init(
                    inspection: inspection, organization: organization, feedbackOn: feedback.flatMap { CivilDate($0) })),
            .originRecorded(.init(origin: origin, kind: .feedback, raisedOn: raised.flatMap { CivilDate($0) })))
        let act = try act("2024-05-20")
        try Sealing.apply(
            [
                .organizationRecorded(.init(organization: organization, name: "区水务局", nameKey: "区水务局")),
                .departmentRecorded(.init(department: department, name: "河道科")),
                .postTaken(.init(post: leader, person: random.identifier(), name: "赵明", title: "副局长")),
                .postTaken(.init(post: clerk, person: random.identifier(), name: "钱进", department: department)),
            ], to: &office, act: act)
    }

    private func act(_ day: String) throws -> Act {
        let end = WallTime.end(of: try #require(CivilDate(day)))
        return Act(command: random.identifier(), actor: random.identifier(), time: end - 1, random: random)
    }

    mutating func record(_ day: String, _ events: Event...) throws {
        try Sealing.apply(events, to: &state, act: act(day))
    }

    mutating func leave(_ post: PostID, on day: String) throws {
        try Sealing.apply([.postLeft(.init(post: post))], to: &office, act: act(day))
    }

    /// A finding with one matter, recorded on a day.
    mutating func finding(
        on day: String = "2024-05-20", position: Int = 1, due: String? = nil
    ) throws -> (FindingID, MatterID) {
        let (finding, matter): (FindingID, MatterID) = (random.identifier(), random.identifier())
        try record(
            day,
            .findingRecorded(
                .init(
                    finding: finding, origin: origin, place: nil, position: position, statement: "学用脱节", sponsor: "王某",
                    owner: "办公室", dueText: due)),
            .matterRecorded(.init(matter: matter, finding: finding)))
        return (finding, matter)
    }

    mutating func plan(
        _ finding: FindingID, on day: String, due: Due?, _ change: (inout FindingPlanned) -> Void = { _ in }
    ) throws {
        var plan = FindingPlanned(finding: finding)
        plan.due = due
        change(&plan)
        try record(day, .findingPlanned(plan))
    }

    mutating func action(_ finding: FindingID, on day: String, due: Due? = nil) throws -> ActionID {
        let action: ActionID = random.identifier()
        try record(
            day, .actionRecorded(.init(action: action, serves: [.init(finding: finding)], text: "建章立制", due: due)))
        return action
    }

    mutating func assign(_ action: ActionID, on day: String, due: Due? = nil) throws -> AssignmentID {
        let assignment: AssignmentID = random.identifier()
        try record(
            day,
            .assignmentGiven(
                .init(
                    assignment: assignment, action: action, unit: .department(department), responsible: clerk, due: due)
            ))
        return assignment
    }

    mutating func report(
        _ subject: ReportSubject, on day: String, as of: String?, _ status: DeclaredStatus? = nil
    ) throws {
        try record(
            day,
            .progressReported(
                .init(
                    report: random.identifier(), subject: subject, reportedOn: of.flatMap { CivilDate($0) },
                    status: status)))
    }

    /// A closure of a matter that is asked for, and what follows it.
    mutating func close(
        _ matter: MatterID, on day: String, _ resolution: Resolution = .init(.closure),
        _ step: (ClosureID) -> Event = { .matterClosed(.init(closure: $0)) }
    ) throws -> ClosureID {
        let closure: ClosureID = random.identifier()
        try record(
            day, .closureRequested(.init(closure: closure, matter: matter, resolution: resolution)), step(closure))
        return closure
    }

    /// The entries of the schedule; words of documents are read as days.
    var entries: [WorkSchedule.Entry] { WorkSchedule(state, readDue: DatedInspection.readDue).entries }

    static let readDue: Clock.DueReader = { words, _ in Due(words: words, on: CivilDate(words)) }

    func item(_ subject: ReportSubject) throws -> WorkItem {
        try #require(entries.first { $0.subject == subject }).item
    }

    func clock(_ today: String, _ pack: RulePack = .sample) throws -> Clock {
        Clock(
            pack: pack, calendar: .official, today: try #require(CivilDate(today)), readDue: DatedInspection.readDue)
    }
}

extension Due {
    /// Due on a day, in that day's own words.
    static func day(_ day: String) -> Due { Due(words: day, on: CivilDate(day)) }
}

extension WorkItem {
    /// Everything but the key, in one line: raised, since, due, last report, done.
    var days: String {
        [raised, since].map(\.description).joined(separator: " ")
            + " 到期\(due.map(\.description) ?? "无") 报送\(lastReport.map(\.description) ?? "无") 办结\(done.map(\.description) ?? "无")"
    }
}
