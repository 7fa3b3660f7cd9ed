import Proofing
import Rectification
import Store
import Workbench

/// What is remarked on in the documents of an inspection.
struct RemarksPage: Page {
    static let template = Template.remarks
    /// How many remarks a page has.
    static let length = 50

    let title: String
    let inspection: InspectionFrame?
    let bearing: Secrecy
    let remarksPath: String
    let found: String
    let beside: [String]
    let caption: String
    let clearHref: String
    let choices: RemarkChoices
    let isFiltered: Bool
    let isEmpty: Bool
    let hasRemarks: Bool
    let hasSeveral: Bool
    let remarks: [RemarkRow]
    let hasPages: Bool
    let previousHref: String?
    let nextHref: String?

    init(_ page: ShowRemarks.Page, at address: RemarksAddress, _ words: Catalogue) {
        let several = page.documents.count > 1
        inspection = InspectionFrame(page.header, .remarks, words)
        let organization = page.header.organization ?? words("inspections.unnamed")
        title = "\(words("remarks.title")) · \(organization)"
        bearing = page.secrecy
        remarksPath = Address.remarks(of: address.inspection)
        clearHref = remarksPath
        caption = words("remarks.caption", ["organization": organization])
        let all = page.documents.enumerated().flatMap { index, document in
            document.lines.map { (document: index, line: $0) }
        }
        let passing = all.filter { address.filter.passes($0.line) }
        choices = RemarkChoices(all.map(\.line), chosen: address.filter, words)
        isFiltered = address.filter.isSet
        isEmpty = passing.isEmpty
        hasRemarks = !all.isEmpty
        hasSeveral = several
        found = words(
            isFiltered ? "remarks.foundFiltered" : "remarks.found",
            ["count": "\(passing.count)", "all": "\(all.count)"])
        beside = Self.beside(page, words)
        let start = address.start(among: passing.map { ($0.document, $0.line.number) })
        let end = min(start + Self.length, passing.count)
        remarks = passing[start..<end].map { entry in
            RemarkRow(entry.line, in: page.documents[entry.document].document, named: several, words)
        }
        func place(after index: Int) -> String {
            address.page(after: (passing[index].document, passing[index].line.number)).href
        }
        previousHref =
            start == 0 ? nil : start <= Self.length ? address.first.href : place(after: start - Self.length - 1)
        nextHref = end < passing.count ? place(after: end - 1) : nil
        hasPages = previousHref != nil || nextHref != nil
    }

    /// What is not among the remarks.
    private static func beside(_ page: ShowRemarks.Page, _ words: Catalogue) -> [String] {
        let waived = page.documents.reduce(0) { $0 + $1.waived }
        return [("remarks.waived", waived), ("remarks.withheld", page.withheld)]
            .filter { $0.1 > 0 }.map { words($0.0, ["count": "\($0.1)"]) }
    }
}
