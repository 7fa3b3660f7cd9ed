import OfficialText

/// The stretches in which two rows of letters differ (Myers 1986).
struct Edits {
    /// A stretch of the one in the place of a stretch of the other; either may be empty.
    struct Edit: Equatable {
        var first: Range<Int>
        var second: Range<Int>
    }

    /// With more single changes the rows are said to differ from the first to the last of them: there is nothing to show.
    private static let patience = 600

    /// What to change, in order.
    static func between(_ first: [UInt16], _ second: [UInt16]) -> [Edit] {
        let shorter = min(first.count, second.count)
        let start = (0..<shorter).first { first[$0] != second[$0] } ?? shorter
        let rest = shorter - start
        let end = (0..<rest).first { first[first.count - 1 - $0] != second[second.count - 1 - $0] } ?? rest
        let middle = Edits(
            first: Array(first[start..<first.count - end]), second: Array(second[start..<second.count - end]))
        let edits = merged(middle.edits()).map { edit in
            Edit(first: edit.first.shifted(by: start), second: edit.second.shifted(by: start))
        }
        return merged(
            edits.indices.map { index in
                let before = index == 0 ? 0 : edits[index - 1].first.upperBound
                let after = index + 1 == edits.count ? first.count : edits[index + 1].first.lowerBound
                return widened(edits[index], within: before..<after, first, second)
            })
    }

    private let first: [UInt16]
    private let second: [UInt16]

    private func edits() -> [Edit] {
        guard !first.isEmpty || !second.isEmpty else { return [] }
        guard let reached = reached() else { return [Edit(first: 0..<first.count, second: 0..<second.count)] }
        return wayBack(reached)
    }

    /// How far into `first` one comes on each diagonal with so many single changes, for each number of changes.
    private func reached() -> [[Int]]? {
        var all: [[Int]] = []
        var furthest = [0, 0, 0]
        for changes in 0...min(first.count + second.count, Self.patience) {
            // Diagonals -changes...changes stand at 1...2 * changes + 1, with one spare on each side.
            var next = [Int](repeating: 0, count: 2 * changes + 3)
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                let from = changes + diagonal
                let isDown =
                    changes > 0
                    && (diagonal == -changes || diagonal != changes && furthest[from - 1] < furthest[from + 1])
                var place = changes == 0 ? 0 : isDown ? furthest[from + 1] : furthest[from - 1] + 1
                while place < first.count, place - diagonal < second.count, first[place] == second[place - diagonal] {
                    place += 1
                }
                next[from + 1] = place
                if place >= first.count, place - diagonal >= second.count { return all + [next] }
            }
            all.append(next)
            furthest = next
        }
        return nil
    }

    private func wayBack(_ reached: [[Int]]) -> [Edit] {
        var edits: [Edit] = []
        var (place, other) = (first.count, second.count)
        for changes in (1..<max(1, reached.count)).reversed() {
            let (diagonal, before) = (place - other, reached[changes - 1])
            let from = changes + diagonal
            let isDown = diagonal == -changes || diagonal != changes && before[from - 1] < before[from + 1]
            let start = isDown ? before[from + 1] : before[from - 1]
            let otherStart = isDown ? start - diagonal - 1 : start - diagonal + 1
            edits.append(
                isDown
                    ? Edit(first: start..<start, second: otherStart..<otherStart + 1)
                    : Edit(first: start..<start + 1, second: otherStart..<otherStart))
            (place, other) = (start, otherStart)
        }
        return edits.reversed()
    }

    /// Edits with at most one letter between them as one.
    private static func merged(_ edits: [Edit]) -> [Edit] {
        edits.reduce(into: []) { merged, edit in
            if let last = merged.last, edit.first.lowerBound - last.first.upperBound <= 1 {
                merged[merged.count - 1] = Edit(
                    first: last.first.lowerBound..<edit.first.upperBound,
                    second: last.second.lowerBound..<edit.second.upperBound)
            } else {
                merged.append(edit)
            }
        }
    }

    /// An edit inside of a figure takes the figure whole, as far as the edits beside it, which are given by their places in `first`.
    private static func widened(
        _ edit: Edit, within bounds: Range<Int>, _ first: [UInt16], _ second: [UInt16]
    ) -> Edit {
        guard first[edit.first].contains(where: Letter.isDigit) || second[edit.second].contains(where: Letter.isDigit)
        else { return edit }
        var (before, after) = (0, 0)
        while edit.first.lowerBound - before > bounds.lowerBound,
            Letter.isDigit(first[edit.first.lowerBound - before - 1])
        {
            before += 1
        }
        while edit.first.upperBound + after < bounds.upperBound, Letter.isDigit(first[edit.first.upperBound + after]) {
            after += 1
        }
        return Edit(
            first: edit.first.lowerBound - before..<edit.first.upperBound + after,
            second: edit.second.lowerBound - before..<edit.second.upperBound + after)
    }
}

extension Range<Int> {
    fileprivate func shifted(by distance: Int) -> Self { lowerBound + distance..<upperBound + distance }
}
