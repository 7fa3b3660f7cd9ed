/// One asking that a matter be let go, and how far it came (销号).
public struct Closure: Sendable, Equatable {
    /// The steps, in their order, and the ways in which it can end.
    public enum Stage: String, Sendable, CaseIterable {
        case requested, endorsed, verified, approved, closed
        case returned, dropped, reopened

        /// Whether it is on its way: neither closed nor come to nothing.
        public var isUnderWay: Bool {
            switch self {
            case .requested, .endorsed, .verified, .approved: true
            case .closed, .returned, .dropped, .reopened: false
            }
        }

        /// In the words of the field.
        public var title: String {
            switch self {
            case .requested: "已申请"
            case .endorsed: "牵头领导已同意"
            case .verified: "已核验"
            case .approved: "已审议"
            case .closed: "已销号"
            case .returned: "已退回"
            case .dropped: "内容有变，已失效"
            case .reopened: "已重新打开"
            }
        }
    }

    /// The closure.
    public let closure: ClosureID
    /// The matter.
    public let matter: MatterID
    /// What is asked for.
    public let resolution: Resolution
    /// What speaks for it.
    public let words: String?
    /// How far it came.
    public private(set) var stage = Stage.requested
    /// The reason why it was returned or reopened.
    public private(set) var why: String?
    /// The decisions on paper along its way, in the order of the steps.
    public private(set) var decisions: [DecisionID] = []
    /// The closure gates that the committee found not to apply.
    public private(set) var notApplicable: [String] = []

    init(_ requested: ClosureRequested) {
        closure = requested.closure
        matter = requested.matter
        resolution = requested.resolution
        words = requested.words
    }

    /// Follows a step of it.
    mutating func take(_ event: Event) {
        switch event {
        case .closureEndorsed(let step):
            stage = .endorsed
            decisions += step.decision.map { [$0] } ?? []
        case .closureVerified: stage = .verified
        case .closureApproved(let step):
            stage = .approved
            decisions.append(step.decision)
            notApplicable = step.notApplicable
        case .matterClosed: stage = .closed
        case .closureReturned(let step): (stage, why) = (.returned, step.why)
        case .closureDropped: stage = .dropped
        case .matterReopened(let step): (stage, why) = (.reopened, step.why)
        default: break
        }
    }
}

/// Whether a matter is worked on, as far as closing goes.
public enum MatterStanding: String, Sendable, CaseIterable {
    /// 整改中
    case open
    /// A closure is under way.
    case closing
    case closed, continued, routine, discontinued

    init(_ closure: Closure?) {
        guard let closure else {
            self = .open
            return
        }
        guard closure.stage == .closed else {
            self = .closing
            return
        }
        switch closure.resolution.kind {
        case .closure: self = .closed
        case .continuation: self = .continued
        case .routine: self = .routine
        case .discontinued: self = .discontinued
        }
    }

    /// Whether nothing more is done with it, or only routine: what it rests on may not be changed then.
    public var isLetGo: Bool {
        switch self {
        case .closed, .routine, .discontinued: true
        case .open, .closing, .continued: false
        }
    }

    /// In the words of the field.
    public var title: String {
        switch self {
        case .open: "整改中"
        case .closing: "销号中"
        case .closed: "已销号"
        case .continued: "转后续整改"
        case .routine: "转常态化"
        case .discontinued: "终止"
        }
    }
}

/// How far a decision on paper is from counting.
public enum DecisionStanding: String, Sendable, CaseIterable {
    /// 待补签: its scan is not there.
    case awaitingScan
    /// Nobody compared it with its scan yet.
    case awaitingComparison
    /// It counts.
    case confirmed

    /// In the words of the field.
    public var title: String {
        switch self {
        case .awaitingScan: "待补签"
        case .awaitingComparison: "待比对"
        case .confirmed: "已确认"
        }
    }
}
