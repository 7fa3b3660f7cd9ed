public import Rectification

/// An inspection with what can be counted in it.
public struct InspectionSummary: Sendable, Equatable {
    /// The inspection itself.
    public let inspection: InspectionRow
    /// The inspected organisation's name.
    public let organization: String?
    /// How many documents are kept about it.
    public let documents: Int
    /// How many corrective actions there are.
    public let actions: Int
    /// How many findings have each status.
    public let findings: [DeclaredStatus: Int]
    /// How many findings nobody has stated a status for.
    public let findingsWithoutStatus: Int

    /// How many findings there are.
    public var findingCount: Int { findings.values.reduce(findingsWithoutStatus, +) }
}

/// Where an inspection stands among all: by the latest of its dates, those without a date last.
public struct InspectionPlace: Sendable, Hashable {
    /// The latest of its dates.
    public let day: CivilDate?
    /// The inspection.
    public let inspection: InspectionID

    /// Creates a place.
    public init(day: CivilDate?, inspection: InspectionID) {
        self.day = day
        self.inspection = inspection
    }
}

extension InspectionPlace: CustomStringConvertible {
    /// As it stands in an address.
    public var description: String { (day.map { "\($0)-" } ?? "") + inspection.description }

    /// Reads what ``description`` wrote.
    /// - Throws: ``QueryFailure/malformedPlace(_:)`` for anything else.
    public init(_ text: String) throws(QueryFailure) {
        guard let inspection = InspectionID(String(text.suffix(InspectionID.length))) else {
            throw .malformedPlace(text)
        }
        self.init(day: CivilDate(String(text.dropLast(InspectionID.length + 1))), inspection: inspection)
        guard description == text else { throw .malformedPlace(text) }
    }
}

/// A page of inspections, the latest first.
public struct InspectionPage: Sendable, Equatable {
    /// The latest first.
    public let inspections: [InspectionSummary]
    /// What to ask for before, to get the page before this; absent on the first.
    public let previous: InspectionPlace?
    /// What to ask for after, to get the page after this; absent on the last.
    public let next: InspectionPlace?
}

/// Where a page of inspections begins.
public enum InspectionStart: Sendable, Hashable {
    /// At the latest.
    case first
    /// After this place.
    case after(InspectionPlace)
    /// So that it ends before this place.
    case before(InspectionPlace)
}

extension LedgerReader {
    /// A page of inspections, the latest first; only those on it are counted.
    public func inspections(
        _ start: InspectionStart = .first, limit: Int = 50
    ) throws(StoreError) -> InspectionPage {
        let (place, isNewer): (InspectionPlace?, Bool) =
            switch start {
            case .first: (nil, false)
            case .after(let place): (place, false)
            case .before(let place): (place, true)
            }
        func isAny(beyond place: InspectionPlace) throws(StoreError) -> Bool {
            try !inspectionPlaces(place, isNewer: !isNewer, limit: 1).isEmpty
        }
        let window = try ListWindow(
            limit: limit, isBackward: isNewer,
            fetch: { limit throws(StoreError) in try inspectionPlaces(place, isNewer: isNewer, limit: limit) },
            isAnyBehind: place == nil ? nil : isAny)
        var summaries: [InspectionSummary] = []
        for place in window.elements {
            if let summary = try inspection(place.inspection) { summaries.append(summary) }
        }
        return InspectionPage(
            inspections: summaries, previous: window.hasMoreBefore ? window.elements.first : nil,
            next: window.hasMoreAfter ? window.elements.last : nil)
    }

    /// Every inspection, by the latest of its dates, those without a date last.
    public func allInspections() throws(StoreError) -> [InspectionSummary] {
        try inspections(limit: .max).inspections
    }

    /// The inspection with this id and the name of its organisation; nothing is counted.
    public func named(_ id: InspectionID) throws(StoreError) -> (InspectionRow, organization: String?)? {
        guard let row = try rows(RowQuery(.inspection).with("id", id), as: InspectionRow.init).first else {
            return nil
        }
        let organization = RowQuery(.organization).with("id", row.inspection.organization)
        return (row, try rows(organization, as: OrganizationRow.init).first?.organization.name)
    }

    /// The inspection with this id.
    public func inspection(_ id: InspectionID) throws(StoreError) -> InspectionSummary? {
        guard let (row, organization) = try named(id) else { return nil }
        var findings: [DeclaredStatus?: Int] = [:]
        for counted in try findingCounts(of: id) { findings[counted.status, default: 0] += counted.count }
        return InspectionSummary(
            inspection: row, organization: organization,
            documents: try counts(RowQuery(.document).with("inspection", id), by: [])[[]] ?? 0,
            actions: try counts(RowQuery(.correctiveAction).with("inspection", id), by: [])[[]] ?? 0,
            findings: Dictionary(
                uniqueKeysWithValues: findings.compactMap { status, count in status.map { ($0, count) } }),
            findingsWithoutStatus: findings[nil] ?? 0)
    }
}
