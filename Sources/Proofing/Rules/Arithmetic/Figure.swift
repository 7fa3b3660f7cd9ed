/// A number as it is printed: its exact value and how finely it was written down.
struct Figure: Sendable, Equatable {
    /// One as a value.
    static let one = 1_000_000
    /// The largest value that is read; sums and products of such stay exact.
    static let limit = 1_000_000_000_000 * one

    /// In millionths; 4.08 is 4_080_000.
    let value: Int
    /// What the last printed digit stands for, in millionths; absent for a number of whole things, which is not rounded.
    let step: Int?

    /// How far what is meant may lie from what is printed, in millionths: half of the last digit.
    var slack: Int { (step ?? 0) / 2 }

    /// Whether one value becomes the other by one wrong digit, or by two that changed places.
    static func isSlip(_ one: Int, _ other: Int) -> Bool {
        var difference = abs(one - other)
        guard difference > 0 else { return false }
        while difference % 10 == 0 { difference /= 10 }
        return difference < 10 || difference % 9 == 0 && difference < 82
    }

    /// A value in the plain digits in which people write it.
    static func text(_ value: Int) -> String {
        let whole = value.magnitude / UInt(one)
        var decimals = String(value.magnitude % UInt(one))
        decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
        while decimals.last == "0" { decimals.removeLast() }
        return (value < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
    }
}
