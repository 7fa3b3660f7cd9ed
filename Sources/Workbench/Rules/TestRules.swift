public import Rectification

/// The use case behind `rules test`: tries the cases that rule packs bring with them.
public struct TestRules {
    private let files: FileAccess
    private let calendar: WorkCalendar

    /// Prepares to try packs with the working days of a calendar.
    public init(files: FileAccess, calendar: WorkCalendar = .official) {
        self.files = files
        self.calendar = calendar
    }

    /// What came of a pack's cases.
    public struct Report: Sendable {
        /// The pack.
        public let file: RulePackFile
        /// What came of each case, in the pack's order.
        public let outcomes: [RuleTrial.Outcome]

        /// The cases that did not end as expected.
        public var unexpected: [RuleTrial.Outcome] { outcomes.filter { !$0.isAsExpected } }
    }

    /// Tries a file's cases.
    /// - Throws: `RulePackFaults` when it is no rule pack, or why it cannot be read at all.
    public func test(_ path: String) throws -> Report {
        report(try RulePackFile(path: path, bytes: files.read(path)))
    }

    /// Tries the cases of every pack that comes with the program.
    public func testShipped() throws -> [Report] { try RulePackFile.shipped().map(report) }

    private func report(_ file: RulePackFile) -> Report {
        Report(file: file, outcomes: file.pack.trials.map { $0.run(file.pack, calendar) })
    }
}
