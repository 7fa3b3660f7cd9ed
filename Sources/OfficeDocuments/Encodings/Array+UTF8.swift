import Glibc

/// The bytes of U+FFFD, which stands for what could not be read.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

extension [UInt8] {
    /// The same text with every broken sequence replaced by U+FFFD; touching ones become one.
    func repairedUTF8(from start: Int) -> [UInt8] {
        var repaired: [UInt8] = []
        repaired.reserveCapacity(count - start + 3)
        var index = start
        var isAfterBroken = false
        while let broken = nextInvalidUTF8(from: index) {
            repaired += self[index..<broken.lowerBound]
            if !isAfterBroken || index < broken.lowerBound { repaired += replacementCharacter }
            index = broken.upperBound
            isAfterBroken = true
        }
        return repaired + self[index...]
    }

    /// The next bytes that are no character of UTF-8, found at the speed of memory: as much as Unicode recommends to
    /// replace at once.
    func nextInvalidUTF8(from start: Int) -> Range<Int>? {
        do {
            _ = try UTF8Span(validating: span.extracting(droppingFirst: start))
            return nil
        } catch {
            return (start + error.byteOffsets.lowerBound)..<(start + error.byteOffsets.upperBound)
        }
    }

    /// The place of the next byte of this value, found at the speed of memory.
    func index(of byte: UInt8, from start: Int, before end: Int) -> Int? {
        withUnsafeBytes { buffer in
            guard start < end, let base = buffer.baseAddress,
                let found = memchr(base + start, Int32(byte), end - start)
            else { return nil }
            return base.distance(to: UnsafeRawPointer(found))
        }
    }

    /// The place of the next U+FFFD.
    func indexOfReplacementCharacter(from start: Int) -> Int? {
        var index = start
        while let found = self.index(of: 0xEF, from: index, before: count - 2) {
            if self[found + 1] == 0xBF && self[found + 2] == 0xBD { return found }
            index = found + 1
        }
        return nil
    }
}
