extension SearchText {
    /// Whether every phrase stands in one of these texts.
    public func isFound(in texts: some Sequence<String>) -> Bool {
        let atoms = texts.map { SearchAtoms($0.utf8) }
        return phrases.allSatisfy { phrase in atoms.contains { phrase.firstMatch(in: $0, from: 0) != nil } }
    }

    /// The places of all phrases in a text, in bytes, in order and without overlap.
    public func places(in text: String) -> [Range<Int>] {
        let atoms = SearchAtoms(text.utf8)
        let found = phrases.flatMap { $0.matches(in: atoms) }.sorted { $0.lowerBound < $1.lowerBound }
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
    /// The places of the phrase, in bytes of the text.
    func matches(in text: SearchAtoms) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var index = 0
        while let match = firstMatch(in: text, from: index) {
            places.append(place(of: match, in: text))
            index = match + 1
        }
        return places
    }

    /// The index of the first atom at which the phrase stands.
    func firstMatch(in text: SearchAtoms, from start: Int) -> Int? {
        guard pattern.count <= text.atoms.count else { return nil }
        return (start..<max(start, text.atoms.count - pattern.count + 1)).first { stands(in: text, at: $0) }
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

    private func place(of match: Int, in text: SearchAtoms) -> Range<Int> {
        text.atoms[match].range.lowerBound..<text.atoms[match + pattern.count - 1].range.upperBound
    }
}
