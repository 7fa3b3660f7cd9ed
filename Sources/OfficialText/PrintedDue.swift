/// A time limit as an office writes it: 2024年6月30日前, 6月底前, 二季度末, 收到反馈意见后1个月内, 立行立改, 长期坚持.
///
/// Where several times stand in the words, the last counts: what is due between two dates is due on the second.
public struct PrintedDue: Sendable, Equatable {
    /// A year and a month, and sometimes a day, as a text has them.
    public struct Day: Sendable, Equatable, Comparable {
        /// The year.
        public let year: Int
        /// From 1 to 12.
        public let month: Int
        /// From 1 to 31; whether the month has such a day is not asked.
        public let day: Int

        /// Creates a day.
        public init(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
        }

        /// Orders by time, the earlier day first.
        public static func < (left: Self, right: Self) -> Bool {
            (left.year, left.month, left.day) < (right.year, right.month, right.day)
        }
    }

    /// What time is counted in.
    public enum Unit: Sendable, Equatable {
        case days
        case workingDays
        case months
    }

    /// When something is due.
    public enum Point: Sendable, Equatable {
        /// On a day.
        case day(Day)
        /// At the end of a month.
        case month(year: Int, month: Int)
        /// At the end of a quarter, from 1 to 4.
        case quarter(year: Int, quarter: Int)
        /// At the end of a half-year, 1 or 2.
        case halfYear(year: Int, half: Int)
        /// At the end of a year.
        case year(Int)
        /// So much after something, in the words for it: 收到反馈意见; empty where the text does not say after what.
        case after(event: String, count: Int, unit: Unit)
        /// At once: 立即, 立行立改.
        case immediate
        /// For good: 长期坚持, 持续推进.
        case standing
        /// When what the words say has happened.
        case condition
    }

    /// When it is due.
    public let point: Point
    /// Whether the words leave the year to the reader, so that it was taken from the reference.
    public let isYearInferred: Bool
    /// Whether it goes on after its time: 2024年6月底前完成并长期坚持.
    public let goesOn: Bool
    /// The words, without white space around them.
    public let words: String

    /// Reads the words of a time limit.
    ///
    /// A missing year is the one that makes the time the first that ends on the reference day or later: in a plan of
    /// November, 3月底前 is about next March.
    public init(_ text: String, reference: Day) {
        let folded = FoldedText(Array(text.utf8))
        let range = folded.trimmed(0..<folded.count)
        let scanner = DueScanner(text: folded, range: range, reference: reference)
        let time = scanner.lastTime()
        words = String(decoding: folded.bytes[folded.byteRange(range)], as: UTF8.self)
        isYearInferred = time?.isYearInferred ?? false
        goesOn = time != nil && folded.contains(Self.standing, in: range)
        point =
            if let time {
                time.point
            } else if folded.contains(Self.standing, in: range) {
                .standing
            } else if folded.contains(Self.immediate, in: range) {
                .immediate
            } else {
                .condition
            }
    }

    private static let immediate = PhraseSet("立即 立行立改 立整立改 立知立改 即知即改 即行即改 立查立改 边查边改 马上")
    private static let standing = PhraseSet("长期 持续 常态化 常抓不懈 坚持")
}
