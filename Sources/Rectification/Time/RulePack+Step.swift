extension RulePack {
    /// One rung of the ladder: which letter goes to whom, and when.
    public struct Step: Sendable, Hashable {
        /// What the request for a report is called among the steps.
        public static let reportRequest = "催报"
        /// What the alarm about age is called among the steps.
        public static let ageAlarm = "久拖"

        /// What it is called; no two steps of a pack are called alike.
        public let name: String
        /// When it is taken.
        public let moment: Moment
        /// The kind of letter.
        public let letter: Letter
        /// To whom it goes.
        public let addressees: [Rank]
        /// The points that it takes from the year's score.
        public let points: Int

        /// Creates a step.
        public init(name: String, moment: Moment, letter: Letter, addressees: [Rank], points: Int) {
            self.name = name
            self.moment = moment
            self.letter = letter
            self.addressees = addressees
            self.points = points
        }
    }

    /// A day as seen from the due day.
    public enum Moment: Sendable, Hashable {
        /// 到期前10天
        case before(Period)
        /// 到期当天
        case dueDay
        /// 逾期1天: the first day after the due day
        case overdue(Period)

        private enum Word {
            static let before = "到期前"
            static let dueDay = "到期当天"
            static let overdue = "逾期"
        }

        /// Reads `到期前10天`, `到期当天`, `逾期1个工作日`; absent for anything else.
        public init?(words: String) {
            if words == Word.dueDay {
                self = .dueDay
            } else if words.hasPrefix(Word.before), let period = Period(words: words.dropFirst(Word.before.count)) {
                self = .before(period)
            } else if words.hasPrefix(Word.overdue), let period = Period(words: words.dropFirst(Word.overdue.count)) {
                self = .overdue(period)
            } else {
                return nil
            }
        }

        /// How people write it.
        public var words: String {
            switch self {
            case .before(let period): Word.before + period.description
            case .dueDay: Word.dueDay
            case .overdue(let period): Word.overdue + period.description
            }
        }

        /// The day itself.
        public func day(around due: CivilDate, in calendar: WorkCalendar) -> CivilDate {
            switch self {
            case .before(let period): period.before(due, in: calendar)
            case .dueDay: due
            case .overdue(let period): period.after(due, in: calendar)
            }
        }
    }

    /// The kind of a letter.
    public enum Letter: String, Sendable, Hashable, CaseIterable {
        /// 交办函
        case handing
        /// 提示函
        case reminder
        /// 督办函
        case escalation
        /// 约谈
        case summons

        /// Its word.
        public var word: String {
            switch self {
            case .handing: "交办函"
            case .reminder: "提示函"
            case .escalation: "督办函"
            case .summons: "约谈"
            }
        }
    }

    /// To whom a letter goes, from the lowest rank to the highest.
    public enum Rank: String, Sendable, Hashable, CaseIterable {
        /// 承办人
        case handler
        /// 责任单位
        case owner
        /// 分管领导
        case sponsor
        /// 主要负责人
        case head
        /// 巡察办
        case oversight

        /// Its word.
        public var word: String {
            switch self {
            case .handler: "承办人"
            case .owner: "责任单位"
            case .sponsor: "分管领导"
            case .head: "主要负责人"
            case .oversight: "巡察办"
            }
        }
    }
}
