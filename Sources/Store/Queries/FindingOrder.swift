public import Rectification

/// What findings are ordered by.
public struct FindingOrder: Sendable, Hashable {
    /// A column of the table.
    public enum Key: String, Sendable, CaseIterable {
        /// The place in the document.
        case position
        /// The status, the least complete first and those without one before all.
        case status
        /// The words that say when it is due, as texts.
        case due
        /// The owner's line, as texts.
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
}

extension FindingOrder.Key {
    /// What a finding is ordered by before its place; the same for all when that is everything.
    public func value(of row: FindingRow) -> ViewValue {
        switch self {
        case .position: .absent
        case .status: .integer(Self.rank(of: row.status))
        case .due: .text(Self.beginning(of: row.finding.dueText))
        case .owner: .text(Self.beginning(of: row.finding.owner))
        }
    }

    /// The place of a status in its order.
    public static func rank(of status: DeclaredStatus?) -> Int {
        status.flatMap { DeclaredStatus.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    }

    private static func beginning(of text: String?) -> String {
        var beginning = String.UnicodeScalarView()
        beginning.append(contentsOf: (text ?? "").unicodeScalars.prefix(FindingOrder.keyLength))
        return String(beginning)
    }
}
