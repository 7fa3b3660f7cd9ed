/// The fields of a payload with their values unread: what a correction mends and an upcaster changes.
struct PayloadFields: Equatable {
    /// Canonical JSON by key.
    private var values: [String: [UInt8]] = [:]

    init() {}

    /// Splits a payload into its fields.
    init(_ payload: [UInt8]) throws(PayloadError) {
        let collected: Collected = try PayloadReader.read(payload)
        values = collected.values
    }

    subscript(key: String) -> [UInt8]? {
        get { values[key] }
        set { values[key] = newValue }
    }

    /// The payload: its fields in the order of their keys' bytes.
    var payload: [UInt8] {
        var writer = PayloadWriter()
        writer.object { writer in
            for (key, value) in values.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                writer.put(key: key, canonical: value)
            }
        }
        return writer.bytes
    }
}

extension PayloadFields {
    private struct Collected: PayloadObject {
        var values: [String: [UInt8]] = [:]

        func write(fields: inout PayloadWriter) {}

        init(fields: inout PayloadReader) throws(PayloadError) {
            while let (key, value) = try fields.takeUnread() { values[key] = value }
        }
    }
}
