import Proofing

/// A part of a piece of text that the same remarks are about.
struct RemarkedPart: Equatable {
    let range: Range<Int>
    /// How much the heaviest of them weighs; absent where nothing is remarked on.
    let severity: Remark.Severity?
    /// Whether one of them begins here.
    let isStart: Bool
    /// Those that end here.
    let ends: [Int]
}

/// Goes through the pieces of a line, from left to right, and parts them where remarks begin and end.
struct RemarkSweep {
    private var ahead: ArraySlice<MarkedText.Remarked>
    private var active: [MarkedText.Remarked] = []

    /// Begins a line.
    init(_ remarked: ArraySlice<MarkedText.Remarked>) { ahead = remarked }

    /// The parts of the next piece, in order.
    mutating func parts(of piece: Range<Int>) -> [RemarkedPart] {
        while let next = ahead.first, next.range.lowerBound < piece.upperBound {
            if !next.range.isEmpty { active.append(next) }
            ahead = ahead.dropFirst()
        }
        defer { active.removeAll { $0.range.upperBound <= piece.upperBound } }
        let borders = Set(active.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [piece.upperBound])
            .filter { $0 > piece.lowerBound && $0 <= piece.upperBound }.sorted()
        var start = piece.lowerBound
        return borders.map { end in
            defer { start = end }
            let here = active.filter { $0.range.lowerBound <= start && $0.range.upperBound >= end }
            return RemarkedPart(
                range: start..<end, severity: here.map(\.severity).max(),
                isStart: here.contains { $0.range.lowerBound == start },
                ends: here.filter { $0.range.upperBound == end }.map(\.number))
        }
    }
}
