import OfficialText

/// Finds the second printing of a page's body.
struct DuplicateBody {
    private let outline: Outline
    /// The segments that are long lines.
    private let lines: [Int]

    /// The segments of the repeated part; empty when the page prints its body once.
    ///
    /// A body counts as repeated when a long line of its first part stands again and most of what follows it there
    /// follows it here. The part ends where the two printings differ for good.
    static func find(in outline: Outline) -> Range<Int> { DuplicateBody(outline).find() }

    private init(_ outline: Outline) {
        self.outline = outline
        lines = outline.segments.indices.filter {
            outline.segments[$0].startsLine && outline.segments[$0].content.count >= 24
        }
    }

    private func find() -> Range<Int> {
        guard lines.count >= 6 else { return 0..<0 }
        var seen = FirstPlaces(count: lines.count)
        for (order, index) in lines.enumerated() {
            let print = outline.text.fingerprint(of: content(index))
            guard let earlier = seen.first(like: print, order: order, isSame: { same(lines[$0], index) })
            else { continue }
            let matched = agreement(earlier, order)
            if matched >= 5, matched * 10 >= min(order - earlier, lines.count - order) * 8 {
                return index..<end(earlier, order)
            }
        }
        return 0..<0
    }

    private func content(_ index: Int) -> Range<Int> { outline.segments[index].content }

    private func same(_ left: Int, _ right: Int) -> Bool {
        outline.text.units[content(left)] == outline.text.units[content(right)]
    }

    /// How many lines from the two on are the same.
    private func agreement(_ earlier: Int, _ later: Int) -> Int {
        var matched = 0
        while later + matched < lines.count, earlier + matched < later,
            same(lines[earlier + matched], lines[later + matched])
        {
            matched += 1
        }
        return matched
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
