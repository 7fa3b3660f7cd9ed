/// Records one after another in one run of bytes, as a bundle carries them: docs/backup.md has the layout.
public struct PackedRecords: Sendable {
    /// The bytes.
    public private(set) var bytes: [UInt8] = []

    /// Begins with none.
    public init() {}

    /// Adds a record.
    public mutating func add(_ record: Record) {
        bytes += Packing(record: record).encodedBytes
    }

    /// Reads records from bytes; their hashes are computed from their headers.
    /// - Throws: ``MalformedEncoding`` when the bytes are not what ``add(_:)`` would write.
    public static func records(in bytes: [UInt8]) throws(MalformedEncoding) -> [Record] {
        var reader = ByteReader(bytes)
        var records: [Record] = []
        while reader.offset < bytes.count { records.append(try reader.packedRecord()) }
        return records
    }
}

/// A record in the layout: its header's bytes, and salt and payload unless they were erased.
private struct Packing: LaidOut {
    let header: [UInt8]
    let salt: [UInt8]?
    let payload: [UInt8]?

    init(record: Record) {
        header = record.header.encoded
        salt = record.salt
        payload = record.payload
    }

    var encodedLength: Int { Layout.length(of: header) + Layout.length(of: salt) + Layout.length(of: payload) }

    func write(to writer: inout ByteWriter) {
        writer.write(text: header)
        writer.write(optional: salt)
        writer.write(optional: payload)
    }
}

extension ByteReader {
    fileprivate mutating func packedRecord() throws(MalformedEncoding) -> Record {
        let start = offset + Layout.integerLength
        let header: RecordHeader
        do throws(MalformedEncoding) {
            header = try RecordHeader(decoding: try run())
        } catch {
            throw failure(error.reason, at: start + error.offset)
        }
        return Record(
            header: header, hash: header.hash, salt: try optionalRun(), payload: try optionalRun())
    }
}
