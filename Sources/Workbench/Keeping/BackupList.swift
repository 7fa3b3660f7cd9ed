import Foundation

/// The list of backups that were made of a ledger: a file beside it, a line of JSON for each.
///
/// It does not stand in the journal, because it tells of the machine: a ledger that was restored elsewhere has other backups.
public struct BackupList: Sendable {
    /// A backup.
    public struct Entry: Sendable, Equatable, Codable {
        /// The path of its file.
        public let file: String
        /// How many records it holds.
        public let records: Int
        /// SHA-256 of its manifest, in hexadecimal: one value for where every stream ended.
        public let head: String
        /// When it was made, in milliseconds since 1970 UTC.
        public let time: Int64
    }

    private let path: String
    private let files: FileAccess

    /// Names the list of a ledger.
    public init(of place: LedgerPlace) {
        path = place.path + ".backups"
        files = place.files
    }

    /// The backups, in the order in which they were made; a line that is none is passed over.
    public func entries() throws -> [Entry] {
        guard files.exists(path) else { return [] }
        let lines = try files.read(path).split(separator: UInt8(ascii: "\n"))
        return lines.compactMap { try? JSONDecoder().decode(Entry.self, from: Data($0)) }
    }

    func add(_ entry: Entry) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try files.append(path, Array(try encoder.encode(entry)) + [UInt8(ascii: "\n")])
    }
}
