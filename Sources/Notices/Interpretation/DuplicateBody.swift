import OfficialText

/// Finds the second printing of a page's body; linear in the number of lines.
struct DuplicateBody {
    private let outline: Outline
    /// The segments that are long lines.
    private let lines: [Int]
    private let prints: Fingerprints

    /// The segments of the repeated part; empty when the page prints its body once.
    ///
    /// A body counts as repeated when a long line of its first part stands again and most of what follows it there
    /// follows it here. The part ends where the two printings differ for good.
    static func find(in outline: Outline) -> Range<Int> { DuplicateBody(outline).find() }

    private init(_ outline: Outline) {
        self.outline = outline
        let long = outline.segments.indices.filter {
            outline.segments[$0].startsLine && outline.segments[$0].content.count >= 24
        }
        lines = long
        prints = Fingerprints(long.map { outline.text.fingerprint(of: outline.segments[$0].content) })
    }

    private func find() -> Range<Int> {
        guard lines.count >= 6 else { return 0..<0 }
        var seen = FirstPlaces(count: lines.count)
        for (order, index) in lines.enumerated() {
            guard let earlier = seen.first(like: prints[order], order: order, isSame: { same(lines[$0], index) })
            else { continue }
            let needed = needed(earlier, order)
            guard earlier + needed <= order, order + needed <= lines.count,
                prints.areEqual(earlier, order, count: needed)
            else { continue }
            // Fingerprints that deceive were made to: such a page is taken as it is.
            let isRepeated = (0..<needed).allSatisfy { same(lines[earlier + $0], lines[order + $0]) }
            return isRepeated ? index..<end(earlier, order) : 0..<0
        }
        return 0..<0
    }

    /// How many lines from the two on must be the same: most of the first part, or of what is left of the page.
    private func needed(_ earlier: Int, _ later: Int) -> Int {
        max(5, (min(later - earlier, lines.count - later) * 8 + 9) / 10)
    }

    private func content(_ index: Int) -> Range<Int> { outline.segments[index].content }

    private func same(_ left: Int, _ right: Int) -> Bool {
        outline.text.units[content(left)] == outline.text.units[content(right)]
    }

    /// The segment after the last that both printings share.
    private func end(_ earlier: Int, _ later: Int) -> Int {
        var left = lines[earlier]
        var right = lines[later]
        while right < outline.segments.count, left < lines[later], same(left, right) {
            left += 1
            right += 1
        }
        return right
    }
}
