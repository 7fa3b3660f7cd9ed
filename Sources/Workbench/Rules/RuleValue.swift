import Yams

/// Collects what is wrong with a file, so that one reading tells of all of it.
final class FaultLog {
    let path: String
    private(set) var faults: [RulePackFault] = []

    init(path: String) { self.path = path }

    func note(_ problem: RulePackFault.Problem, line: Int?) {
        faults.append(RulePackFault(path: path, line: line, problem: problem))
    }
}

/// A value in a file of rules, with its name (`lights.yellow`, `steps[2].to`) and its line.
///
/// What is asked of it and not there, or not fit, is noted, and the answer is absent.
struct RuleValue {
    let name: String
    let line: Int
    private let node: Node
    private let log: FaultLog

    init(_ node: Node, name: String, line: Int, log: FaultLog) {
        self.node = node
        self.name = name
        self.line = line
        self.log = log
    }

    /// Notes that the value is not fit, and is absent.
    func refused<Value>(_ given: String, _ wanted: String) -> Value? {
        log.note(.value(name, given: given, wanted: wanted), line: line)
        return nil
    }

    private func misshapen<Value>(_ wanted: String) -> Value? {
        log.note(.shape(name.isEmpty ? "整个文件" : name, wanted: wanted), line: line)
        return nil
    }

    /// What `read` makes of the text.
    func read<Value>(_ wanted: String, _ read: (String) -> Value?) -> Value? {
        guard let text = node.scalar?.string else { return misshapen(wanted) }
        return read(text) ?? refused(text, wanted)
    }

    /// The values of a list, which has at least one.
    func items(_ wanted: String) -> [RuleValue]? {
        guard let sequence = node.sequence, !sequence.isEmpty else { return misshapen(wanted) }
        return sequence.enumerated().map { index, item in
            RuleValue(item, name: "\(name)[\(index + 1)]", line: item.mark?.line ?? line, log: log)
        }
    }

    /// The fields of a group; keys beyond those known are noted.
    func fields(_ known: [String]) -> RuleFields? {
        guard let mapping = node.mapping else { return misshapen("一组 \(known.joined(separator: "、"))，各占一行") }
        var values: [String: RuleValue] = [:]
        for (key, value) in mapping {
            let word = key.scalar?.string ?? ""
            let line = key.mark?.line ?? line
            if known.contains(word) {
                values[word] = RuleValue(value, name: name.isEmpty ? word : "\(name).\(word)", line: line, log: log)
            } else {
                log.note(.unknownKey(word, in: name.isEmpty ? "这里" : "\(name) 里", known: known), line: line)
            }
        }
        return RuleFields(name: name, line: line, values: values, log: log)
    }
}

/// The fields of a group by key.
struct RuleFields {
    fileprivate let name: String
    let line: Int
    fileprivate let values: [String: RuleValue]
    fileprivate let log: FaultLog

    /// A field that may be left out.
    subscript(key: String) -> RuleValue? { values[key] }

    /// A field that must be there.
    func required(_ key: String, _ wanted: String) -> RuleValue? {
        if let value = values[key] { return value }
        log.note(.missing(name.isEmpty ? key : "\(name).\(key)", wanted: wanted), line: line)
        return nil
    }

    /// What `read` makes of a field that must be there.
    func read<Value>(_ key: String, _ wanted: String, _ read: (String) -> Value?) -> Value? {
        required(key, wanted)?.read(wanted, read)
    }

    /// What `read` makes of a field that may be left out.
    func readIfPresent<Value>(_ key: String, _ wanted: String, _ read: (String) -> Value?) -> Value? {
        values[key]?.read(wanted, read)
    }
}
