extension ArraySlice<UInt8> {
    /// Whether UTF-8 has nothing in it that could be seen.
    var isBlank: Bool {
        var rest = self
        while let first = rest.first {
            if first <= 0x20 {
                rest = rest.dropFirst()
            } else if let space = wideSpaces.first(where: { rest.starts(with: $0) }) {
                rest = rest.dropFirst(space.count)
            } else {
                return false
            }
        }
        return true
    }
}

/// No-break space, en quad to zero-width joiner, line separators, ideographic space, byte order mark.
private let wideSpaces =
    ["\u{A0}", "\u{3000}", "\u{FEFF}", "\u{2028}", "\u{2029}"].map { Array($0.utf8) }
    + (0x2000...0x200D).compactMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
