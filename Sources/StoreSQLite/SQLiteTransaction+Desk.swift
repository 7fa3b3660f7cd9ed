import HashChain
import Rectification
import Store

extension SQLiteTransaction {
    func draft(_ id: DraftID) throws(StoreError) -> Draft? {
        try first("\(DraftColumns.selection) WHERE id = ?", .text(id.description), read: DraftColumns.draft)
    }

    func drafts() throws(StoreError) -> [Draft] {
        var drafts: [Draft] = []
        try statement("\(DraftColumns.selection) ORDER BY id").forEachRow(with: []) { columns throws(StoreError) in
            drafts.append(try DraftColumns.draft(columns))
        }
        return drafts
    }

    func versions(of draft: DraftID) throws(StoreError) -> [DraftVersion] {
        var versions: [DraftVersion] = []
        let sql = "SELECT number, text, saved_by, saved_at FROM draft_version WHERE draft = ? ORDER BY number"
        try statement(sql).forEachRow(with: [.text(draft.description)]) { columns throws(StoreError) in
            guard let number = columns.integer(0), let text = columns.text(1),
                let savedBy = columns.text(2).flatMap({ PersonID($0) }), let savedAt = columns.integer(3)
            else { throw .damaged }
            versions.append(
                DraftVersion(number: number, text: text, savedBy: savedBy, savedAt: Int64(savedAt)))
        }
        return versions
    }

    func put(_ draft: Draft) throws(StoreError) {
        try statement("INSERT OR REPLACE INTO draft (\(DraftColumns.names)) VALUES (\(DraftColumns.marks))").run {
            bindings in
            for value in DraftColumns.values(of: draft) { bindings.bind(value) }
        }
    }

    func put(_ version: DraftVersion, of draft: DraftID) throws(StoreError) {
        let sql = """
            INSERT OR REPLACE INTO draft_version (draft, number, text, saved_by, saved_at) VALUES (?, ?, ?, ?, ?)
            """
        try statement(sql).run { bindings in
            bindings.bind(draft.description)
            bindings.bind(version.number)
            bindings.bind(version.text)
            bindings.bind(version.savedBy.description)
            bindings.bind(Int(version.savedAt))
        }
    }

    func removeDraft(_ id: DraftID) throws(StoreError) {
        try statement("DELETE FROM draft_version WHERE draft = ?").run { $0.bind(id.description) }
        try statement("DELETE FROM draft WHERE id = ?").run { $0.bind(id.description) }
    }
}

/// A draft as a row of its table.
private enum DraftColumns {
    private static let all = [
        "id", "use", "stream", "items", "subject", "title", "owner", "others", "version", "saved_by", "saved_at",
        "given_command", "given_by", "given_at",
    ]

    static let names = all.joined(separator: ", ")
    static let marks = all.map { _ in "?" }.joined(separator: ", ")
    static let selection = "SELECT \(names) FROM draft"

    static func values(of draft: Draft) -> [SQLValue] {
        [
            .text(draft.id.description), .text(draft.use.rawValue), .text(draft.stream.description),
            .text(draft.items.map(\.description).joined(separator: " ")), .text(draft.subject),
            draft.title.map { .text($0) } ?? .absent, .text(draft.owner.description),
            .text(draft.others.map(\.description).joined(separator: " ")), .integer(draft.version),
            .text(draft.savedBy.description), .integer(Int(draft.savedAt)),
            draft.given.map { .text($0.command.description) } ?? .absent,
            draft.given.map { .text($0.person.description) } ?? .absent,
            draft.given.map { .integer(Int($0.time)) } ?? .absent,
        ]
    }

    static func draft(_ columns: Columns) throws(StoreError) -> Draft {
        guard let id = columns.text(0).flatMap({ DraftID($0) }), let use = columns.text(1).flatMap(DraftUse.init),
            let stream = columns.text(2).flatMap({ try? StreamName($0) }), let items = columns.text(3),
            let subject = columns.text(4), let owner = columns.text(6).flatMap({ PersonID($0) }),
            let others = columns.text(7), let version = columns.integer(8),
            let savedBy = columns.text(9).flatMap({ PersonID($0) }), let savedAt = columns.integer(10)
        else { throw .damaged }
        return Draft(
            id: id, use: use, stream: stream, items: items.split(separator: " ").compactMap { Item($0) },
            subject: subject, title: columns.text(5), owner: owner,
            others: others.split(separator: " ").compactMap { PersonID($0) }, version: version, savedBy: savedBy,
            savedAt: Int64(savedAt), given: giving(columns))
    }

    private static func giving(_ columns: Columns) -> Draft.Giving? {
        guard let command = columns.text(11).flatMap({ CommandID($0) }),
            let person = columns.text(12).flatMap({ PersonID($0) }), let time = columns.integer(13)
        else { return nil }
        return Draft.Giving(command: command, person: person, time: Int64(time))
    }
}
