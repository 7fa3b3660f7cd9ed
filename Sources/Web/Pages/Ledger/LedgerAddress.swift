import OfficialText
import Rectification
import Store

/// What a ledger page shows, as its address says it: filter, order and place.
struct LedgerAddress: Equatable, Sendable {
    let inspection: InspectionID
    var statuses: Set<DeclaredStatus?> = []
    /// A heading and those above it, outer to inner; empty, any.
    var headings: [String] = []
    var text = ""
    var order = FindingOrder.asPrinted
    /// Where the page begins, as ``FindingPlace`` writes it; at most one of the two.
    var after: String?
    var before: String?
    /// The position of a finding that is to be on the page, where neither is said.
    var position: Int?

    /// The first page of all findings.
    init(of inspection: InspectionID) { self.inspection = inspection }

    /// Reads what stands behind `?`.
    /// - Throws: ``WebFailure/malformed(parameter:)`` when a status or an order is none, ``WebFailure/tooLong``.
    init(of inspection: InspectionID, _ fields: FormFields) throws(WebFailure) {
        self.inspection = inspection
        for code in fields.values(of: "status") { statuses.insert(try Self.status(code)) }
        headings = fields["heading"].map(Self.headings) ?? []
        text = try fields.searchText() ?? ""
        if let sort = fields["sort"] { order = try Self.order(sort) }
        after = fields["after"]
        before = after == nil ? fields["before"] : nil
        position = after == nil && before == nil ? try fields.number("at") : nil
    }

    /// What is asked of the ledger; absent when nothing can be found, because there is nothing to look for in the text.
    /// - Throws: ``QueryFailure`` when the place is none.
    func query(limit: Int) throws(QueryFailure) -> FindingQuery? {
        var filter = FindingFilter(inspection: inspection, statuses: statuses, headings: headings)
        if !text.isEmpty {
            guard let text = try? SearchText(text) else { return nil }
            filter.text = text
        }
        let start = try FindingQuery.start(after: after, before: before, in: order)
        let around = position.map { FindingQuery.Start.around(position: $0) }
        return FindingQuery(filter, order: order, start: around ?? start, limit: limit)
    }

    /// Whether not all findings are wanted.
    var isFiltered: Bool { !statuses.isEmpty || !headings.isEmpty || !text.isEmpty }

    // MARK: Addresses

    /// The page itself.
    var href: String { href(Self.path(inspection)) }
    /// The same findings for a spreadsheet, all of them.
    var csvHref: String { first.href(Self.path(inspection) + ".csv") }
    /// The same findings as meeting paper, all of them.
    var paperHref: String { first.href(Self.path(inspection) + "/print") }
    /// The order as the address says it; absent for the standard one.
    var sort: String? { order == .asPrinted ? nil : (order.isDescending ? "-" : "") + order.key.rawValue }

    /// The same filter and order from the beginning.
    var first: LedgerAddress {
        var first = self
        (first.after, first.before, first.position) = (nil, nil, nil)
        return first
    }

    /// The same order without filter.
    var unfiltered: LedgerAddress {
        var all = LedgerAddress(of: inspection)
        all.order = order
        return all
    }

    /// The same filter in another order.
    func ordered(by order: FindingOrder) -> LedgerAddress {
        var ordered = first
        ordered.order = order
        return ordered
    }

    /// The page after a place.
    func page(after place: FindingPlace) -> LedgerAddress {
        var page = first
        page.after = place.description
        return page
    }

    /// The page before a place.
    func page(before place: FindingPlace) -> LedgerAddress {
        var page = first
        page.before = place.description
        return page
    }

    /// The page that shows a finding, at its row.
    func row(of position: Int) -> String {
        var page = first
        page.position = position
        return page.href + "#f\(position)"
    }

    static func path(_ inspection: InspectionID) -> String { Address.inspection(inspection) + "/ledger" }

    /// A heading and those above it as one value of a form: no heading has a line feed in it.
    static func value(of headings: [String]) -> String { headings.joined(separator: "\n") }

    private func href(_ path: String) -> String {
        let codes = StatusMark.order.filter(statuses.contains).map { $0?.rawValue ?? StatusMark.unstated }
        let rest: [(String, String?)] = [
            ("heading", headings.isEmpty ? nil : Self.value(of: headings)), ("text", text.isEmpty ? nil : text),
            ("sort", sort), ("after", after), ("before", before),
            ("at", position.map { "\($0)" }),
        ]
        return Address.path(path, codes.map { ("status", $0) } + rest)
    }

    private static func status(_ code: String) throws(WebFailure) -> DeclaredStatus? {
        if code == StatusMark.unstated { return nil }
        guard let status = DeclaredStatus(rawValue: code) else { throw .malformed(parameter: "status") }
        return status
    }

    private static func headings(_ value: String) -> [String] {
        // A form sends CRLF for the line feed of a value.
        value.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    }

    private static func order(_ sort: String) throws(WebFailure) -> FindingOrder {
        let isDescending = sort.hasPrefix("-")
        guard let key = FindingOrder.Key(rawValue: String(sort.dropFirst(isDescending ? 1 : 0))) else {
            throw .malformed(parameter: "sort")
        }
        return FindingOrder(key, isDescending: isDescending)
    }
}
