import HTTPTypes
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

@testable import Web

/// The pages of an inspection that is worked on: what commands record is what they show.
struct WorkedLedger {
    let pages: Pages
    let id: InspectionID
    let give: GiveCommand

    /// A ledger with three findings and nothing else; of another notice, with what that says.
    init(_ notice: String = ShortNotice.of("青山县水利局", findings: 3)) async throws {
        pages = try await Pages([notice])
        let store = pages.desk.store
        let summary = try #require(try await store.read { try $0.allInspections() }.first)
        let person = try #require(try await store.read { try $0.firstPerson() }).person.person
        id = summary.inspection.inspection.inspection
        give = GiveCommand(store, as: person, at: pages.desk.place)
    }

    /// The departments, the people, one column and a subordinate organisation.
    func recordOffice() async throws {
        for name in ["水利科", "办公室"] {
            try await give(of: nil) { RecordDepartment(organization: $0.organization, name: name) }
        }
        try await give(of: nil) { RecordSubordinate(organization: $0.organization, name: "青山水库管理所") }
        for (name, title) in [("张三", "局长"), ("李四", "副局长"), ("王五", "科长")] {
            try await give(of: nil) { things in
                RecordPost(
                    organization: things.organization, name: name, title: title,
                    department: name == "王五" ? try things.department("水利科") : nil)
            }
        }
        try await give(of: nil) { AddColumn(organization: $0.organization, name: "督办单号", content: .text) }
    }

    /// Puts a name to a plan for a finding.
    func plan(
        _ position: Int, _ fill: @escaping @Sendable (inout FindingPlanned, NamedThings) throws -> Void
    ) async throws {
        try await give(about: id.description) { things in
            let detail = try things.finding(position)
            var plan = detail.plan?.plan ?? FindingPlanned(finding: detail.finding.finding.finding)
            try fill(&plan, things)
            return PlanFinding(
                inspection: try things.requireInspection(), plan: plan, basedOn: detail.finding.lastRecord.sequence)
        }
    }

    /// Marks a finding.
    func mark(_ position: Int, _ secrecy: Secrecy) async throws {
        try await give(about: id.description) { things in
            MarkSecrecy(
                inspection: try things.requireInspection(),
                item: .finding(try things.finding(position).finding.finding.finding), secrecy: secrecy)
        }
    }

    /// What is answered at an address below the inspection's.
    func ask(_ path: String) async throws -> Answer { try await pages.ask("/inspections/\(id)\(path)") }

    /// The page of a finding.
    func finding(_ position: Int) async throws -> String { try await ask("/findings/\(position)").text }
}

extension StringProtocol where SubSequence == Substring {
    /// What a reader sees of markup, white space drawn together.
    var seen: String {
        String(self).replacing(/<[^>]*>/, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension String {
    /// The piece between the first place of one text and the next of another.
    func between(_ start: String, _ end: String) -> String? {
        guard let first = firstRange(of: start),
            let last = self[first.upperBound...].firstRange(of: end)
        else { return nil }
        return String(self[first.upperBound..<last.lowerBound])
    }
}
