public import Rectification

/// What a command decided, who did it, and the bytes that belong to it.
public struct AppendRequest: Sendable {
    /// How often a command is decided again when streams go on before it is recorded.
    public static let attempts = 5

    /// What is recorded.
    public let decision: Decision
    /// Who does it, and when.
    public let act: Act
    /// Every content that the decision's documents name and that is not kept yet.
    public let contents: [DocumentContent]
    /// Streams of another installation, kept as they are beside what is decided; what is here of them already is not added again.
    public let foreign: [ForeignStream]
    /// What becomes of drafts by it, in the same transaction.
    public let desk: [DeskChange]

    /// Creates a request.
    public init(
        _ decision: Decision, by act: Act, contents: [DocumentContent] = [], foreign: [ForeignStream] = [],
        desk: [DeskChange] = []
    ) {
        self.decision = decision
        self.act = act
        self.contents = contents
        self.foreign = foreign
        self.desk = desk
    }
}
