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

    // Passes over most places where no phrase begins.
    private let sieve: PhraseSieve
    // The nodes of the characters that begin phrases, where their hash puts them or behind: at most half of the places are
    // taken.
    private var roots: [Int32]
    private var nodes: [Node] = []

    /// Indexes phrases; of equal ones the first counts.
    public init(_ phrases: [Phrase]) { self.init(phrases.map(\.units)) }

    init(_ phrases: [[UInt16]]) {
        sieve = PhraseSieve(phrases)
        var room = 2
        while room < 2 * Set(phrases.map { $0[0] }).count { room *= 2 }
        roots = [Int32](repeating: Node.none, count: room)
        for (number, units) in phrases.enumerated() {
            var node = root(units[0])
            for unit in units.dropFirst() { node = child(of: node, by: unit) }
            if nodes[node].phrase == Node.none { nodes[node].phrase = Int32(number) }
        }
    }

    private mutating func root(_ unit: UInt16) -> Int {
        let place = place(of: unit)
        if roots[place] == Node.none {
            roots[place] = Int32(nodes.count)
            nodes.append(Node(unit: unit))
        }
        return Int(roots[place])
    }

    /// Where the node of a first character stands among the roots, or would stand.
    @inline(__always)
    private func place(of unit: UInt16) -> Int {
        let mask = roots.count - 1
        var place = Int((UInt32(unit) &* 0x9E37_79B1) >> 16) & mask
        while roots[place] != Node.none, nodes[Int(roots[place])].unit != unit { place = (place + 1) & mask }
        return place
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
        guard limit > 0, case let root = roots[place(of: unit(0))], root != Node.none else { return nil }
        var node = Int(root)
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
        while let start = sieve.first(in: text, rest) {
            if let match = longest(in: text, at: start, before: range.upperBound) {
                return (start, match.number, match.count)
            }
            rest = (start + 1)..<range.upperBound
        }
        return nil
    }
}
