/// Two passages by their numbers, the earlier one first.
struct PassagePair: Hashable {
    let earlier: Int
    let later: Int

    /// Reads pairs, one a line.
    static func read(_ path: String) throws -> Set<PassagePair> {
        let numbers = try Files.read(path).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { digits in
            digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        }
        return Set(
            stride(from: 0, to: numbers.count - 1, by: 2).map { .init(earlier: numbers[$0], later: numbers[$0 + 1]) })
    }
}
