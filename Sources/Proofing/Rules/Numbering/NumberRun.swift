/// Numbers of one style that follow each other, and the runs that they interrupt.
struct NumberRun {
    /// What is wrong with a number after those before it.
    enum Fault {
        case skips(from: NumberMark)
        case repeats(NumberMark)
        case goesBack(from: NumberMark)
    }

    /// The last number so far.
    private(set) var last: NumberMark?
    /// The ends of the runs within which a new one began.
    private var outer: [NumberMark] = []
    private var isDisturbed = false
    private static let depth = 8

    /// Takes the next number; says what is wrong with it.
    ///
    /// Only the first of a row of faults is told: the others follow from it.
    mutating func take(_ mark: NumberMark) -> Fault? {
        defer { last = mark }
        guard let last else { return nil }
        if mark.value == last.value + 1 {
            isDisturbed = false
            return nil
        }
        if mark.value == 1, last.value != 1 {
            if outer.count == Self.depth { outer.removeFirst() }
            outer.append(last)
            isDisturbed = false
            return nil
        }
        if let place = outer.lastIndex(where: { $0.value + 1 == mark.value }) {
            outer.removeSubrange(place...)
            return nil
        }
        guard !isDisturbed else { return nil }
        isDisturbed = true
        if mark.value == last.value { return mark.value == 1 ? nil : .repeats(last) }
        return mark.value > last.value ? .skips(from: last) : .goesBack(from: last)
    }

    /// Forgets everything: what follows is about something else.
    mutating func reset() { self = NumberRun() }
}
