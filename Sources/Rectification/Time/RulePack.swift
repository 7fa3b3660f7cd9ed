/// The rules of time of one place: every number that differs between counties and years.
public struct RulePack: Sendable, Hashable {
    /// What it is called in commands and files: letters, digits and hyphens.
    public let name: String
    /// What people call it.
    public let title: String
    /// Where its numbers are from.
    public let sources: [Source]
    /// How long things take.
    public let periods: Periods
    /// How often progress is reported.
    public let reporting: Reporting
    /// When the lights turn.
    public let lights: Lights
    /// What becomes of things without a due day that stay open; absent where nothing does.
    public let ageAlarm: AgeAlarm?
    /// The letters that go out around the due day, in the order in which they escalate.
    public let steps: [Step]
    /// Whom not to remind.
    public let quiet: Quiet
    /// What the author of the pack expects of it.
    public let trials: [RuleTrial]

    /// Whether a source of this part says that nobody has verified it.
    public func isUnverified(_ subject: Subject) -> Bool {
        sources.contains { $0.isUnverified && $0.subjects.contains(subject) }
    }

    /// Creates a pack.
    public init(
        name: String, title: String, sources: [Source], periods: Periods, reporting: Reporting, lights: Lights,
        ageAlarm: AgeAlarm?, steps: [Step], quiet: Quiet, trials: [RuleTrial]
    ) {
        self.name = name
        self.title = title
        self.sources = sources
        self.periods = periods
        self.reporting = reporting
        self.lights = lights
        self.ageAlarm = ageAlarm
        self.steps = steps
        self.quiet = quiet
        self.trials = trials
    }

    /// The same pack with reports due so often.
    public func reporting(every cadence: Cadence) -> RulePack {
        RulePack(
            name: name, title: title, sources: sources, periods: periods,
            reporting: Reporting(
                cadence: cadence, remindAfter: reporting.remindAfter, yellowAfterMissed: reporting.yellowAfterMissed),
            lights: lights, ageAlarm: ageAlarm, steps: steps, quiet: quiet, trials: trials)
    }

    /// A part of a pack, which a source can be given for; the names are those of the file.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
        /// 集中整改期
        case intensive = "periods.intensive"
        /// 整改方案
        case plan = "periods.plan"
        /// 评估
        case evaluation = "periods.evaluation"
        /// 群众意见答复
        case commentAnswer = "periods.comment-answer"
        /// 回头看
        case lookBack = "periods.look-back"
        /// 进展报告
        case reporting
        /// 亮灯
        case lights
        /// 久拖
        case ageAlarm = "age-alarm"
        /// 函件
        case steps
        /// 不催
        case quiet

        /// Its word.
        public var word: String {
            switch self {
            case .intensive: "集中整改期"
            case .plan: "整改方案"
            case .evaluation: "评估"
            case .commentAnswer: "群众意见答复"
            case .lookBack: "回头看"
            case .reporting: "进展报告"
            case .lights: "亮灯"
            case .ageAlarm: "久拖"
            case .steps: "函件"
            case .quiet: "不催"
            }
        }
    }

    /// Where numbers are from.
    public struct Source: Sendable, Hashable {
        /// What it is the source of.
        public let subjects: [Subject]
        /// What it says.
        public let says: String
        /// Where it can be read; absent where nothing is cited.
        public let place: String?
        /// Whether nobody has compared the numbers with a text in force.
        public let isUnverified: Bool

        /// Creates a source.
        public init(subjects: [Subject], says: String, place: String?, isUnverified: Bool) {
            self.subjects = subjects
            self.says = says
            self.place = place
            self.isUnverified = isUnverified
        }
    }

    /// How long things take.
    public struct Periods: Sendable, Hashable {
        /// 集中整改期, from the feedback.
        public let intensive: Period
        /// The plan of rectification is due so long after the feedback.
        public let plan: Period
        /// The evaluation is due so long after the intensive period.
        public let evaluation: Period
        /// A comment of the public is answered so long after its receipt.
        public let commentAnswer: Period
        /// Closed findings are looked back at so long after their closure, one time for each.
        public let lookBack: [Period]

        /// Creates the periods.
        public init(
            intensive: Period, plan: Period, evaluation: Period, commentAnswer: Period, lookBack: [Period]
        ) {
            self.intensive = intensive
            self.plan = plan
            self.evaluation = evaluation
            self.commentAnswer = commentAnswer
            self.lookBack = lookBack
        }
    }

    /// How often progress is reported, and what follows when it is not.
    public struct Reporting: Sendable, Hashable {
        /// How often.
        public let cadence: Cadence
        /// A report that did not come is asked for so long after its day.
        public let remindAfter: Period
        /// The light turns yellow after so many reports in succession did not come; absent where it does not.
        public let yellowAfterMissed: Int?

        /// Creates the rules of reporting.
        public init(cadence: Cadence, remindAfter: Period, yellowAfterMissed: Int?) {
            self.cadence = cadence
            self.remindAfter = remindAfter
            self.yellowAfterMissed = yellowAfterMissed
        }
    }

    /// When the lights turn.
    public struct Lights: Sendable, Hashable {
        /// So long before the due day the light turns yellow.
        public let yellow: Period
        /// The light turns red on the day after the due day and so much grace.
        public let red: Period

        /// Creates the rules of the lights.
        public init(yellow: Period, red: Period) {
            self.yellow = yellow
            self.red = red
        }
    }

    /// What becomes of things without a due day that stay open.
    public struct AgeAlarm: Sendable, Hashable {
        /// So long after they were raised.
        public let after: Period
        /// The letter that goes out.
        public let letter: Letter
        /// To whom it goes.
        public let addressees: [Rank]

        /// Creates an alarm.
        public init(after: Period, letter: Letter, addressees: [Rank]) {
            self.after = after
            self.letter = letter
            self.addressees = addressees
        }
    }

    /// Whom not to remind.
    public struct Quiet: Sendable, Hashable {
        /// Not whoever reported within so long, unless it is overdue.
        public let afterReport: Period
        /// Not whoever got it within so long.
        public let afterAssignment: Period

        /// Creates the quiet rules.
        public init(afterReport: Period, afterAssignment: Period) {
            self.afterReport = afterReport
            self.afterAssignment = afterAssignment
        }
    }
}
