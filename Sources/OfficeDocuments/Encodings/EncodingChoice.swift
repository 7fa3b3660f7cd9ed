/// Which encoding bytes are read in, and after which byte order mark.
struct EncodingChoice: Equatable {
    let encoding: TextEncoding
    /// How many bytes of byte order mark come first.
    let markLength: Int
}

extension EncodingChoice {
    /// Decides by the byte order mark, else by what was asked for, else by what the bytes are best text in; what a page
    /// declares of itself counts, but not against the bytes.
    static func choose(
        for bytes: [UInt8], requested: TextEncoding?, declared: TextEncoding?
    ) throws(DocumentError.Problem) -> Self {
        if let marked = byteOrderMark(of: bytes) { return try choose(marked, for: bytes, requested: requested) }
        guard let requested else {
            guard let likely = likeliest(for: bytes, declared: declared) else { throw .notText }
            return Self(encoding: likely, markLength: 0)
        }
        return Self(encoding: try confirm(requested, for: bytes), markLength: 0)
    }

    private static func choose(
        _ marked: Self, for bytes: [UInt8], requested: TextEncoding?
    ) throws(DocumentError.Problem) -> Self {
        let isUTF16 = marked.encoding == .utf16LE || marked.encoding == .utf16BE
        if let requested, requested != marked.encoding, !(requested == .utf16 && isUTF16) {
            throw .misfit(requested: requested, offset: 0, likely: marked.encoding)
        }
        let likelihood = Likelihood(bytes, from: marked.markLength, as: marked.encoding)
        guard likelihood.total == 0 || fits(likelihood, marked.encoding, bytes) else { throw .notText }
        return marked
    }

    private static func byteOrderMark(of bytes: [UInt8]) -> Self? {
        let marks: [(TextEncoding, [UInt8])] = [
            (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LE, [0xFF, 0xFE]), (.utf16BE, [0xFE, 0xFF]),
            (.gb18030, [0x84, 0x31, 0x95, 0x33]),
        ]
        return marks.first { bytes.starts(with: $0.1) }.map { Self(encoding: $0.0, markLength: $0.1.count) }
    }

    /// The encoding that was asked for, if the bytes are text in it.
    ///
    /// Hanzi in UTF-8 nearly always are some other, rarer hanzi in GB18030; whoever asks for that is mistaken.
    private static func confirm(
        _ requested: TextEncoding, for bytes: [UInt8]
    ) throws(DocumentError.Problem) -> TextEncoding {
        let encoding = requested == .utf16 ? Likelihood.likelierUTF16(bytes, from: 0).encoding : requested
        let likelihood = Likelihood(bytes, from: 0, as: encoding)
        let isPlainlyUTF8 = encoding != .utf8 && bytes.firstInvalidUTF8 == nil && bytes.contains { $0 >= 0xE0 }
        guard fits(likelihood, encoding, bytes), !isPlainlyUTF8 else {
            let likely = likeliest(for: bytes, declared: nil)
            throw .misfit(requested: requested, offset: likelihood.firstBroken, likely: likely)
        }
        return encoding
    }

    /// What the bytes are best text in; nil when they are text in none.
    private static func likeliest(for bytes: [UInt8], declared: TextEncoding?) -> TextEncoding? {
        let isUTF8 = bytes.firstInvalidUTF8 == nil
        if isUTF8, bytes.index(of: 0, from: 0, before: bytes.count) == nil {
            return Likelihood(Array(bytes.prefix(1 << 16)), from: 0, as: .utf8).isProse(of: bytes.count) ? .utf8 : nil
        }
        let isOnlyUTF8 = isUTF8 && !hasUTF16Zeros(bytes)
        let candidates: [TextEncoding] = isOnlyUTF8 ? [.utf8] : [.utf8, .gb18030, .utf16LE, .utf16BE]
        let judged = candidates.map { (encoding: $0, likelihood: Likelihood(bytes, from: 0, as: $0)) }
        func score(_ candidate: (encoding: TextEncoding, likelihood: Likelihood)) -> Double {
            let isBelieved = candidate.encoding == declared && candidate.likelihood.broken == 0
            return candidate.likelihood.score + (isBelieved ? 0.2 : 0)
        }
        // `max` keeps the first of equals, so the candidates stand in the order of their likelihood.
        let best = judged.max { score($0) < score($1) }
        return best.flatMap { fits($0.likelihood, $0.encoding, bytes) ? $0.encoding : nil }
    }

    /// Random bytes score about 0.35; well-formed UTF-8 does not come about by chance, so some breakage is forgiven.
    private static func fits(_ likelihood: Likelihood, _ encoding: TextEncoding, _ bytes: [UInt8]) -> Bool {
        likelihood.isProse(of: bytes.count) && likelihood.score >= (encoding == .utf8 ? 0.25 : 0.5)
    }

    /// Letters, digits and line feeds of UTF-16 have a zero byte each, all on the same side.
    private static func hasUTF16Zeros(_ bytes: [UInt8]) -> Bool {
        var zeros = (even: 0, odd: 0)
        for index in bytes.indices where bytes[index] == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        return bytes.count.isMultiple(of: 2) && min(zeros.even, zeros.odd) == 0
            && max(zeros.even, zeros.odd) * 8 >= bytes.count
    }
}
