import GRDB
import Rectification
import Resemblance
import Store

extension SQLiteTransaction {
    func passages(
        near filing: Filing, of kind: FindingPassage.Kind
    ) throws(StoreError) -> [FindingPassage.Place] {
        var near: [(common: Int, place: FindingPassage.Place)] = []
        let asking = try statement("SELECT finding, number FROM resembling_passage WHERE passage = ? AND kind = ?")
        for (passage, common) in try passages(near: filing) {
            try asking.forEachRow(with: [.integer(passage), .text(kind.rawValue)]) { columns throws(StoreError) in
                guard let finding = columns.text(0).flatMap({ FindingID($0) }) else { throw .damaged }
                near.append((common, .init(finding: finding, kind: kind, number: columns.integer(1))))
            }
        }
        return near.sorted { ($1.common, $0.place) < ($0.common, $1.place) }.map(\.place)
    }

    /// Of passages that all have one shingle so many are looked at.
    private static let crowd = 2_000

    /// The numbers of passages that are filed under enough of the same shingles, and under how many.
    private func passages(near filing: Filing) throws(StoreError) -> [(passage: Int, common: Int)] {
        var common: [Int: (count: Int, size: Int)] = [:]
        let sizes = filing.partnerSizes
        let asking = try statement(
            "SELECT passage, size FROM resembling_shingle WHERE shingle = ? AND size BETWEEN ? AND ? LIMIT ?")
        for shingle in filing.shingles {
            let values: [SQLValue] = [
                .integer(shingle), .integer(sizes.lowerBound), .integer(sizes.upperBound), .integer(Self.crowd),
            ]
            try asking.forEachRow(with: values) { columns throws(StoreError) in
                guard let passage = columns.integer(0), let size = columns.integer(1) else { throw .damaged }
                common[passage, default: (0, size)].count += 1
            }
        }
        return common.filter { $0.value.count >= filing.leastCommon(withOneOf: $0.value.size) }
            .map { ($0.key, $0.value.count) }
    }

    /// Files the passages of findings that were touched: those that are as they were stay.
    func file(_ findings: [TouchedFinding]) throws(StoreError) {
        var (removed, added): ([Entry], [Entry]) = ([], [])
        var last = try first("SELECT max(passage) FROM resembling_passage") { $0.integer(0) } ?? 0
        let removal = try statement("DELETE FROM resembling_passage WHERE passage = ?")
        let insertion = try statement("INSERT INTO resembling_passage VALUES (?, ?, ?, ?, ?, ?)")
        for touched in findings {
            let before = try filed(of: touched.finding)
            let now = (touched.texts?.passages ?? []).map { Filed($0) }
            let (known, wanted) = (Set(before.map(\.filed)), Set(now))
            for (passage, filed) in before where !wanted.contains(filed) {
                removed += Entry.all(of: filed, passage)
                try removal.run { $0.bind(passage) }
            }
            for filed in now where !known.contains(filed) {
                last += 1
                added += Entry.all(of: filed, last)
                try insertion.run { bindings in
                    bindings.bind(last)
                    bindings.bind(touched.finding.description)
                    filed.bind(to: &bindings)
                }
            }
        }
        try run("DELETE FROM resembling_shingle WHERE shingle = ? AND size = ? AND passage = ?", on: removed)
        try run("INSERT INTO resembling_shingle VALUES (?, ?, ?)", on: added)
    }

    func removeAllPassages() throws(StoreError) {
        try statement("DELETE FROM resembling_passage").run { _ in }
        try statement("DELETE FROM resembling_shingle").run { _ in }
    }

    /// In the order in which they lie in the file: pages that lie side by side are then changed one after the other.
    private func run(_ sql: String, on entries: [Entry]) throws(StoreError) {
        let change = try statement(sql)
        for entry in entries.sorted() {
            try change.run { bindings in
                bindings.bind(entry.shingle)
                bindings.bind(entry.size)
                bindings.bind(entry.passage)
            }
        }
    }

    private func filed(of finding: FindingID) throws(StoreError) -> [(passage: Int, filed: Filed)] {
        var all: [(Int, Filed)] = []
        let asking = try statement(
            "SELECT passage, kind, number, size, shingles FROM resembling_passage WHERE finding = ?")
        try asking.forEachRow(with: [.text(finding.description)]) { columns throws(StoreError) in
            guard let passage = columns.integer(0), let filed = Filed(columns) else { throw .damaged }
            all.append((passage, filed))
        }
        return all
    }
}

/// A row of the index: a shingle under which a passage is filed.
private struct Entry: Comparable {
    let shingle: Int
    let size: Int
    let passage: Int

    static func all(of filed: Filed, _ passage: Int) -> [Entry] {
        filed.shingles.map { Entry(shingle: $0, size: filed.size, passage: passage) }
    }

    static func < (lower: Self, higher: Self) -> Bool {
        (lower.shingle, lower.size, lower.passage) < (higher.shingle, higher.size, higher.passage)
    }
}

/// What is kept of a passage.
private struct Filed: Hashable {
    let kind: String
    let number: Int?
    let size: Int
    let shingles: [Int]

    init(_ passage: FindingPassage) {
        let filing = Filing(passage.letters)
        (kind, number, size, shingles) = (passage.kind.rawValue, passage.number, filing.size, filing.shingles)
    }

    /// From the columns after the first; absent where they are not what was written.
    init?(_ columns: Columns) {
        guard let kind = columns.text(1), let size = columns.integer(3), let bytes = columns.blob(4),
            bytes.count.isMultiple(of: Self.width)
        else { return nil }
        self.kind = kind
        number = columns.integer(2)
        self.size = size
        shingles = stride(from: 0, to: bytes.count, by: Self.width).map { start in
            bytes[start..<start + Self.width].reduce(0) { $0 << 8 | Int($1) }
        }
    }

    func bind(to bindings: inout Bindings) {
        bindings.bind(kind)
        bindings.bind(number.map(SQLValue.integer) ?? .absent)
        bindings.bind(size)
        bindings.bind(bytes)
    }

    private var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.width * shingles.count)
        for shingle in shingles {
            for place in (0..<Self.width).reversed() { bytes.append(UInt8(truncatingIfNeeded: shingle >> (8 * place))) }
        }
        return bytes
    }

    /// A shingle has 48 bits.
    private static let width = 6
}
