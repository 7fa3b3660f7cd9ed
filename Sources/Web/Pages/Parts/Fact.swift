/// A line of a list of facts.
struct Fact: Equatable, Sendable {
    let factLabel: String
    /// What is to be said of the label.
    let factNote: String?
    let fact: String
    let factLang: String

    /// A fact that is known, in the words of the ledger; absent where it is not known.
    init?(_ label: String, note: String? = nil, _ fact: String?, in language: Language = .chinese) {
        guard let fact, !fact.isEmpty else { return nil }
        factLabel = label
        factNote = note
        self.fact = fact
        factLang = language.tag
    }
}
