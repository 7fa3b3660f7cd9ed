/// How many of those who may vote have to be there for a meeting to decide something.
public enum Quorum: String, Sendable, CaseIterable {
    case none
    case moreThanHalf
    case twoThirds
    case threeQuarters
    case everyone

    /// In the words of the field.
    public var title: String {
        switch self {
        case .none: "不要求"
        case .moreThanHalf: "过半数"
        case .twoThirds: "三分之二"
        case .threeQuarters: "四分之三"
        case .everyone: "全体"
        }
    }

    /// Whether it is reached when so many of all who may vote are there.
    public func isReached(by present: Int, of all: Int) -> Bool {
        switch self {
        case .none: true
        case .moreThanHalf: present * 2 > all
        case .twoThirds: present * 3 >= all * 2
        case .threeQuarters: present * 4 >= all * 3
        case .everyone: present == all
        }
    }
}

/// The quorum for each kind of decision, as the setting says it: 销号过半数、终止三分之二.
public struct Quorums: Sendable, Equatable {
    /// What a meeting may decide that a quorum can be set for.
    public enum Matter: String, Sendable, CaseIterable {
        case closure, continuation, routine, discontinued, dueExtension, submission

        /// In the words of the field.
        public var title: String {
            switch self {
            case .closure: "销号"
            case .continuation: "转后续整改"
            case .routine: "转常态化"
            case .discontinued: "终止"
            case .dueExtension: "延期"
            case .submission: "报送件"
            }
        }

        /// The decision about a way of letting go.
        init(_ resolution: Resolution.Kind) {
            switch resolution {
            case .closure: self = .closure
            case .continuation: self = .continuation
            case .routine: self = .routine
            case .discontinued: self = .discontinued
            }
        }
    }

    static let separator: Character = "、"
    /// More than half for every decision that it can be set for.
    static let preset = Matter.allCases.map { $0.title + Quorum.moreThanHalf.title }.joined(separator: "\(separator)")

    private var quorums: [Matter: Quorum] = [:]

    /// Reads the setting; absent where a decision or a quorum is not known, or one decision stands twice.
    init?(_ words: String) {
        for part in words.split(separator: Self.separator, omittingEmptySubsequences: false) {
            guard let matter = Matter.allCases.first(where: { part.hasPrefix($0.title) }),
                let quorum = Quorum.allCases.first(where: { part == matter.title + $0.title }),
                quorums.updateValue(quorum, forKey: matter) == nil
            else { return nil }
        }
    }

    /// The quorum for a decision; none is wanted where none is set.
    public subscript(matter: Matter) -> Quorum { quorums[matter] ?? .none }
}
