/// As many of a file's bytes as it takes to tell its encoding.
struct EncodingSample {
    /// From the file's first byte to well after the first one that is not UTF-8.
    let bytes: [UInt8]
    /// Whether the whole file is well-formed UTF-8.
    let isUTF8: Bool

    /// How many bytes are judged once something is not ASCII or UTF-8: a long book's worth.
    private static let length = 1 << 22

    /// Takes a sample of a file.
    init(_ file: [UInt8]) {
        let firstInvalid = file.nextInvalidUTF8(from: 0)?.lowerBound
        isUTF8 = firstInvalid == nil
        let length = (firstInvalid ?? 0) + Self.length
        bytes = length < file.count ? Array(file[..<length]) : file
    }

    /// Whether the bytes are UTF-8 with characters that take three bytes and more.
    var isHanziInUTF8: Bool { isUTF8 && bytes.contains { $0 >= 0xE0 } }

    /// The byte order in which the bytes are the better UTF-16.
    var likelierUTF16: TextEncoding {
        let little = Likelihood(bytes, from: 0, as: .utf16LE)
        return Likelihood(bytes, from: 0, as: .utf16BE).score > little.score ? .utf16BE : .utf16LE
    }

    /// What the bytes are best text in; nil when they are text in none.
    ///
    /// What a page declares of itself is not asked: where it is right the bytes say so too.
    var likeliest: TextEncoding? {
        let candidates: [TextEncoding] = isUTF8 && !hasZerosOfUTF16 ? [.utf8] : [.utf8, .gb18030, .utf16LE, .utf16BE]
        let judged = candidates.map { (encoding: $0, likelihood: Likelihood(bytes, from: 0, as: $0)) }
        // `max` keeps the first of equals, so the candidates stand in the order of their likelihood.
        let best = judged.max { $0.likelihood.score < $1.likelihood.score }
        return best.flatMap { $0.likelihood.isText(in: $0.encoding) ? $0.encoding : nil }
    }

    /// Letters, digits and line feeds of UTF-16 have a zero byte each, all on the same side.
    private var hasZerosOfUTF16: Bool {
        var zeros = (even: 0, odd: 0)
        for index in bytes.indices where bytes[index] == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        return bytes.count.isMultiple(of: 2) && min(zeros.even, zeros.odd) == 0
            && max(zeros.even, zeros.odd) * 8 >= bytes.count
    }
}
