import Crypto
import HashChain
import Store

/// Everything in a ledger that verifying must hash, in memory: each piece is what one SHA-256 value is of.
struct HashedBytes: Sendable {
    private(set) var pieces: [[UInt8]] = []

    /// How many bytes there are.
    var count: Int { pieces.reduce(0) { $0 + $1.count } }

    /// Takes headers, salts with payloads, and documents out of a ledger.
    init(_ reader: any LedgerReader) throws(StoreError) {
        for head in try reader.heads() {
            try reader.forEachRecord(of: head.stream) { record throws(StoreError) in
                pieces.append(record.header.encoded)
                pieces.append((record.salt ?? []) + (record.payload ?? []))
            }
        }
        for digest in try reader.contentDigests() { pieces.append(try reader.content(digest) ?? []) }
    }

    /// Hashes every piece.
    /// - Returns: Something made of every value, so that none of the work can be left out.
    func hash() -> UInt8 {
        pieces.reduce(0) { sum, piece in SHA256.hash(data: piece).reduce(sum, ^) }
    }
}
