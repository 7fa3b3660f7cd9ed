/// The value of a mended field, as payloads hold it: dates, ids and status words are texts.
public enum FieldValue: Sendable, Equatable {
    case text(String)
    case number(Int)
    case list([String])
}

extension FieldValue: PayloadValue {
    func write(to writer: inout PayloadWriter) {
        switch self {
        case .text(let text): text.write(to: &writer)
        case .number(let number): number.write(to: &writer)
        case .list(let texts): texts.write(to: &writer)
        }
    }

    init(from reader: inout PayloadReader) throws(PayloadError) {
        switch reader.next {
        case UInt8(ascii: "\""): self = .text(try reader.text())
        case UInt8(ascii: "["): self = .list(try reader.list())
        default: self = .number(try reader.integer())
        }
    }

    /// Canonical JSON.
    var payload: [UInt8] {
        var writer = PayloadWriter()
        write(to: &writer)
        return writer.bytes
    }
}
