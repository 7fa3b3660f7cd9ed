import Rectification

/// A piece of a bar, in percent of its length.
struct Segment: Equatable, Sendable {
    let code: String
    let x: String
    let width: String

    /// One piece for each status that occurs.
    static func bar(_ counts: [DeclaredStatus?: Int]) -> [Segment] {
        let total = counts.values.reduce(0, +)
        var before = 0
        return StatusMark.order.compactMap { status in
            guard let count = counts[status], count > 0 else { return nil }
            defer { before += count }
            return Segment(
                code: status?.rawValue ?? StatusMark.unstated, x: percent(before, of: total),
                width: percent(count, of: total))
        }
    }

    /// A hundredth part with at most two decimals.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "0" }
        let hundredths = (part * 10_000 + whole / 2) / whole
        let decimals = hundredths % 100
        if decimals == 0 { return "\(hundredths / 100)" }
        return "\(hundredths / 100)."
            + (decimals % 10 == 0 ? "\(decimals / 10)" : decimals < 10 ? "0\(decimals)" : "\(decimals)")
    }
}
