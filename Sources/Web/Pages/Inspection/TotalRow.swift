import Rectification
import Store
import Workbench

/// A total that a document states beside what is counted of the same thing.
struct TotalRow: Equatable, Sendable {
    let base: String
    let countingBase: String
    let stated: String
    let statedHref: String
    let counted: String
    let isDifferent: Bool
    let difference: String

    init(_ total: StatedTotal, in page: ShowInspection.Page, _ words: Catalogue) {
        let row = total.stated
        let name = words("base.\(row.total.base.rawValue)")
        let document = page.documents.first { $0.document.document == row.document }?.document
        let isOne = Set(page.totals.map(\.stated.document)).count < 2
        base = isOne ? name : "\(name)（\(document?.name ?? "")）"
        stated = "\(row.total.value)"
        statedHref =
            document.map { Address.place(row.total.range.lowerBound, in: $0, of: row.inspection) }
            ?? Address.document(row.document, of: row.inspection)
        isDifferent = total.isDifferent
        // Of two ways of counting, the one that agrees is meant; where none agrees, the first is shown.
        guard let counted = total.counted.first(where: { $0.count == row.total.value }) ?? total.counted.first else {
            countingBase = words("counting.\(row.total.base == .policies ? "policies" : "aspects")")
            self.counted = words("inspection.notCounted")
            difference = words("inspection.notCounted")
            return
        }
        countingBase = words("counting.\(counted.base.rawValue)")
        self.counted = "\(counted.count)"
        let surplus = counted.count - row.total.value
        difference =
            surplus == 0
            ? words("inspection.agrees")
            : words(surplus < 0 ? "inspection.fewer" : "inspection.more", ["count": "\(abs(surplus))"])
    }
}
