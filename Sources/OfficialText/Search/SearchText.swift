/// What somebody looks for: words parted by white space, all of which must be there.
///
/// Between the marks of one word nothing matters but its characters: 学习，不够 is found where any mark stands between 学习 and
/// 不够. No text of a query can be anything but words: there are no operators.
public struct SearchText: Sendable, Hashable {
    /// Characters in a row, as ``SearchTerms`` has them.
    public struct Phrase: Sendable, Hashable {
        /// The terms, one after another; never empty.
        public let terms: [String]
        /// Whether the last term is only the beginning of one: a single character, which a text has together with its next.
        public let endsOpen: Bool

        /// What must stand in the text.
        let pattern: [Piece]
        /// The bytes of a phrase of nothing but characters in a row, which stand in a text as they are or not at all.
        let needle: [UInt8]?
    }

    /// One atom of a phrase.
    struct Piece: Sendable, Hashable {
        let bytes: [UInt8]
        let continues: Bool
    }

    /// The longest text that is looked for, in characters.
    public static let longest = 100

    /// The text as it was given, without white space around it.
    public let text: String
    /// What must be there; never empty.
    public let phrases: [Phrase]

    /// Takes what somebody typed.
    /// - Throws: ``SearchTextError`` when there is nothing in it to look for, or too much.
    public init(_ typed: String) throws(SearchTextError) {
        guard typed.unicodeScalars.prefix(Self.longest + 1).count <= Self.longest else { throw .tooLong }
        let words = typed.split(whereSeparator: \.isWhitespace)
        var phrases: [Phrase] = []
        for phrase in words.compactMap(Phrase.init) where !phrases.contains(phrase) { phrases.append(phrase) }
        guard !phrases.isEmpty else { throw .nothing(typed) }
        self.phrases = phrases
        text = words.joined(separator: " ")
    }
}

/// Why nothing can be looked for.
public enum SearchTextError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is neither character nor letter nor digit in it.
    case nothing(String)
    /// There is more than ``SearchText/longest``.
    case tooLong

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        switch self {
        case .nothing(let typed): "“\(typed.prefix(40))”里没有可以查找的字，请输入汉字、字母或数字。"
        case .tooLong: "要查找的文字太长，最多 \(SearchText.longest) 个字，请缩短后再查。"
        }
    }
}

extension SearchText.Phrase {
    init?(_ word: Substring) {
        let atoms = SearchAtoms(word.utf8)
        guard let last = atoms.atoms.last else { return nil }
        // A run that the query breaks off may go on in the text: its last character is not the last of the run there.
        let isCut = last.continues
        let count = atoms.atoms.count - (isCut ? 1 : 0)
        terms = (0..<count).map { index in
            let bytes = atoms.bytes(of: atoms.atoms[index]) + (atoms.continuation(of: index).map(atoms.bytes) ?? [])
            return String(decoding: bytes, as: UTF8.self)
        }
        endsOpen = last.isCharacter && !isCut || terms.count == 1 && atoms.folded.count == 1
        pattern = atoms.atoms.map { SearchText.Piece(bytes: Array(atoms.bytes(of: $0)), continues: $0.continues) }
        let isOneRun = last.isCharacter && atoms.atoms.dropFirst().allSatisfy(\.continues)
        needle = isOneRun ? atoms.folded : nil
    }
}
