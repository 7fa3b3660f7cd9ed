import Rectification

extension LedgerReader {
    /// Rows as the values they stand for.
    func rows<Value>(
        _ query: RowQuery, as read: (ViewRow) throws(RowError) -> Value
    ) throws(StoreError) -> [Value] {
        var values: [Value] = []
        for row in try rows(query) {
            do throws(RowError) {
                values.append(try read(row))
            } catch {
                throw .row(error)
            }
        }
        return values
    }
}
