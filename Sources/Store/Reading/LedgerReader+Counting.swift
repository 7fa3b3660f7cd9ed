public import Rectification

extension LedgerReader {
    /// How many rows of a table there are for each combination of values in `columns`.
    public func counts(of table: ViewTable, by columns: [String]) throws(StoreError) -> [[ViewValue]: Int] {
        try counts(RowQuery(table), by: columns)
    }
}
