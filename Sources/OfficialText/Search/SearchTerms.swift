/// What a full-text index is fed with: the terms of a text, parted by spaces.
///
/// A run of Chinese characters ABCD gives AB, BC, CD and D; a word of letters and digits gives itself, in lower case and half
/// width. So two characters are one term, longer words are terms one after another, and a single character is the beginning
/// of a term. No term has a space, a quotation mark or any other ASCII mark in it, so an index that takes whatever is not
/// ASCII for a letter needs no tokenizer of ours.
public enum SearchTerms {
    /// The terms of some texts, in their order; no words are found that begin in one and end in the next.
    public static func of(_ texts: some Sequence<String>) -> String {
        var terms: [UInt8] = []
        for text in texts {
            if !terms.isEmpty { terms.append(contentsOf: boundary) }
            append(SearchAtoms(text.utf8), to: &terms)
        }
        return String(decoding: terms, as: UTF8.self)
    }

    /// A term that no text has, between two texts: a character of the private use area.
    private static let boundary = Array(" \u{E000} ".utf8)

    private static func append(_ atoms: SearchAtoms, to terms: inout [UInt8]) {
        terms.reserveCapacity(terms.count + atoms.folded.count * 3)
        for index in atoms.atoms.indices {
            if index > 0 { terms.append(UInt8(ascii: " ")) }
            terms.append(contentsOf: atoms.bytes(of: atoms.atoms[index]))
            if let next = atoms.continuation(of: index) { terms.append(contentsOf: atoms.bytes(of: next)) }
        }
    }
}

extension SearchAtoms {
    /// The character right after the one at an index.
    func continuation(of index: Int) -> Atom? {
        let next = index + 1
        return next < atoms.count && atoms[next].continues ? atoms[next] : nil
    }
}
