import Rectification
import Store

/// A line of a list of facts whose answer may have several parts.
struct PlannedFact: Equatable, Sendable {
    let planLabel: String
    let planLabelLang: String
    let answers: [Answer]

    /// A fact of the plan, under a name of the catalogue; absent where it is not known.
    init?(_ label: String, _ answers: [Answer?], _ words: Catalogue) {
        self.init(label: words(label), words.language, answers.compactMap(\.self))
    }

    /// What stands in a column that the office added, under the name that the office gave it.
    init?(column: String, _ value: String) {
        self.init(label: column, .chinese, [Answer(value)])
    }

    private init?(label: String, _ language: Language, _ answers: [Answer]) {
        guard !answers.isEmpty else { return nil }
        planLabel = label
        planLabelLang = language.tag
        self.answers = answers
    }
}

/// A part of an answer: what somebody wrote, and what is to be said of it.
struct Answer: Equatable, Sendable {
    let answer: String
    let answerLang: String
    let answerNote: String?

    init(_ answer: String, note: String? = nil, in language: Language = .chinese) {
        self.answer = answer
        answerLang = language.tag
        answerNote = note
    }

    /// Words that may not be there.
    init?(_ answer: String?) {
        guard let answer, !answer.isEmpty else { return nil }
        self.init(answer, note: nil)
    }

    /// When something is due: the words, and the day that they mean where that is not what they say.
    init?(_ due: Due?, _ words: Catalogue) {
        guard let due else { return nil }
        self.init(due.words, note: due.note(words))
    }
}

extension Due {
    /// The day that the words mean, where that is not what they say.
    func note(_ words: Catalogue) -> String? {
        guard let on, isProvisional || on.description != self.words else { return nil }
        return words(isProvisional ? "due.provisional" : "due.day", ["day": on.description])
    }
}
