public import Rectification

/// Where a finding stands in an order; findings can be asked for that come after it or before it, even when it is gone.
public struct FindingPlace: Sendable, Hashable {
    /// What is ordered by.
    public let key: FindingOrder.Key
    /// What ``FindingOrder/Key/value(of:)`` was of the finding.
    public let value: ViewValue
    /// Its position in the document, from 1.
    public let position: Int

    /// Creates a place.
    public init(key: FindingOrder.Key, value: ViewValue, position: Int) {
        self.key = key
        self.value = value
        self.position = position
    }

    /// The place of a finding.
    public init(of row: FindingRow, by key: FindingOrder.Key) {
        self.init(key: key, value: key.value(of: row), position: row.finding.position)
    }
}

extension FindingPlace: Comparable {
    /// Orders places of one key.
    public static func < (left: Self, right: Self) -> Bool {
        left.value == right.value ? left.position < right.position : left.value < right.value
    }
}

// MARK: - As a text

extension FindingPlace: CustomStringConvertible {
    /// As it stands in an address: only letters, digits, `-` and `_`.
    public var description: String {
        switch value {
        case .absent: "\(key.letter)\(position)"
        case .integer(let rank): "\(key.letter)\(position)-\(rank)"
        case .text(let text): "\(key.letter)\(position)-\(URLText.encoded(text))"
        }
    }

    /// Reads what ``description`` wrote.
    /// - Throws: ``QueryFailure/malformedPlace(_:)`` for anything else.
    public init(_ text: String) throws(QueryFailure) {
        guard let place = Self.read(text), place.description == text else { throw .malformedPlace(text) }
        self = place
    }

    private static func read(_ text: String) -> FindingPlace? {
        guard text.utf8.count <= longest, let letter = text.first,
            let key = FindingOrder.Key.allCases.first(where: { $0.letter == letter })
        else { return nil }
        let parts = text.dropFirst().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let position = parts.first.flatMap({ Int($0) }), position > 0 else { return nil }
        let rest = parts.count == 2 ? parts[1] : nil
        return value(of: rest, for: key).map { FindingPlace(key: key, value: $0, position: position) }
    }

    private static func value(of text: Substring?, for key: FindingOrder.Key) -> ViewValue? {
        switch (key, text) {
        case (.position, nil): .absent
        case (.status, let text?): Int(text).map { .integer($0) }
        case (.due, let text?), (.owner, let text?): URLText.decoded(text).map { .text($0) }
        default: nil
        }
    }

    /// A letter, a position and forty characters of four bytes are shorter.
    private static let longest = 256
}

extension FindingOrder.Key {
    fileprivate var letter: Character {
        switch self {
        case .position: "p"
        case .status: "s"
        case .due: "d"
        case .owner: "o"
        }
    }
}
