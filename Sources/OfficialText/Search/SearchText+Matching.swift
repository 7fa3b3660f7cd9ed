extension SearchText {
    /// Whether every phrase stands in one of these texts.
    public func isFound(in texts: some Sequence<String>) -> Bool {
        let texts = texts.map { Array($0.utf8) }
        return phrases.allSatisfy { phrase in texts.contains { !phrase.places(in: $0).isEmpty } }
    }

    /// The places of all phrases in a text, in bytes, in order and without overlap.
    public func places(in text: String) -> [Range<Int>] {
        let text = Array(text.utf8)
        let found = phrases.flatMap { $0.places(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
        return found.reduce(into: []) { merged, range in
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
    }
}

extension SearchText.Phrase {
    /// The places of the phrase in a text, in bytes.
    fileprivate func places(in text: [UInt8]) -> [Range<Int>] {
        if let needle { return Self.places(of: needle, in: text) }
        let atoms = SearchAtoms(text)
        guard pattern.count <= atoms.atoms.count else { return [] }
        return (0...atoms.atoms.count - pattern.count).filter { stands(in: atoms, at: $0) }.map { start in
            atoms.atoms[start].range.lowerBound..<atoms.atoms[start + pattern.count - 1].range.upperBound
        }
    }

    /// UTF-8 has no character inside another: where the bytes stand, the characters stand.
    private static func places(of needle: [UInt8], in text: [UInt8]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        text.withUnsafeBufferPointer { text in
            needle.withUnsafeBufferPointer { needle in
                var start = 0
                while start + needle.count <= text.count {
                    if text[start] == needle[0], text[start..<start + needle.count].elementsEqual(needle) {
                        places.append(start..<start + needle.count)
                    }
                    start += 1
                }
            }
        }
        return places
    }

    private func stands(in text: SearchAtoms, at start: Int) -> Bool {
        for (offset, piece) in pattern.enumerated() {
            let atom = text.atoms[start + offset]
            guard offset == 0 || atom.continues == piece.continues else { return false }
            let isOpen = isOpenWord && offset == pattern.count - 1
            let bytes = text.bytes(of: atom)
            guard isOpen ? bytes.starts(with: piece.bytes) : bytes.elementsEqual(piece.bytes) else { return false }
        }
        return true
    }

    /// Whether the last term is the beginning of a word and not a character, which is found as it is.
    private var isOpenWord: Bool { endsOpen && pattern.last?.bytes.count == 1 }
}
