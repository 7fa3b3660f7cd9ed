/// Any value of a payload as it stands there, unread.
struct CanonicalValue: Equatable {
    /// Canonical JSON.
    var bytes: [UInt8]
}

extension CanonicalValue: PayloadValue {
    func write(to writer: inout PayloadWriter) { writer.write(canonical: bytes) }
    init(from reader: inout PayloadReader) throws(PayloadError) { bytes = try reader.unread() }
}
