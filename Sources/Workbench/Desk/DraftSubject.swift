import HashChain
import Rectification
import Store

/// What a new draft is about: the stream, the thing, and what that belongs to.
struct DraftSubject {
    let stream: StreamName
    let items: [Item]
    let words: String

    init(_ purpose: KeepDrafts.Purpose, in reader: any LedgerReader) throws {
        if purpose.use.isOfOrganization {
            let things = try NamedThings(organization: purpose.organization, in: reader)
            stream = .organization(things.organization)
            items = [try things.item(purpose.subject, for: purpose.use, unit: nil)]
        } else {
            let things = try NamedThings(inspection: purpose.inspection ?? "", in: reader)
            stream = try things.stream
            let item = try things.item(purpose.subject, for: purpose.use, unit: purpose.unit)
            items = [item] + Self.owners(of: item, in: try reader.state(of: stream))
        }
        words = purpose.subject + (purpose.unit.map { " \($0)" } ?? "")
    }

    /// What a thing belongs to: when the words of one of these are erased, the draft goes, too.
    private static func owners(of item: Item, in state: StreamState) -> [Item] {
        switch item {
        case .matter(let id): state.matter(id).map { [.finding($0.finding)] } ?? []
        case .action(let id): state.action(id)?.serves.map { .finding($0.finding) } ?? []
        case .assignment(let id):
            state.assignment(id).map { given in
                [.action(given.action)] + owners(of: .action(given.action), in: state)
            } ?? []
        default: []
        }
    }
}

extension NamedThings {
    /// What a draft is about that is to become this.
    fileprivate func item(_ name: String, for use: DraftUse, unit: String?) throws -> Item {
        switch use {
        case .report, .obstacle: try reportSubject(name, unit: unit).item
        case .action where name.contains("."): .action(try action(name).action.action)
        case .action, .rootCause, .goal, .standard, .unfinishedReason, .nextStep:
            .finding(try finding(Int(name) ?? 0).finding.finding.finding)
        case .followUpCheck: .matter(try matter(name).matter.matter)
        case .decision: .meeting(try meeting(name).called.meeting)
        case .instructionAnswer: .instruction(try instruction(name))
        case .letterAnswer: .letter(try letter(name))
        case .commentAnswer: .comment(try comment(name))
        case .opinionAnswer: .opinion(try opinion(name))
        }
    }
}
