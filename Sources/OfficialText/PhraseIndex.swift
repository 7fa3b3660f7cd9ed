/// Many phrases found by their characters one after another, for scanning a text once: the machine inside a
/// `PhraseTable`.
public struct PhraseIndex: Sendable {
    /// What may stand so far: a phrase, the begin of longer ones, or both.
    private struct Node: Sendable {
        /// The phrase that ends here, by its number.
        var phrase: Int32 = none
        /// The characters by which it goes on, in `steps`.
        var steps: Range<Int32> = 0..<0

        static let none: Int32 = -1
    }

    private struct Step: Sendable {
        let unit: UInt16
        let node: Int32
    }

    // A bit for each character that begins a phrase: 8 KiB, so that scanning stays in the nearest cache.
    private let beginners: UnitSet
    // For each character the node that it leads to; 0 for none.
    private let roots: [UInt8]
    private var nodes: [Node] = [Node()]
    private var steps: [Step] = []

    /// Indexes phrases; of equal ones the first counts.
    ///
    /// At most 255 different first characters.
    public init(_ phrases: [Phrase]) {
        let firsts = Self.unique(phrases.map { $0.units[0] })
        precondition(firsts.count < 256, "a phrase index has at most 255 first characters")
        var roots = [UInt8](repeating: 0, count: 0x10000)
        var beginners = UnitSet(count: 0xFFFF)
        for (order, unit) in firsts.enumerated() {
            roots[Int(unit)] = UInt8(order + 1)
            beginners.insert(Int(unit))
        }
        self.roots = roots
        self.beginners = beginners
        nodes += firsts.map { _ in Node() }
        for (order, unit) in firsts.enumerated() {
            let group = phrases.enumerated().filter { $0.element.units[0] == unit }
            grow(order + 1, group.map { ($0.offset, $0.element.units[1...]) })
        }
    }

    private static func unique(_ units: [UInt16]) -> [UInt16] {
        var seen: Set<UInt16> = []
        return units.filter { seen.insert($0).inserted }
    }

    /// Adds all that follows a node: the rests of the phrases that begin as it does, in their order.
    private mutating func grow(_ node: Int, _ rests: [(number: Int, units: ArraySlice<UInt16>)]) {
        if let whole = rests.first(where: { $0.units.isEmpty }) { nodes[node].phrase = Int32(whole.number) }
        let next = Self.unique(rests.compactMap { $0.units.first })
        let start = steps.count
        for (order, unit) in next.enumerated() { steps.append(Step(unit: unit, node: Int32(nodes.count + order))) }
        nodes[node].steps = Int32(start)..<Int32(steps.count)
        nodes += next.map { _ in Node() }
        for (order, unit) in next.enumerated() {
            let below = rests.filter { $0.units.first == unit }
            grow(Int(steps[start + order].node), below.map { ($0.number, $0.units.dropFirst()) })
        }
    }

    /// The longest phrase that stands at a place: its number and length.
    public func longest(in text: FoldedText, at index: Int, before end: Int) -> (number: Int, count: Int)? {
        guard index < end else { return nil }
        var node = Int(roots[Int(text.units[index])])
        guard node != 0 else { return nil }
        var longest: (number: Int, count: Int)?
        var place = index + 1
        while true {
            if nodes[node].phrase != Node.none { longest = (Int(nodes[node].phrase), place - index) }
            guard place < end, let next = step(from: node, by: text.units[place]) else { return longest }
            node = next
            place += 1
        }
    }

    @inline(__always)
    private func step(from node: Int, by unit: UInt16) -> Int? {
        for index in nodes[node].steps where steps[Int(index)].unit == unit { return Int(steps[Int(index)].node) }
        return nil
    }

    /// The first place in a range where a phrase stands.
    public func first(in text: FoldedText, _ range: Range<Int>) -> (start: Int, number: Int, count: Int)? {
        for index in range where beginners.contains(Int(text.units[index])) {
            if let match = longest(in: text, at: index, before: range.upperBound) {
                return (index, match.number, match.count)
            }
        }
        return nil
    }
}
