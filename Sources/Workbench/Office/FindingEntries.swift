import HashChain
import Rectification
import Store

/// What the registers hold about a finding, its matters, its actions and their assignments.
public struct FindingEntries: Sendable {
    /// In the order of the registers: what it is, and what it says.
    public let lines: [(name: String, words: String)]

    init(of detail: FindingDetail, in inspection: InspectionID, _ reader: any LedgerReader) throws(StoreError) {
        let collected = try Collected(of: detail, in: inspection, reader)
        lines =
            try collected.instructions + collected.obstacles + collected.extensions + collected.opinions
            + collected.recognitions + collected.followUps + collected.recurrences + collected.comments
            + collected.outcomes
    }
}

/// Looks through the registers of an inspection for what is about one finding.
private struct Collected {
    typealias Lines = [(name: String, words: String)]

    private let finding: FindingID
    private let matters: Set<MatterID>
    /// The finding and what hangs on it.
    private let items: Set<Item>
    private let names: WorkLabels
    private let inspection: InspectionID
    private let reader: any LedgerReader

    init(of detail: FindingDetail, in inspection: InspectionID, _ reader: any LedgerReader) throws(StoreError) {
        finding = detail.finding.finding.finding
        matters = Set(detail.matters.map(\.matter.matter.matter))
        let actions = detail.actions.map { Item.action($0.action.action) }
        let assignments = detail.actions.flatMap(\.assignments).map { Item.assignment($0.assignment.assignment) }
        items = Set([.finding(finding)] + matters.map { .matter($0) } + actions + assignments)
        names = try WorkLabels(of: inspection, in: reader)
        self.inspection = inspection
        self.reader = reader
    }

    private func entries<Entry: RegisterEntry>(_ kind: Entry.Type) throws(StoreError) -> [Entry] {
        try reader.entries(kind, of: inspection).map(\.entry)
    }

    var instructions: Lines {
        get throws(StoreError) {
            try entries(Instruction.self).filter { $0.given.findings.contains(finding) }.map { instruction in
                let given = instruction.given
                let answer = instruction.answer.map { "：\($0.words)" } ?? ""
                return ("批示（\(given.by)，\(given.on)）", "\(given.words)【\(instruction.standing)\(answer)】")
            }
        }
    }

    var obstacles: Lines {
        get throws(StoreError) {
            try entries(Obstacle.self).filter { items.contains($0.raised.subject.item) }.map { obstacle in
                let raised = obstacle.raised
                let result = obstacle.lifted.map { "：\($0.words)" } ?? ""
                return (
                    "需协调（\(names.name(of: raised.subject.item))，\(raised.since) 起）",
                    "等\(raised.waitingFor)\(raised.what)【\(obstacle.standing)\(result)】"
                )
            }
        }
    }

    var extensions: Lines {
        get throws(StoreError) {
            try entries(DueExtension.self).filter { items.contains($0.requested.subject) }.map { extended in
                let requested = extended.requested
                return (
                    "延期（\(names.name(of: requested.subject))）",
                    "\(requested.former?.words ?? "没有时限") → \(requested.due.words)，\(requested.why)"
                        + "【\(extended.stage.title)\(extended.why.map { "：\($0)" } ?? "")】"
                )
            }
        }
    }

    var opinions: Lines {
        get throws(StoreError) {
            try entries(Opinion.self).filter { $0.received.finding == finding }.map { opinion in
                let received = opinion.received
                return (
                    "联审意见（\(received.by)，\(received.on)）",
                    "\(received.words)【\(opinion.standing)\(opinion.answer.map { "：\($0)" } ?? "")】"
                )
            }
        }
    }

    var recognitions: Lines {
        get throws(StoreError) {
            try entries(Recognition.self).map(\.recognized).filter { matters.contains($0.matter) }.map { recognized in
                (
                    "认定（\(names.name(of: .matter(recognized.matter)))，\(recognized.by)，\(recognized.on)）",
                    recognized.outcome.title + (recognized.words.map { "：\($0)" } ?? "")
                )
            }
        }
    }

    var followUps: Lines {
        get throws(StoreError) {
            try entries(FollowUp.self).flatMap { followUp in
                followUp.drawn.drawn.filter(matters.contains).map { matter in
                    let checked = followUp.checked[matter]
                    return (
                        "回头看（\(names.name(of: .matter(matter)))，\((checked?.on ?? followUp.drawn.on))）",
                        checked.map { "\($0.result.title)：\($0.words)" } ?? "待核查"
                    )
                }
            }
        }
    }

    var recurrences: Lines {
        get throws(StoreError) {
            var lines: Lines = []
            for linked in try entries(Recurrence.self).map(\.linked) where linked.finding == finding {
                let earlier = try reader.state(of: .inspection(linked.earlierInspection)).finding(linked.earlierFinding)
                lines.append(
                    (
                        "屡改屡犯（检查 \(linked.earlierInspection) 问题 \(earlier?.position ?? 0)）",
                        (earlier?.statement ?? "") + (linked.words.map { "；\($0)" } ?? "")
                    ))
            }
            return lines
        }
    }

    var comments: Lines {
        get throws(StoreError) {
            try entries(Comment.self).filter { $0.takenUp.finding == finding || $0.turned == finding }.map { comment in
                let taken = comment.takenUp
                return (
                    "群众意见（\(taken.channel.title)，\(taken.on)）",
                    "\(taken.words)【\(comment.standing)\(comment.answer.map { "：\($0.words)" } ?? "")】"
                )
            }
        }
    }

    var outcomes: Lines {
        get throws(StoreError) {
            try entries(Outcome.self).map(\.recorded).filter { $0.finding == finding }.map { outcome in
                let persons = outcome.persons.map { ["\($0) 人"] } ?? []
                let forms = outcome.forms.map { "\($0.form) \($0.count)" }
                let money = outcome.money.map { "\($0.kind) \($0.amount) 万元" }
                return ("问责追缴（\(outcome.on)）", (persons + forms + money).joined(separator: "，"))
            }
        }
    }
}
