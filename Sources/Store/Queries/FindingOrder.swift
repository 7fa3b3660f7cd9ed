public import Rectification

/// What findings are ordered by.
public struct FindingOrder: Sendable, Hashable {
    /// A column of the table.
    public enum Key: String, Sendable, CaseIterable {
        /// The place in the document.
        case position
        /// The status, the least complete first and those without one before all.
        case status
        /// The day on which it is due; then those whose words name no day, and last those of which nothing is said.
        case due
        /// The owner's line, as text.
        case owner
    }

    /// What comes first in the order; among equals it is the place in the document.
    public var key: Key
    /// Whether all of it is turned round.
    public var isDescending: Bool

    /// Creates an order.
    public init(_ key: Key, isDescending: Bool = false) {
        self.key = key
        self.isDescending = isDescending
    }

    /// As the document has them.
    public static let asPrinted = FindingOrder(.position)

    /// So many characters of a text are looked at; texts that are alike so far are equal.
    public static let keyLength = 40

    /// Stands in the place of a day where words name none, and comes after every day.
    public static let undated = "undated"

    /// Stands in the place of a day where nothing is said, and comes after ``undated``.
    public static let withoutDue = "without"
}

extension FindingOrder.Key {
    /// What a finding is ordered by before its place; the same for all when that is everything.
    public func value(of row: FindingRow) -> ViewValue {
        switch self {
        case .position: .absent
        case .status: .integer(Self.rank(of: row.status))
        case .due: .text(Self.due(of: row))
        case .owner: .text(Self.beginning(of: row.finding.owner))
        }
    }

    /// The place of a status in its order.
    public static func rank(of status: DeclaredStatus?) -> Int {
        status.flatMap { DeclaredStatus.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    }

    private static func due(of row: FindingRow) -> String {
        guard let text = row.finding.dueText, !text.isEmpty else { return FindingOrder.withoutDue }
        return row.dueOn?.description ?? FindingOrder.undated
    }

    private static func beginning(of text: String?) -> String {
        var beginning = String.UnicodeScalarView()
        beginning.append(contentsOf: (text ?? "").unicodeScalars.prefix(FindingOrder.keyLength))
        return String(beginning)
    }
}
