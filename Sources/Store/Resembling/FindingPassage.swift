import OfficialText
public import Rectification
public import Resemblance

/// A passage of a finding that is held against those of other findings.
public struct FindingPassage: Sendable, Equatable {
    /// What a passage is; only passages of one kind are held against each other.
    public enum Kind: String, Sendable, CaseIterable {
        case statement, measure, progress
    }

    /// Where a passage stands.
    public struct Place: Sendable, Hashable, Comparable {
        /// The finding.
        public let finding: FindingID
        /// What it is.
        public let kind: Kind
        /// Its number among the finding's texts of its kind, from 0; absent for all of them as one.
        public let number: Int?

        /// Creates a place.
        public init(finding: FindingID, kind: Kind, number: Int?) {
            self.finding = finding
            self.kind = kind
            self.number = number
        }

        /// Orders by the finding's id, then by kind and number.
        public static func < (lower: Self, higher: Self) -> Bool {
            (lower.finding, lower.kind.rawValue, lower.number ?? .max)
                < (higher.finding, higher.kind.rawValue, higher.number ?? .max)
        }
    }

    /// What it is.
    public let kind: Kind
    /// Its number among the finding's texts of its kind, from 0; absent for all of them as one.
    public let number: Int?
    /// The words as they were recorded.
    public let words: String
    /// The letters that are compared.
    public let letters: Letters
}

extension FindingTexts {
    /// The passages that are held against those of other findings.
    ///
    /// They are the statement, and every measure and clause that says enough; where some are too short, all of them also as one. What stands
    /// there twice counts once.
    public var passages: [FindingPassage] {
        self[.statement].compactMap(FindingPassage.init(statement:))
            + FindingPassage.all(.measure, self[.measures]) + FindingPassage.all(.progress, self[.progress])
    }
}

extension FindingPassage {
    /// Shorter statements resemble each other by chance.
    private static let shortestStatement = 10

    /// A statement says what was found in few words, of which all count.
    fileprivate init?(statement: String) {
        let letters = Letters(statement)
        guard letters.units.count >= Self.shortestStatement else { return nil }
        self.init(kind: .statement, number: 0, words: statement, letters: letters)
    }

    fileprivate static func all(_ kind: Kind, _ texts: [String]) -> [FindingPassage] {
        let each = texts.enumerated().map { number, words in
            let text = FoldedText(Array(words.utf8))
            return FindingPassage(
                kind: kind, number: number, words: words, letters: OwnWords(text, 0..<text.count).letters)
        }
        let whole = FindingPassage(
            kind: kind, number: nil, words: texts.joined(separator: "\n"),
            letters: Letters(joining: each.map(\.letters)))
        let hasShort = each.count > 1 && each.contains { !OwnWords.suffice($0.letters) }
        var seen: Set<[UInt16]> = []
        return (each + (hasShort ? [whole] : [])).filter { passage in
            OwnWords.suffice(passage.letters) && seen.insert(passage.letters.units).inserted
        }
    }
}
