@testable import Rectification

/// An organisation as plain lists: its units and people, its columns, meetings and letters, what it plans and counts.
struct PlainOffice {
    struct Department {
        let id: DepartmentID
        var name: String
        var isClosed = false
    }

    struct Post {
        let id: PostID
        let person: PersonID
        let department: DepartmentID?
        var isLeft = false
    }

    struct Column {
        let id: ColumnID
        var name: String
        let content: ColumnAdded.Content
        let choices: [String]
        var isHidden = false
    }

    struct Assembly {
        let id: MeetingID
        let isCommittee: Bool
        let day: CivilDate
        let agenda: [AgendaEntry]
        var present: Int?
        var absent = 0
        var decided: Set<Int> = []
        var isCancelled = false

        var isOpen: Bool { !isCancelled && (present == nil || decided.count < agenda.count) }
        var standing: String { isCancelled ? "已取消" : present == nil ? "待召开" : isOpen ? "待议定" : "已议定" }
    }

    struct Missive {
        let id: LetterID
        let isOutgoing: Bool
        let day: CivilDate
        let correspondent: String
        let number: LetterNumber?
        let theirNumber: String?
        let hasDue: Bool
        var isAnswered = false
        var isWithdrawn = false

        var standing: String {
            if isWithdrawn { return "已作废" }
            if isAnswered { return "已办复" }
            guard hasDue else { return isOutgoing ? "发出" : "收到" }
            return isOutgoing ? "待回复" : "待办复"
        }
    }

    struct Rule {
        let id: PolicyID
        let title: String
        let number: String?
        let isRepealed: Bool
        var isReplaced = false

        var isInForce: Bool { !isRepealed && !isReplaced }
        var standing: String { isRepealed ? "已废止" : "已被代替" }
    }

    struct Measure {
        let id: IndicatorID
        let name: String
    }

    struct Money {
        let id: FundID
        let name: String
    }

    struct Subordinate {
        let id: OrganizationID
        let name: String
    }

    var departments: [Department] = []
    var posts: [Post] = []
    var columns: [Column] = []
    var subordinates: [Subordinate] = []
    var meetings: [Assembly] = []
    var letters: [Missive] = []
    var policies: [Rule] = []
    var indicators: [Measure] = []
    var funds: [Money] = []
    var handOvers = 0
    var reorganizations = 0

    func isOpen(_ id: DepartmentID) -> Bool { departments.contains { $0.id == id && !$0.isClosed } }
    func isHeld(_ id: PostID) -> Bool { posts.contains { $0.id == id && !$0.isLeft } }
    func person(of id: PostID) -> PersonID? { posts.first { $0.id == id }?.person }

    func isThere(_ unit: Unit) -> Bool {
        switch unit {
        case .department(let id): isOpen(id)
        case .organization(let id): subordinates.contains { $0.id == id }
        }
    }

    /// The departments of the posts that somebody holds.
    func units(of person: PersonID) -> [Unit] {
        posts.filter { $0.person == person && !$0.isLeft }.compactMap(\.department).map { .department($0) }
    }

    mutating func change(_ id: DepartmentID, _ body: (inout Department) -> Void) {
        for index in departments.indices where departments[index].id == id { body(&departments[index]) }
    }

    mutating func change(_ id: MeetingID, _ body: (inout Assembly) -> Void) {
        for index in meetings.indices where meetings[index].id == id { body(&meetings[index]) }
    }

    mutating func change(_ id: LetterID, _ body: (inout Missive) -> Void) {
        for index in letters.indices where letters[index].id == id { body(&letters[index]) }
    }

    mutating func change(_ id: ColumnID, _ body: (inout Column) -> Void) {
        for index in columns.indices where columns[index].id == id { body(&columns[index]) }
    }
}

/// An installation as plain lists: its people, what they may do, what is set.
struct PlainInstallation {
    struct Grant {
        let id: GrantID
        let person: PersonID
        let role: Role
        let department: DepartmentID?
        var isEnded = false
    }

    var people: [PersonID] = []
    var grants: [Grant] = []
    var settings: [Setting: String] = [:]
    var clock = ClockSet()

    func value(of setting: Setting) -> String { settings[setting] ?? setting.preset }

    func roles(of person: PersonID) -> Set<Role> {
        Set(grants.filter { $0.person == person && !$0.isEnded }.map(\.role))
    }

