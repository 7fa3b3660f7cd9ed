import Rectification
import Store
import Workbench

/// Every inspection with its progress, the latest first.
struct InspectionsPage: Page {
    static let template = Template.inspections

    struct Line: Equatable, Sendable {
        let href: String
        let organization: String
        let kind: String
        let team: String
        let feedbackOn: String
        let documentCount: Int
        let findingCount: Int
        let segments: [Segment]
        let progress: String
    }

    let title: String
    let isEmpty: Bool
    let found: String
    let inspections: [Line]
    let hasPages: Bool
    let previousHref: String?
    let nextHref: String?

    init(_ page: ListInspections.Page, _ words: Catalogue) {
        title = words("inspections.title")
        inspections = page.inspections.inspections.map { Line($0, words) }
        isEmpty = inspections.isEmpty
        found = words("inspections.found", ["count": "\(page.count)"])
        previousHref = page.inspections.previous.map { Address.path(Address.home, [("before", $0.description)]) }
        nextHref = page.inspections.next.map { Address.path(Address.home, [("after", $0.description)]) }
        hasPages = previousHref != nil || nextHref != nil
    }
}

extension InspectionsPage.Line {
    fileprivate init(_ summary: InspectionSummary, _ words: Catalogue) {
        let opened = summary.inspection.inspection
        href = Address.inspection(opened.inspection)
        organization = summary.organization ?? words("inspections.unnamed")
        kind = opened.kind(words)
        team = opened.team ?? "—"
        feedbackOn = opened.feedbackOn?.description ?? "—"
        documentCount = summary.documents
        findingCount = summary.findingCount
        var counts: [DeclaredStatus?: Int] = [nil: summary.findingsWithoutStatus]
        for (status, count) in summary.findings { counts[status] = count }
        segments = Segment.bar(counts)
        progress = words(
            "inspections.completed",
            ["completed": "\(summary.findings[.completed] ?? 0)", "count": "\(summary.findingCount)"])
    }
}
