/// Something that people said, and what came of it (群众意见).
public struct Comment: RegisterEntry {
    /// What was said.
    public let takenUp: CommentTakenUp
    /// What was answered.
    public private(set) var answer: CommentAnswered?
    /// The finding that it was turned into.
    public private(set) var turned: FindingID?

    /// The register of comments.
    public static var register: Register { .comment }

    /// Begins with what was said.
    public init?(opening: Event) {
        guard case .commentTakenUp(let takenUp) = opening else { return nil }
        self.takenUp = takenUp
    }

    /// Follows what came of it.
    public mutating func take(_ event: Event) {
        switch event {
        case .commentAnswered(let event): answer = event
        case .commentTurned(let event): turned = event.finding
        default: break
        }
    }

    /// Whether it is not answered.
    public var isOpen: Bool { answer == nil }

    /// By when it is to be answered.
    public var dueOn: CivilDate? { isOpen ? takenUp.due : nil }

    /// How far it is, in the words of the field.
    public var standing: String {
        if turned != nil { return isOpen ? "已转为问题，待答复" : "已转为问题，已答复" }
        return isOpen ? "待答复" : "已答复"
    }
}