    /// Two administrators that one person may not be at the same time.
    func conflict(of role: Role, for person: PersonID) -> Role? {
        guard [.systemAdministrator, .securityAdministrator, .auditAdministrator].contains(role) else { return nil }
        let isFull = value(of: .separations) == Separations.full.rawValue
        return roles(of: person).sorted { $0.rawValue < $1.rawValue }.first { other in
            let pair = Set([role, other])
            guard pair.count == 2,
                pair.isSubset(of: [.systemAdministrator, .securityAdministrator, .auditAdministrator])
            else { return false }
            return isFull || pair.contains(.auditAdministrator)
        }
    }
}

/// What an inspection keeps beside its findings, as plain lists.
struct PlainUpward {
    struct Extension {
        let id: ExtensionID
        let subject: Item
        let former: Due?
        let due: Due
        let askedBy: PersonID
        var stage = DueExtension.Stage.requested
    }

    struct Hindrance {
        let id: ObstacleID
        let about: ReportSubject
        let waitingFor: String
        let what: String
        let since: CivilDate
        var isLifted = false
    }

    struct Order {
        let id: InstructionID
        let day: CivilDate
        let units: [Unit]
        var isAnswered = false
        var isReturned = false

        var standing: String { isAnswered ? "已反馈" : isReturned ? "退回再办" : "待反馈" }
    }

    struct Version {
        let id: SubmissionID
        let kind: SubmissionDrafted.Kind
        let addressee: String
        let previous: SubmissionID?
        let draftedBy: PersonID
        var stage = Submission.Stage.drafted
        var decision: DecisionID?
        var sentOn: CivilDate?

        var isOpen: Bool { stage != .returned && stage != .accepted }
    }

    struct Remark {
        let id: OpinionID
        let submission: SubmissionID
        let finding: FindingID?
        var isAnswered = false
    }

    struct LookBack {
        let id: FollowUpID
        let drawn: [MatterID]
        let day: CivilDate
        var checked: Set<MatterID> = []
    }

    struct Voice {
        let id: CommentID
        let day: CivilDate
        var isAnswered = false
        var isTurned = false

        var standing: String {
            isTurned ? isAnswered ? "已转为问题，已答复" : "已转为问题，待答复" : isAnswered ? "已答复" : "待答复"
        }
    }

    struct Link: Equatable {
        let finding: FindingID
        let earlier: FindingID
    }

    var extensions: [Extension] = []
    var obstacles: [Hindrance] = []
    var instructions: [Order] = []
    var submissions: [Version] = []
    var opinions: [Remark] = []
    var followUps: [LookBack] = []
    var comments: [Voice] = []
    var recurrences: [Link] = []
    var recognitions: [RecognitionID] = []
    var outcomes: [OutcomeID] = []

    func has(_ item: Item) -> Bool {
        switch item {
        case .dueExtension(let id): extensions.contains { $0.id == id }
        case .obstacle(let id): obstacles.contains { $0.id == id }
        case .instruction(let id): instructions.contains { $0.id == id }
        case .submission(let id): submissions.contains { $0.id == id }
        case .opinion(let id): opinions.contains { $0.id == id }
        case .followUp(let id): followUps.contains { $0.id == id }
        case .comment(let id): comments.contains { $0.id == id }
        case .recognition(let id): recognitions.contains(id)
        case .outcome(let id): outcomes.contains(id)
        default: false
        }
    }

    mutating func change(_ id: ExtensionID, _ body: (inout Extension) -> Void) {
        for index in extensions.indices where extensions[index].id == id { body(&extensions[index]) }
    }

    mutating func change(_ id: InstructionID, _ body: (inout Order) -> Void) {
        for index in instructions.indices where instructions[index].id == id { body(&instructions[index]) }
    }

    mutating func change(_ id: SubmissionID, _ body: (inout Version) -> Void) {
        for index in submissions.indices where submissions[index].id == id { body(&submissions[index]) }
    }

    mutating func change(_ id: FollowUpID, _ body: (inout LookBack) -> Void) {
        for index in followUps.indices where followUps[index].id == id { body(&followUps[index]) }
    }

    mutating func change(_ id: CommentID, _ body: (inout Voice) -> Void) {
        for index in comments.indices where comments[index].id == id { body(&comments[index]) }
    }
}
