import Foundation
import Store

/// The file a ledger lies in, looked at byte by byte before SQLite touches it: a file that is no ledger stays as it is.
struct LedgerFile {
    let path: String
    var schema = Schema.current

    private static let magic = Array("SQLite format 3\u{0}".utf8)
    private static let headerLength = 100

    /// Says what is wrong with the file; nothing when it may be opened.
    ///
    /// That it is of an earlier schema is seen when it is open: the number may still be in the log.
    func check() throws(StoreError) {
        guard exists else { throw .noFile(path: path) }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .cannotOpen(path: path) }
        defer { try? handle.close() }
        // An empty file gives no data; a folder and a broken disk give an error.
        guard let data = try? handle.read(upToCount: Self.headerLength) ?? Data(), let length = try? handle.seekToEnd()
        else { throw .cannotOpen(path: path) }
        try check(header: Array(data), length: Int(length))
    }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Whether the last writer left pages that are not in the file itself yet.
    var hasLog: Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        return (attributes?[.size] as? Int ?? 0) > 0
    }

    private func check(header: [UInt8], length: Int) throws(StoreError) {
        guard length > 0 else { throw .emptyFile(path: path) }
        guard header.starts(with: Self.magic) || Self.magic.starts(with: header) else { throw .notALedger(path: path) }
        guard header.count == Self.headerLength else { throw .truncated(path: path) }
        guard number(in: header, at: 68) == Migrations.applicationID else { throw .notALedger(path: path) }
        let found = number(in: header, at: 60)
        guard found <= schema.known else { throw .newerSchema(found: found, known: schema.known) }
        // While there is a log, the file may rightly be shorter than its header says.
        let size = pageSize(in: header) * number(in: header, at: 28)
        guard length >= size || hasLog else { throw .truncated(path: path) }
    }

    private func number(in header: [UInt8], at offset: Int) -> Int {
        header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    private func pageSize(in header: [UInt8]) -> Int {
        let size = Int(header[16]) << 8 | Int(header[17])
        return size == 1 ? 65_536 : size
    }
}
