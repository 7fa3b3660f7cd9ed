import OfficialText

extension DocumentReader {
    /// Says where a text holds U+FFFD: up to four places each, the rest together.
    ///
    /// A program before this one may have put it there; a person ought to know all the same.
    static func unreadable(in text: [UInt8]) -> [Diagnostic] {
        var places: [Range<Int>] = []
        var rest: (range: Range<Int>, count: Int)?
        var index = 0
        while let place = nextUnreadable(in: text, from: index) {
            index = place.upperBound
            if places.count < 4 {
                places.append(place)
            } else {
                rest = ((rest?.range.lowerBound ?? place.lowerBound)..<place.upperBound, (rest?.count ?? 0) + 1)
            }
        }
        let separate = places.map { diagnostic(at: $0, in: text) }
        guard let rest else { return separate }
        return separate + [
            Diagnostic(
                code: "unreadable-character",
                message: "其后还有 \(rest.count) 处无法识别的字符，以“�”代替，请对照原件。", range: rest.range)
        ]
    }

    /// The next run of U+FFFD.
    private static func nextUnreadable(in text: [UInt8], from start: Int) -> Range<Int>? {
        guard let first = text.indexOfReplacementCharacter(from: start) else { return nil }
        var end = first + replacementCharacter.count
        while text[end...].starts(with: replacementCharacter) { end += replacementCharacter.count }
        return first..<end
    }

    private static func diagnostic(at place: Range<Int>, in text: [UInt8]) -> Diagnostic {
        let line = text.lineNumber(at: place.lowerBound)
        let message =
            place.upperBound == text.count
            ? "文件在第 \(line) 行最后一个字符处断开，以“�”代替，可能没有传完整，请对照原件。"
            : "第 \(line) 行有无法识别的字符，以“�”代替，请对照原件。"
        return Diagnostic(code: "unreadable-character", message: message, range: place)
    }
}

extension [UInt8] {
    /// Which line, counted from 1, an offset lies in.
    func lineNumber(at offset: Int) -> Int {
        var number = 1
        var index = 0
        while let end = self.index(of: .lineFeed, from: index, before: offset) {
            number += 1
            index = end + 1
        }
        return number
    }

    /// The same text with U+FFFD for U+0000, which ends a text for many programs.
    func replacingZeros() -> [UInt8] {
        guard var zero = index(of: 0, from: 0, before: count) else { return self }
        var replaced: [UInt8] = []
        replaced.reserveCapacity(count + 1 << 10)
        var start = 0
        while true {
            replaced += self[start..<zero]
            guard zero < count else { return replaced }
            replaced += replacementCharacter
            start = zero + 1
            zero = index(of: 0, from: start, before: count) ?? count
        }
    }
}
