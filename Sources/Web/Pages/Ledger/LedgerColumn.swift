import Store

/// A column of the ledger's table.
enum LedgerColumn: String, CaseIterable, Sendable {
    case position, number, heading, statement, actions, progress, owner, status, due

    /// What the table can be ordered by in this column.
    var orderKey: FindingOrder.Key? { FindingOrder.Key(rawValue: rawValue) }

    /// The columns of a table, in their order; those that no finding of the inspection fills are left out.
    static func shown(of filled: FilledColumns, withProgress: Bool = false) -> [LedgerColumn] {
        allCases.filter { column in
            switch column {
            case .number: filled.number
            case .owner: filled.owner
            case .due: filled.due
            case .progress: withProgress
            default: true
            }
        }
    }

    /// The column's head.
    func label(_ words: Catalogue) -> String { words("ledger.\(rawValue)") }
}

/// A column as the table's head shows it.
struct ColumnHead: Equatable, Sendable {
    let key: String
    let columnLabel: String
    let sortHref: String?
    let direction: String?
    let arrow: String

    /// A column by which the table can be ordered, where there is something to order by.
    init(_ column: LedgerColumn, at address: LedgerAddress, _ words: Catalogue) {
        key = column.rawValue
        columnLabel = column.label(words)
        guard let order = column.orderKey else {
            (sortHref, direction, arrow) = (nil, nil, "up")
            return
        }
        let isPresent = address.order.key == order
        let isDescending = isPresent && address.order.isDescending
        sortHref = address.ordered(by: FindingOrder(order, isDescending: isPresent && !isDescending)).href
        direction = isPresent ? (isDescending ? "descending" : "ascending") : nil
        arrow = isDescending ? "down" : "up"
    }

    /// A column on paper.
    init(_ column: LedgerColumn, _ words: Catalogue) {
        key = column.rawValue
        columnLabel = column.label(words)
        (sortHref, direction, arrow) = (nil, nil, "up")
    }
}
