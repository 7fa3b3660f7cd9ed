import Foundation

/// A decimal number as it was written: never rounded, never a binary fraction.
public struct DecimalText: Sendable, Hashable, CustomStringConvertible {
    /// Digits, at most one point with digits on both sides, and a minus before them where it is negative.
    public let description: String

    /// Reads a number; absent for anything that is none, or has more than 30 characters.
    public init?(_ text: some StringProtocol) {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 30, (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        description = String(text)
    }
}

extension DecimalText {
    /// The number itself; 30 characters are less than what a `Decimal` holds.
    var number: Decimal { Decimal(string: description) ?? .zero }

    /// Whether it is less than nothing.
    var isNegative: Bool { number < .zero }

    /// How many per cent of a whole it is, to one decimal; absent where the whole is nothing.
    func percentage(of whole: DecimalText) -> DecimalText? {
        guard whole.number != .zero else { return nil }
        var exact = number / whole.number * 100
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 1, .plain)
        return DecimalText("\(rounded)")
    }
}
