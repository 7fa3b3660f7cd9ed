/// Many phrases found by their characters one after another, for scanning a text once: the machine inside a
/// `PhraseTable` and inside `PhraseEnds`.
public struct PhraseIndex: Sendable {
    /// A character that phrases share after the same beginning.
    private struct Node: Sendable {
        let unit: UInt16
        /// The phrase that is complete with it.
        var phrase = none
        /// The first of the characters that may follow.
        var below = none
        /// The next of those that may stand in its place.
        var beside = none

        static let none: Int32 = -1
    }

    // A bit for each character that begins a phrase: 8 KiB, so that scanning stays in the nearest cache.
    private var beginners: LetterSet = []
    // For each character the order in which it first began a phrase, from 1.
    private var orders = [UInt8](repeating: 0, count: 0x10000)
    // For each order the node of the character.
    private var roots = [Node.none]
    private var nodes: [Node] = []

    /// Indexes phrases; of equal ones the first counts.
    ///
    /// At most 255 different first characters.
    public init(_ phrases: [Phrase]) { self.init(phrases.map(\.units)) }

    init(_ phrases: [[UInt16]]) {
        for (number, units) in phrases.enumerated() {
            var node = root(units[0])
            for unit in units.dropFirst() { node = child(of: node, by: unit) }
            if nodes[node].phrase == Node.none { nodes[node].phrase = Int32(number) }
        }
    }

    private mutating func root(_ unit: UInt16) -> Int {
        if orders[Int(unit)] == 0 {
            precondition(roots.count < 256, "a phrase index has at most 255 first characters")
            orders[Int(unit)] = UInt8(roots.count)
            roots.append(Int32(nodes.count))
            nodes.append(Node(unit: unit))
            beginners.insert(unit)
        }
        return Int(roots[Int(orders[Int(unit)])])
    }

    private mutating func child(of parent: Int, by unit: UInt16) -> Int {
        if let known = step(from: parent, by: unit) { return known }
        let added = Int32(nodes.count)
        nodes.append(Node(unit: unit))
        // What was given first is looked at first.
        guard case var last = Int(nodes[parent].below), last != Node.none else {
            nodes[parent].below = added
            return nodes.count - 1
        }
        while nodes[last].beside != Node.none { last = Int(nodes[last].beside) }
        nodes[last].beside = added
        return nodes.count - 1
    }

    @inline(__always)
    private func step(from parent: Int, by unit: UInt16) -> Int? {
        var node = nodes[parent].below
        while node != Node.none, nodes[Int(node)].unit != unit { node = nodes[Int(node)].beside }
        return node == Node.none ? nil : Int(node)
    }

    /// The longest phrase that is made of the given units: its number and length.
    @inline(__always)
    private func longest(limit: Int, _ unit: (Int) -> UInt16) -> (number: Int, count: Int)? {
        guard limit > 0, case let order = orders[Int(unit(0))], order != 0 else { return nil }
        var node = Int(roots[Int(order)])
        var count = 1
        var longest: (number: Int, count: Int)?
        while true {
            if nodes[node].phrase != Node.none { longest = (Int(nodes[node].phrase), count) }
            guard count < limit, let next = step(from: node, by: unit(count)) else { return longest }
            node = next
            count += 1
        }
    }

    /// The longest phrase that stands at a place: its number and length.
    public func longest(in text: FoldedText, at index: Int, before end: Int) -> (number: Int, count: Int)? {
        longest(limit: end - index) { text.units[index + $0] }
    }

    /// The longest phrase that ends before a place, where the phrases were indexed from their ends.
    func longest(in text: FoldedText, endingIn range: Range<Int>) -> (number: Int, count: Int)? {
        longest(limit: range.count) { text.units[range.upperBound - 1 - $0] }
    }

    /// The first place in a range where a phrase stands.
    public func first(in text: FoldedText, _ range: Range<Int>) -> (start: Int, number: Int, count: Int)? {
        var rest = range
        while let start = text.first(in: rest, of: beginners) {
            if let match = longest(in: text, at: start, before: range.upperBound) {
                return (start, match.number, match.count)
            }
            rest = (start + 1)..<range.upperBound
        }
        return nil
    }
}
