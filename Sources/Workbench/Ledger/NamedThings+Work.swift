import HashChain
public import Rectification
import Store

extension NamedThings {
    /// What a report or a piece of evidence is about: `6` or `6-1` is a matter, `6.2` an action, and with a unit its assignment.
    public func reportSubject(_ name: String, unit: String?) throws -> ReportSubject {
        if let unit { return .assignment(try assignment(of: name, to: unit)) }
        return name.contains(".")
            ? .action(try action(name).action.action) : .matter(try matter(name).matter.matter)
    }

    /// What evidence proves: what a report can be about, one of its reports by its place among them, or a decision or a thing
    /// of a register by its id.
    public func provenThing(_ name: String, unit: String?, report ordinal: Int?) throws -> Item {
        if unit == nil, ordinal == nil, Self.isID(name) { return try recorded(name) }
        let subject = try reportSubject(name, unit: unit)
        guard let ordinal else { return subject.item }
        let reports = try reader.reports(on: [subject]).map(\.report)
        guard reports.indices.contains(ordinal - 1) else {
            throw LookupFailure.thing(.report, "\(ordinal)", .none(reports.indices.map { "\($0 + 1)" }))
        }
        return .report(reports[ordinal - 1].report)
    }

    /// The decision whose id begins so.
    public func decision(_ prefix: String) throws -> DecisionID {
        try UniquePrefix(prefix).find(in: try decisions()) { .thing(.decision, prefix, $0) }
    }

    /// The evidence whose id begins so.
    public func evidence(_ prefix: String) throws -> EvidenceRow {
        let rows = try reader.evidence(of: try requireInspection())
        let id = try UniquePrefix(prefix).find(in: rows.map(\.evidence.evidence)) {
            .thing(.evidence, prefix, $0)
        }
        guard let row = rows.first(where: { $0.evidence.evidence == id }) else {
            throw LookupFailure.thing(.evidence, prefix, .none([]))
        }
        return row
    }

    /// The post of the person who is called so, where there is exactly one.
    public func postIfKnown(_ name: String) throws -> PostID? {
        let posts = try reader.posts(of: organization).filter { !$0.isLeft && $0.post.name == name }
        return posts.count == 1 ? posts[0].post.post : nil
    }

    private func decisions() throws -> [DecisionID] {
        try reader.decisions(of: try requireInspection()).map(\.decision.decision)
    }

    /// The decision, or the thing of one of the inspection's registers, whose id begins so.
    private func recorded(_ prefix: String) throws -> Item {
        let inspection = try requireInspection()
        let registered = try reader.rows(RowQuery(.registerEntry).with("inspection", inspection))
            .filter { $0.values.dropLast().last == .text(StreamName.inspection(inspection).description) }
            .compactMap { row -> Item? in if case .text(let text)? = row.values.first { Item(text) } else { nil } }
        let items = try decisions().map { Item.decision($0) } + registered
        let hits = items.filter { $0.description.split(separator: "/").last?.hasPrefix(prefix.lowercased()) == true }
        if let hit = hits.first, hits.count == 1 { return hit }
        let ids = (hits.isEmpty ? items : hits).map { "\($0.description.split(separator: "/").last ?? "")" }
        throw LookupFailure.thing(.recorded, prefix, hits.isEmpty ? .none(ids) : .several(ids))
    }

    /// An id is told from `6`, `6-1` and `6.2` by its length and its letters.
    private static func isID(_ name: String) -> Bool {
        let shortest = 5
        return name.count >= shortest && name.contains(where: \.isLetter) && !name.contains("-") && !name.contains(".")
    }
}
