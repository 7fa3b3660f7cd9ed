import Glibc

extension [UInt8] {
    /// The page as the parser can read it without dropping a character: controls and noncharacters as U+FFFD, a form
    /// feed as the space it is in HTML, one kind of line end, a line feed at the end, and `<!-->`, which the parser takes
    /// for the mere beginning of a comment, written out.
    func preparedForParser() -> [UInt8] {
        var prepared: [UInt8] = []
        prepared.reserveCapacity(count + 1)
        for index in indices {
            switch self[index] {
            case .closeAngle where prepared.last == UInt8(ascii: "-"):
                for missing in ["--", "-"] where prepared.endsWith("<!----".utf8.dropLast(missing.utf8.count)) {
                    prepared += missing.utf8
                }
                prepared.append(self[index])
            case .tab, .lineFeed, 0x20...0xBD, 0xC0...: prepared.append(self[index])
            case 0x0C: prepared.append(.space)
            case 0x0D where index + 1 < count && self[index + 1] == .lineFeed: break
            case 0x0D: prepared.append(.lineFeed)
            case 0xBE, 0xBF:
                let isNoncharacter = index >= 2 && self[index - 1] == 0xBF && self[index - 2] == 0xEF
                prepared.append(isNoncharacter ? 0xBD : self[index])
            default: prepared += replacementCharacter
            }
        }
        prepared.append(.lineFeed)
        return prepared
    }

    private func endsWith(_ bytes: some Collection<UInt8>) -> Bool { suffix(bytes.count).elementsEqual(bytes) }

    /// Where a piece for the parser ends: at the end, or before a < that begins no end tag.
    func endOfPiece(from start: Int, length: Int) -> Int {
        guard start + length < count else { return count }
        return (start + 1..<start + length).last(where: isCut) ?? (start + length..<count).first(where: isCut) ?? count
    }

    private func isCut(_ index: Int) -> Bool {
        self[index] == .openAngle && index + 1 < count && self[index + 1] != .slash
    }

    /// Whether a piece is one tag with more attributes than any page has; the parser compares each with all others.
    ///
    /// A tag that fits into an ordinary piece needs no look.
    func isCrowdedTag(_ piece: Range<Int>) -> Bool {
        guard piece.count > PageParser.pieceLength else { return false }
        return self[piece].withUnsafeBufferPointer { $0.attributesInTag(upTo: 20_001) } > 20_000
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many attributes a tag may have, up to its `>`; counting ends at a limit.
    ///
    /// White space begins an attribute, and so may the end of a value.
    func attributesInTag(upTo limit: Int) -> Int {
        var attributes = 0
        var quote: UInt8?
        for byte in self {
            switch byte {
            case quote:
                quote = nil
                attributes += 1
            case _ where quote != nil: break
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case .closeAngle: return attributes
            case .tab, .lineFeed, .space: attributes += 1
            default: break
            }
            if attributes >= limit { break }
        }
        return attributes
    }

    /// What follows Word's `![if …]>` or `![endif]>`; nil when the text does not begin with either.
    var afterCondition: Slice<Self>? {
        guard starts(with: "![if".utf8) || starts(with: "![endif".utf8), let end = firstIndex(of: .closeAngle)
        else { return nil }
        return self[(end + 1)...]
    }

    /// The character that a page means by &#128; to &#159;, which are controls: by the HTML standard, that of Windows.
    var windowsCharacter: Character? {
        guard count == 2, self[0] == 0xC2, (0x80...0x9F).contains(self[1]) else { return nil }
        let meant = windowsCharacters[Int(self[1]) - 0x80]
        return meant == "\u{FFFD}" ? nil : meant
    }
}

private let windowsCharacters: [Character] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")
