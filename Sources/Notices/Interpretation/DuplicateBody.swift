import OfficialText

/// Finds the second printing of a page's body.
enum DuplicateBody {
    /// The segments of the repeated part; empty when the page prints its body once.
    ///
    /// A body counts as repeated when a long line of its first part stands again and most of what follows it there
    /// follows it here. The part ends where the two printings differ for good.
    static func find(in outline: Outline) -> Range<Int> {
        let lines = outline.segments.indices.filter {
            outline.segments[$0].startsLine && outline.segments[$0].content.count >= 24
        }
        guard lines.count >= 6 else { return 0..<0 }
        var firstSeen: [Int: Int] = [:]
        for (order, index) in lines.enumerated() {
            let key = hash(outline, index)
            guard let earlier = firstSeen[key] else {
                firstSeen[key] = order
                continue
            }
            let matched = agreement(outline, lines, earlier, order)
            if matched >= 5, matched * 10 >= min(order - earlier, lines.count - order) * 8 {
                return index..<end(outline, lines, earlier, order)
            }
        }
        return 0..<0
    }

    private static func hash(_ outline: Outline, _ index: Int) -> Int {
        var hasher = Hasher()
        let content = outline.segments[index].content
        outline.text.units.withUnsafeBytes { bytes in
            hasher.combine(bytes: .init(rebasing: bytes[(content.lowerBound * 2)..<(content.upperBound * 2)]))
        }
        return hasher.finalize()
    }

    private static func same(_ outline: Outline, _ left: Int, _ right: Int) -> Bool {
        outline.text.units[outline.segments[left].content] == outline.text.units[outline.segments[right].content]
    }

    private static func agreement(_ outline: Outline, _ lines: [Int], _ earlier: Int, _ later: Int) -> Int {
        var matched = 0
        var offset = 0
        while later + offset < lines.count, earlier + offset < later {
            guard same(outline, lines[earlier + offset], lines[later + offset]) else { break }
            matched += 1
            offset += 1
        }
        return matched
    }

    /// The segment after the last that both printings share.
    private static func end(_ outline: Outline, _ lines: [Int], _ earlier: Int, _ later: Int) -> Int {
        var left = lines[earlier]
        var right = lines[later]
        while right < outline.segments.count, left < lines[later], same(outline, left, right) {
            left += 1
            right += 1
        }
        return right
    }
}
