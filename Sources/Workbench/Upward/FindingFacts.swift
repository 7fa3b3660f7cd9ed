import HashChain
import Rectification
import Store

/// What an inspection's ledger says of a finding, as one fact after another: two versions of it are compared fact by fact.
struct FindingFacts {
    /// Something that is said, and of what.
    struct Fact {
        /// What tells it from the others, whatever it is called now.
        let key: String
        /// What it is called: 整改目标, 措施 6.1.
        let title: String
        /// What is said.
        let value: String
    }

    private let finding: FindingRecorded
    private let state: StreamState
    private let names: OfficeNames

    init(of finding: FindingRecorded, in state: StreamState, named names: OfficeNames) {
        self.finding = finding
        self.state = state
        self.names = names
    }

    /// All of them, the plan first.
    var facts: [Fact] { plan + actions + matters }

    private var plan: [Fact] {
        guard var plan = state.plan(of: finding.finding) else { return [] }
        plan.due = state.due(of: .finding(finding.finding))
        return PlanFacts(plan, names).facts.map { Fact(key: $0.name, title: $0.name, value: $0.words) }
    }

    private var actions: [Fact] {
        let serving = state.actions.filter { $0.serves.contains { $0.finding == finding.finding } }
        return serving.enumerated().filter { $0.element.withdrawn == nil }.flatMap { index, action in
            let number = "\(finding.position).\(index + 1)"
            let change = action.serves.first { $0.finding == finding.finding }?.change
            let words = [
                action.text, change, action.term?.title, state.due(of: .action(action.action))?.words,
            ]
            return [Fact(key: "\(Item.action(action.action))", title: "措施 \(number)", value: words.joined)]
                + assignments(of: action, number)
        }
    }

    private func assignments(of action: CorrectiveAction, _ number: String) -> [Fact] {
        let standing = state.assignments(of: action.action).filter { state.end(of: $0.assignment) == nil }
        return standing.map { assignment in
            let item = Item.assignment(assignment.assignment)
            let words = [
                names.units[assignment.unit], assignment.share, assignment.responsible.flatMap { names.posts[$0] },
                state.due(of: item)?.words,
            ]
            return Fact(key: "\(item)", title: "任务 \(number)", value: words.joined)
        }
    }

    private var matters: [Fact] {
        state.matters(of: finding.finding).filter { state.division(of: $0.matter) == nil }.map { matter in
            let report = state.countingReport(on: .matter(matter.matter))
            let words = [
                matter.text, state.standing(of: matter.matter).title, report?.statusText,
                report?.clauses.map(\.text).joined(separator: " "),
            ]
            return Fact(
                key: "\(Item.matter(matter.matter))", title: "具体问题 \(matter.label ?? "\(finding.position)")",
                value: words.joined)
        }
    }
}

extension [String?] {
    fileprivate var joined: String { compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "；") }
}
