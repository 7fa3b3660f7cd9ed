import HashChain
import Rectification
import Store

/// What an inspection's ledger says of its findings, as one fact after another: two states of it are compared fact by fact.
struct LedgerFacts {
    /// Something that is said, and of what.
    struct Fact {
        /// What tells it from the others, whatever it is called now.
        let key: String
        /// What it is called: 整改目标, 措施 6.1.
        let title: String
        /// What is said.
        let value: String
    }

    /// The findings, by position.
    let findings: [FindingRecorded]

    private let state: StreamState
    private let names: OfficeNames

    init(_ state: StreamState, _ names: OfficeNames) {
        self.state = state
        self.names = names
        findings = state.findings
    }

    /// What is said of a finding, the plan first; nothing of one that is not there.
    func facts(of finding: FindingID) -> [Fact] {
        state.finding(finding).map { plan(of: $0) + actions(serving: $0) + matters(of: $0) } ?? []
    }

    private func plan(of finding: FindingRecorded) -> [Fact] {
        guard var plan = state.plan(of: finding.finding) else { return [] }
        plan.due = state.due(of: .finding(finding.finding))
        return PlanFacts(plan, names).facts.map { Fact(key: $0.name, title: $0.name, value: $0.words) }
    }

    private func actions(serving finding: FindingRecorded) -> [Fact] {
        let serving = state.actions(serving: finding.finding)
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
        state.standingAssignments(of: action.action).map { assignment in
            let item = Item.assignment(assignment.assignment)
            let words = [
                names.units[assignment.unit], assignment.share, assignment.responsible.flatMap { names.posts[$0] },
                state.due(of: item)?.words,
            ]
            return Fact(key: "\(item)", title: "任务 \(number)", value: words.joined)
        }
    }

    private func matters(of finding: FindingRecorded) -> [Fact] {
        state.standingMatters(of: finding.finding).map { matter in
            let report = state.countingReport(on: .matter(matter.matter))
            let words = [
                matter.text, state.standing(of: matter.matter).title, report?.status?.title,
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
