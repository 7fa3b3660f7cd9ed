import OfficialText

/// Finds the second printing of a page's body; linear in the number of lines.
struct DuplicateBody {
    private let outline: Outline
    /// The segments that are looked for again.
    private let lines: [Int]
    private let prints: Fingerprints
    /// Whether these are the long lines of a page, and not all lines of a short one.
    private let areLong: Bool

    /// How many units a line has that is not repeated by chance.
    private static let longLine = 24

    /// The segments of the repeated part; empty when the page prints its body once.
    ///
    /// A body counts as repeated when a long line of its first part stands again and most of what follows it there
    /// follows it here. The part ends where the two printings differ for good. Where a page has few long lines, the
    /// short ones are looked for as well, and the preamble must be among what stands again.
    static func find(in outline: Outline) -> Range<Int> {
        let long = lines(of: outline, from: longLine)
        guard long.count < 6 else { return DuplicateBody(outline, long, areLong: true).find() }
        let all = long.isEmpty ? [] : lines(of: outline, from: 1)
        return all.count < 8 ? 0..<0 : DuplicateBody(outline, all, areLong: false).find()
    }

    /// The segments that begin a line and have at least so many units.
    private static func lines(of outline: Outline, from shortest: Int) -> [Int] {
        var lines = [Int](reserving: outline.segments.count)
        for (index, segment) in outline.segments.enumerated()
        where segment.startsLine && segment.content.count >= shortest {
            lines.append(index)
        }
        return lines
    }

    private init(_ outline: Outline, _ lines: [Int], areLong: Bool) {
        self.outline = outline
        self.lines = lines
        self.areLong = areLong
        prints = Fingerprints(lines.map { outline.text.fingerprint(of: outline.segments[$0].content) })
    }

    private func find() -> Range<Int> {
        var seen = FirstPlaces(count: lines.count)
        var lastPreamble = -1
        for (order, index) in lines.enumerated() {
            defer { if !areLong, isPreamble(index) { lastPreamble = order } }
            guard let earlier = seen.first(like: prints[order], order: order, isSame: { same(lines[$0], index) })
            else { continue }
            let needed = needed(earlier, order)
            guard earlier + needed <= order, order + needed <= lines.count,
                prints.areEqual(earlier, order, count: needed),
                areLong || (earlier..<earlier + needed).contains(lastPreamble)
            else { continue }
            // Fingerprints that deceive were made to: such a page is taken as it is.
            let isRepeated = (0..<needed).allSatisfy { same(lines[earlier + $0], lines[order + $0]) }
            return isRepeated ? start(earlier, order)..<end(earlier, order) : 0..<0
        }
        return 0..<0
    }

    /// How many lines from the two on must be the same: most of the first part, or of what is left of the page.
    private func needed(_ earlier: Int, _ later: Int) -> Int {
        max(areLong ? 5 : 4, (min(later - earlier, lines.count - later) * 8 + 9) / 10)
    }

    private func isPreamble(_ index: Int) -> Bool {
        content(index).count >= Self.longLine && outline.text.contains(Vocabulary.announcements, in: content(index))
    }

    private func content(_ index: Int) -> Range<Int> { outline.segments[index].content }

    private func same(_ left: Int, _ right: Int) -> Bool {
        outline.text.units[content(left)] == outline.text.units[content(right)]
    }

    /// The first segment that both printings share: a title may stand on the page more often than its body.
    private func start(_ earlier: Int, _ later: Int) -> Int {
        var shared = 0
        while !areLong, shared < earlier, shared + 1 < later - earlier,
            same(lines[earlier - shared - 1], lines[later - shared - 1])
        {
            shared += 1
        }
        return lines[later - shared]
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
