/// A version of what goes to the superior, from drafting to its answer (报送件).
public struct Submission: RegisterEntry {
    /// How far it came.
    public enum Stage: String, Sendable, CaseIterable {
        case drafted, approved, sent, reviewed, returned, accepted

        /// In the words of the field.
        public var title: String {
            switch self {
            case .drafted: "已起草"
            case .approved: "已审定"
            case .sent: "已报送"
            case .reviewed: "联审中"
            case .returned: "已退回"
            case .accepted: "已通过"
            }
        }
    }

    /// What it is, and what it is bound to.
    public let drafted: SubmissionDrafted
    /// How far it came.
    public private(set) var stage = Stage.drafted
    /// The decision that it goes out.
    public private(set) var decision: DecisionID?
    /// When it went out.
    public private(set) var sent: SubmissionSent?
    /// What was said to it, in the order of recording.
    public private(set) var opinions: [OpinionID] = []
    /// What the superior said last: the reason of a return, or a word with the acceptance.
    public private(set) var words: String?

    /// The register of submissions.
    public static var register: Register { .submission }

    /// Begins with the draft.
    public init?(opening: Event) {
        guard case .submissionDrafted(let drafted) = opening else { return nil }
        self.drafted = drafted
    }

    /// Follows its way.
    public mutating func take(_ event: Event) {
        switch event {
        case .submissionApproved(let event): (stage, decision) = (.approved, event.decision)
        case .submissionSent(let event): (stage, sent) = (.sent, event)
        case .opinionReceived(let event):
            stage = .reviewed
            opinions.append(event.opinion)
        case .submissionReturned(let event): (stage, words) = (.returned, event.why)
        case .submissionAccepted(let event): (stage, words) = (.accepted, event.words)
        default: break
        }
    }

    /// Whether it was neither returned nor accepted.
    public var isOpen: Bool { stage != .returned && stage != .accepted }

    /// By when it is to go out.
    public var dueOn: CivilDate? { sent == nil && isOpen ? drafted.due : nil }

    /// What it is called: 整改方案 第 2 稿.
    public var title: String { "\(drafted.kind.title)第 \(drafted.version) 稿" }
}
