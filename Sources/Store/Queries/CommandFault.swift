/// The first place where what is kept of the commands is not what the records say.
public enum CommandFault: Sendable, Equatable {
    /// Records of one command that arrived one after another, among all records of the ledger.
    public struct Run: Sendable, Equatable {
        /// The place of the first among all records, from 1.
        public let first: Int
        /// How many there are.
        public let count: Int

        /// Creates a run.
        public init(first: Int, count: Int) {
            self.first = first
            self.count = count
        }
    }

    /// For a run of a command's records another is kept, or none.
    case different(command: String, kept: Run?, found: Run)
    /// A run is kept that has no records, or does not begin there.
    case withoutRecords(command: String)
    /// The records do not stand at 1, 2, 3 and so on without a gap.
    case gap(first: Int, last: Int, count: Int)
}

extension CommandFault: CustomStringConvertible {
    /// One Chinese sentence: what is there, what was wanted, and what to do.
    public var description: String { "\(fault)，请停止使用，并用备份核对。" }

    private var fault: String {
        switch self {
        case .different(let command, let kept?, let found):
            "命令“\(command.prefix(40))”在命令表中记为\(kept.words)，记录里是\(found.words)"
        case .different(let command, nil, let found): "命令“\(command.prefix(40))”有记录（\(found.words)），却不在命令表中"
        case .withoutRecords(let command): "命令表中的“\(command.prefix(40))”没有记录"
        case .gap(let first, let last, let count): "\(count) 条记录的登记次序应为 1 至 \(count)，实为 \(first) 至 \(last)"
        }
    }
}

extension CommandFault.Run {
    fileprivate var words: String { "从第 \(first) 条起共 \(count) 条" }
}
