import OfficialText
public import Rectification

/// Reads when something is due, in the words that people write.
public enum DueWords {
    /// The words, and the day where they name one.
    /// - Parameters:
    ///   - words: As written.
    ///   - today: The day of writing; a date without a year is of its year.
    public static func read(_ words: String, today: CivilDate) -> Due {
        Due(words: words, on: CivilDate(words))
    }
}
