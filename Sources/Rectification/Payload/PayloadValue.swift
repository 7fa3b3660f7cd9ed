public import HashChain

/// A value that payloads can hold, in exactly one way of writing it.
protocol PayloadValue {
    func write(to writer: inout PayloadWriter)
    init(from reader: inout PayloadReader) throws(PayloadError)
}

/// A value that is an object in a payload.
///
/// Both functions go through the fields in the order of their keys' bytes: the writer checks it in debug builds, and the reader
/// refuses what it did not ask for.
protocol PayloadObject: PayloadValue {
    func write(fields: inout PayloadWriter)
    init(fields: inout PayloadReader) throws(PayloadError)
}

extension PayloadObject {
    func write(to writer: inout PayloadWriter) {
        writer.object { write(fields: &$0) }
    }

    init(from reader: inout PayloadReader) throws(PayloadError) {
        self = try reader.object(Self.self)
    }
}

extension String: PayloadValue {
    func write(to writer: inout PayloadWriter) { writer.write(text: self) }
    init(from reader: inout PayloadReader) throws(PayloadError) { self = try reader.text() }
}

extension Int: PayloadValue {
    func write(to writer: inout PayloadWriter) { writer.write(integer: self) }
    init(from reader: inout PayloadReader) throws(PayloadError) { self = try reader.integer() }
}

extension Array: PayloadValue where Element: PayloadValue {
    func write(to writer: inout PayloadWriter) { writer.list(self) }
    init(from reader: inout PayloadReader) throws(PayloadError) { self = try reader.list() }
}

/// `[start, end)` as two integers.
extension Range: PayloadValue where Bound == Int {
    func write(to writer: inout PayloadWriter) { writer.list([lowerBound, upperBound]) }

    init(from reader: inout PayloadReader) throws(PayloadError) {
        let start = reader.offset
        let bounds: [Int] = try reader.list()
        guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] else {
            throw reader.failure(.value(wanted: "两个数，前一个不大于后一个"), at: start)
        }
        self = bounds[0]..<bounds[1]
    }
}

extension Identifier: PayloadValue {
    func write(to writer: inout PayloadWriter) { writer.write(identifier: self) }

    init(from reader: inout PayloadReader) throws(PayloadError) {
        self = try reader.text(as: "16 位编号") { Identifier($0) }
    }
}

extension Digest: PayloadValue {
    func write(to writer: inout PayloadWriter) { writer.write(text: hex) }

    init(from reader: inout PayloadReader) throws(PayloadError) {
        self = try reader.text(as: "64 位十六进制散列值") { Digest(hex: $0) }
    }
}

extension PublicKey: PayloadValue {
    func write(to writer: inout PayloadWriter) { writer.write(text: hex) }

    init(from reader: inout PayloadReader) throws(PayloadError) {
        self = try reader.text(as: "64 位十六进制公钥") { PublicKey(hex: $0) }
    }
}

/// A value that is written as its text form.
protocol PayloadText: PayloadValue, CustomStringConvertible {
    /// What a text must be to stand for one, in the words of an error.
    static var wanted: String { get }

    /// Reads the text form; absent for anything else.
    init?(_ text: String)
}

extension PayloadText {
    func write(to writer: inout PayloadWriter) { writer.write(text: description) }

    init(from reader: inout PayloadReader) throws(PayloadError) {
        self = try reader.text(as: Self.wanted) { Self($0) }
    }
}

extension Cadence: PayloadText { static var wanted: String { "报告周期" } }
extension CivilDate: PayloadText { static var wanted: String { "日期（年-月-日）" } }
extension DecimalText: PayloadText { static var wanted: String { "数" } }
extension Item: PayloadText { static var wanted: String { "事项的编号" } }
extension ReportSubject: PayloadText { static var wanted: String { "具体问题、措施或任务的编号" } }
extension Scope: PayloadText { static var wanted: String { "授权范围" } }
extension Unit: PayloadText { static var wanted: String { "科室或单位的编号" } }

/// An enumeration that is written as its raw text.
protocol PayloadWord: PayloadValue, RawRepresentable<String> {}

extension PayloadWord {
    func write(to writer: inout PayloadWriter) { writer.write(text: rawValue) }

    init(from reader: inout PayloadReader) throws(PayloadError) {
        self = try reader.text(as: "本版本认识的词") { Self(rawValue: $0) }
    }
}

extension DecidingLevel: PayloadWord {}
extension DeclaredStatus: PayloadWord {}
extension InspectionForm: PayloadWord {}
extension InspectionType: PayloadWord {}
extension OriginKind: PayloadWord {}
extension PaperForm: PayloadWord {}
extension Resolution.Kind: PayloadWord {}
extension Role: PayloadWord {}
extension RulePack.Letter: PayloadWord {}
extension RulePack.Rank: PayloadWord {}
extension Secrecy: PayloadWord {}
extension Setting: PayloadWord {}
extension Term: PayloadWord {}
