import Rectification

/// What a page of remarks shows, as its address says it: filter and place.
struct RemarksAddress: Equatable, Sendable {
    let inspection: InspectionID
    let filter: RemarkFilter
    /// The remark that the page begins after: which document, from 0, and its number there.
    private var document = 0
    private var number = 0

    /// Reads what stands behind `?`.
    /// - Throws: ``WebFailure/malformed(parameter:)`` when a severity, a rule or the place is none.
    init(of inspection: InspectionID, _ fields: FormFields) throws(WebFailure) {
        self.inspection = inspection
        filter = try RemarkFilter(fields)
        guard let place = fields["after"] else { return }
        let numbers = place.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let document = numbers[0], let number = numbers[1], document >= 0, number > 0 else {
            throw .malformed(parameter: "after")
        }
        (self.document, self.number) = (document, number)
    }

    /// Where the page begins among places in order.
    func start(among places: [(document: Int, number: Int)]) -> Int {
        places.firstIndex { ($0.document, $0.number) > (document, number) } ?? places.count
    }

    /// The page itself.
    var href: String {
        let after: String? = number > 0 ? "\(document)-\(number)" : nil
        return Address.path(Address.remarks(of: inspection), filter.fields + [("after", after)])
    }

    /// The same filter from the beginning.
    var first: RemarksAddress {
        var first = self
        (first.document, first.number) = (0, 0)
        return first
    }

    /// The page after a place.
    func page(after place: (document: Int, number: Int)) -> RemarksAddress {
        var page = self
        (page.document, page.number) = place
        return page
    }
}
