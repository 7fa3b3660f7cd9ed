import Store

/// The schema of a ledger's file, as the steps that lead to it; its number is how many were done.
struct Schema: Sendable {
    /// Each step's SQL.
    let steps: [String]

    /// The schema of this release.
    static let current = Schema(steps: Migrations.all)

    /// The number that this schema has.
    var known: Int { steps.count }

    /// Says what is wrong with a file's number; nothing when the file can be worked with.
    func check(_ found: Int) throws(StoreError) {
        guard found <= known else { throw .newerSchema(found: found, known: known) }
        guard found >= 1 else { throw .damaged }
        guard found == known else { throw .olderSchema(found: found, known: known) }
    }
}
