import HashChain
public import Rectification

/// The first place where the views are not what the journal says.
public enum ViewDifference: Sendable, Equatable {
    /// A row that should be there is not.
    case missing(ViewKey)
    /// A row holds something else; the column is the first that differs.
    case different(ViewKey, column: String)
    /// A row is there that no record speaks of.
    case surplus(ViewKey)
    /// The findings of an inspection are all as they should be, and what is kept of their number is not.
    case miscount(InspectionID)
}

extension ViewDifference: CustomStringConvertible {
    /// One Chinese sentence: what differs and what to do.
    public var description: String {
        switch self {
        case .missing(let key): "视图表“\(key.table.rawValue)”缺少 \(key.words)，请用 rebuild 按记录重建。"
        case .different(let key, let column):
            "视图表“\(key.table.rawValue)”中 \(key.words) 的“\(column)”列与记录不符，请用 rebuild 按记录重建。"
        case .surplus(let key): "视图表“\(key.table.rawValue)”中的 \(key.words) 没有记录为据，请用 rebuild 按记录重建。"
        case .miscount(let inspection): "视图表“finding_count”中 \(inspection) 的问题数与逐个数出的不符，请用 rebuild 按记录重建。"
        }
    }
}

extension ViewKey {
    fileprivate var words: String {
        values.map { value in
            switch value {
            case .text(let text): String(text.prefix(40))
            case .integer(let number): "\(number)"
            case .absent: "空"
            }
        }.joined(separator: " ")
    }
}

extension LedgerReader {
    /// Compares every view row with a rebuild.
    /// - Returns: The first difference; absent when there is none.
    /// - Throws: ``StoreError``, also when a record does not fit what was recorded before it.
    public func firstViewDifference() throws(StoreError) -> ViewDifference? {
        guard try storedSums() == rebuiltSums() else { return try searchedDifference() }
        return try firstMiscount().map { .miscount($0) }
    }

    /// How many rows a table has, and the sum of their hashes, which is the same in any order.
    ///
    /// The hashes' seed is another in every run, so that no change can be made to leave the sum.
    private func storedSums() throws(StoreError) -> [ViewTable: RowSum] {
        var sums: [ViewTable: RowSum] = [:]
        for table in ViewTable.allCases {
            try forEachPage(of: table) { page in
                for row in page { sums[table, default: RowSum()].add(row) }
                return nil as Never?
            }
        }
        return sums
    }

    private func rebuiltSums() throws(StoreError) -> [ViewTable: RowSum] {
        var sums: [ViewTable: RowSum] = [:]
        for head in try heads() {
            for row in try foldedState(of: head.stream).rows { sums[row.table, default: RowSum()].add(row) }
        }
        return sums
    }
}

/// Rows, however they were ordered.
private struct RowSum: Equatable {
    private var count = 0
    private var sum = 0

    mutating func add(_ row: ViewRow) {
        count += 1
        sum &+= row.hashValue
    }
}

// MARK: - Where the difference is

extension LedgerReader {
    /// Looks up every rebuilt row, stream by stream, and then for rows beside them.
    private func searchedDifference() throws(StoreError) -> ViewDifference? {
        var rebuilt: [ViewTable: Set<ViewKey>] = [:]
        for head in try heads() {
            for row in try foldedState(of: head.stream).rows.sorted(by: { $0.key < $1.key }) {
                if let difference = try difference(of: row) { return difference }
                rebuilt[row.table, default: []].insert(row.key)
            }
        }
        for table in ViewTable.allCases {
            let keys = rebuilt[table] ?? []
            let surplus = try forEachPage(of: table) { page in page.map(\.key).first { !keys.contains($0) } }
            if let surplus { return .surplus(surplus) }
        }
        return nil
    }

    private func difference(of row: ViewRow) throws(StoreError) -> ViewDifference? {
        guard let stored = try rows(RowQuery(row.table).with(row.key)).first else { return .missing(row.key) }
        guard stored != row else { return nil }
        let index = zip(stored.values, row.values).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        return .different(row.key, column: row.table.columns[index ?? 0].name)
    }

    /// Goes through a table a thousand rows at a time until the body gives something.
    @discardableResult
    private func forEachPage<Value>(
        of table: ViewTable, _ body: ([ViewRow]) -> Value?
    ) throws(StoreError) -> Value? {
        var last: ViewKey?
        while true {
            let page = try rows(RowQuery(table).page(after: last, limit: 1_000))
            if let value = body(page) { return value }
            guard let end = page.last else { return nil }
            last = end.key
        }
    }
}
