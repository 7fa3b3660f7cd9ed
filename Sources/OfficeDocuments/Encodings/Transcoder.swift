import Glibc

/// Turns bytes of another encoding into UTF-8 by the system's tables.
struct Transcoder: ~Copyable {
    /// Where a run of conversion ended.
    private enum Stop {
        case end
        /// At bytes that are no character.
        case broken
        /// At the beginning of a character that the end cuts off.
        case cut
    }

    private let descriptor: iconv_t
    /// How many bytes to step over where nothing can be read.
    private let unit: Int

    /// Opens the tables; nil where the system has none for this encoding.
    init?(from encoding: TextEncoding) {
        // The system reports failure as the pointer -1.
        guard let opened = iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
        unit = encoding == .gb18030 ? 1 : 2
    }

    deinit { iconv_close(descriptor) }

    /// The bytes from an index on in UTF-8; what is no character becomes U+FFFD, touching ones a single one.
    func transcode(_ bytes: [UInt8], from start: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count - start) / 2 * 3 + 16)
        var index = start
        var brokenEnd: Int?
        while index < bytes.count {
            let stop = convert(bytes, &index, into: &text)
            if stop == .end { break }
            if index != brokenEnd { text += replacementCharacter }
            index = stop == .cut ? bytes.count : min(index + unit, bytes.count)
            brokenEnd = index
        }
        return text
    }

    /// Converts block by block until the end or a sequence that is no character, and moves the index there.
    private func convert(_ bytes: [UInt8], _ index: inout Int, into text: inout [UInt8]) -> Stop {
        var failure = E2BIG
        while failure == E2BIG {
            let start = index
            var used = 0
            text += [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
                failure = bytes.withUnsafeBytes { source in
                    convert(UnsafeRawBufferPointer(rebasing: source[start...]), &used, into: room, &count)
                }
            }
            index += used
        }
        return failure == 0 ? .end : failure == EINVAL ? .cut : .broken
    }

    /// One call of the system's function: how much was used, how much was made, and its error number or 0.
    private func convert(
        _ source: UnsafeRawBufferPointer, _ used: inout Int, into room: UnsafeMutableBufferPointer<UInt8>,
        _ made: inout Int
    ) -> Int32 {
        // iconv takes the input as mutable and never writes to it.
        var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var output = UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var inputLeft = source.count
        var outputLeft = room.count
        let result = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
        used = source.count - inputLeft
        made = room.count - outputLeft
        return result == -1 ? errno : 0
    }
}
