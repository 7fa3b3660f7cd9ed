/// A mark of secrecy (密级标志) on a text or in the name of a file: 机密★1年, 密级：秘密, （工作秘密）.
///
/// Words in running text (保守国家秘密, 机密文件管理制度) are none: a mark stands in a line of its own, after a label, in
/// brackets at the beginning or the end of a line, or has its star.
public struct SecrecyMark: Sendable, Equatable {
    /// How secret something is marked to be.
    public enum Level: Sendable, CaseIterable, Comparable {
        /// 工作秘密, which is no state secret
        case workSecret
        /// 秘密
        case secret
        /// 机密
        case highlySecret
        /// 绝密
        case topSecret

        /// In the words of the mark.
        public var title: String {
            switch self {
            case .workSecret: "工作秘密"
            case .secret: "秘密"
            case .highlySecret: "机密"
            case .topSecret: "绝密"
            }
        }

        /// Whether it is a state secret (国家秘密).
        public var isStateSecret: Bool { self > .workSecret }
    }

    /// The level that it names.
    public let level: Level
    /// Where it stands, in bytes, from the level's word to the end of the period, without label and brackets.
    public let range: Range<Int>

    /// Creates a mark.
    public init(level: Level, range: Range<Int>) {
        self.level = level
        self.range = range
    }

    /// Every mark in a text, which must be valid UTF-8, in order; linear in its length.
    public static func all(in text: [UInt8]) -> [SecrecyMark] { all(in: FoldedText(text)) }

    /// Every mark in a text, in order; linear in its length.
    public static func all(in text: FoldedText) -> [SecrecyMark] { SecrecyScanner(text).marksInText() }

    /// Every mark in the name of a file, in order.
    ///
    /// A name has no sentences: whatever stands between separators (-, _, a blank, brackets, the dot) is a mark.
    public static func all(inName name: String) -> [SecrecyMark] {
        SecrecyScanner(FoldedText(Array(name.utf8))).marksInName()
    }
}
