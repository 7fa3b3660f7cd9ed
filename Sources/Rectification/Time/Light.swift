/// The light of something that is worked on (红黄绿灯); always shown with its word, never by its colour alone.
public enum Light: String, Sendable, Hashable, CaseIterable {
    /// In time.
    case green
    /// Soon due, or nobody reports.
    case yellow
    /// Overdue, or open for too long without any due day.
    case red
    /// Waiting for somebody else.
    case waiting
    /// No clock runs: done, or without a due day.
    case grey

    /// Its word.
    public var word: String {
        switch self {
        case .green: "绿灯"
        case .yellow: "黄灯"
        case .red: "红灯"
        case .waiting: "等待"
        case .grey: "灰灯"
        }
    }

    /// The light that people call so.
    public init?(word: String) {
        guard let light = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = light
    }
}
