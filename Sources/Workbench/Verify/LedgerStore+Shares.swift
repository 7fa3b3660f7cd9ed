import Store

extension LedgerStore {
    /// Reads through a long list in shares, a few at the same time, each at a moment of its own.
    /// - Parameters:
    ///   - items: What there is to look at.
    ///   - body: Looks at one share.
    /// - Returns: What the body returned for each share, in the order of the list.
    /// - Throws: What the body throws, or `StoreError`.
    func readShares<Item: Sendable, Answer: Sendable>(
        of items: [Item], _ body: @escaping @Sendable (any LedgerReader, ArraySlice<Item>) throws -> Answer
    ) async throws -> [Answer] {
        try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
            var shares = items.shares.makeIterator()
            func beginNext() {
                guard let share = shares.next() else { return }
                group.addTask { (share.startIndex, try await read { try body($0, share) }) }
            }
            for _ in 0..<4 { beginNext() }
            var answers: [(Int, Answer)] = []
            while let answer = try await group.next() {
                answers.append(answer)
                beginNext()
            }
            return answers.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

extension Array {
    /// Runs of the same length, many enough that whoever is through with a small one can take another.
    fileprivate var shares: [ArraySlice<Element>] {
        let length = count / 64 + 1
        return stride(from: 0, to: count, by: length).map { self[$0..<Swift.min($0 + length, count)] }
    }
}
