/// Which encoding bytes are read in, and after which byte order mark.
struct EncodingChoice: Equatable {
    let encoding: TextEncoding
    /// How many bytes of byte order mark come first.
    var markLength = 0
    /// Whether the bytes are known to be valid throughout.
    var isProven = false

    /// Decides by the byte order mark, else by what was asked for, else by what the bytes are best text in.
    static func choose(for bytes: [UInt8], requested: TextEncoding?) throws(DocumentError.Problem) -> Self {
        let sample = EncodingSample(bytes)
        if let marked = byteOrderMark(of: bytes) { return try confirm(marked, by: sample, requested: requested) }
        if let requested { return Self(encoding: try confirm(requested, by: sample)) }
        guard let likely = sample.likeliest else { throw .notText }
        return Self(encoding: likely, isProven: sample.isUTF8 && likely == .utf8)
    }

    private static func byteOrderMark(of bytes: [UInt8]) -> Self? {
        let marks: [(TextEncoding, [UInt8])] = [
            (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LE, [0xFF, 0xFE]), (.utf16BE, [0xFE, 0xFF]),
            (.gb18030, [0x84, 0x31, 0x95, 0x33]),
        ]
        return marks.first { bytes.starts(with: $0.1) }.map { Self(encoding: $0.0, markLength: $0.1.count) }
    }

    /// What is marked, if the bytes are text in it and nothing else was asked for.
    private static func confirm(
        _ marked: Self, by sample: EncodingSample, requested: TextEncoding?
    ) throws(DocumentError.Problem) -> Self {
        let isUTF16 = marked.encoding == .utf16LE || marked.encoding == .utf16BE
        if let requested, requested != marked.encoding, !(requested == .utf16 && isUTF16) {
            throw .misfit(requested: requested, offset: 0, likely: marked.encoding)
        }
        let likelihood = Likelihood(sample.bytes, from: marked.markLength, as: marked.encoding)
        guard likelihood.total == 0 || likelihood.isText(in: marked.encoding) else { throw .notText }
        return marked
    }

    /// What was asked for, if the bytes are text in it.
    ///
    /// Hanzi in UTF-8 nearly always are some other, rarer hanzi in GB18030; whoever asks for that is mistaken.
    private static func confirm(
        _ requested: TextEncoding, by sample: EncodingSample
    ) throws(DocumentError.Problem) -> TextEncoding {
        let encoding = requested == .utf16 ? sample.likelierUTF16 : requested
        let likelihood = Likelihood(sample.bytes, from: 0, as: encoding)
        guard likelihood.isText(in: encoding), encoding == .utf8 || !sample.isHanziInUTF8 else {
            throw .misfit(requested: requested, offset: likelihood.firstBroken, likely: sample.likeliest)
        }
        return encoding
    }
}
