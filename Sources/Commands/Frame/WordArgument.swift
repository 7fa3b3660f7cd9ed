import ArgumentParser
import Rectification

/// A word of the ledger's vocabulary as a person writes it on the command line: the field's word or the name in JSON.
struct WordArgument<Word: TitledWord>: ExpressibleByArgument {
    let word: Word

    init?(argument: String) {
        guard let word = Word.offered.first(where: { $0.title == argument || $0.rawValue == argument }) else {
            return nil
        }
        self.word = word
    }

    /// The words that may be written.
    static var allValueStrings: [String] { Word.offered.map(\.title) }
}

/// A word that has a title in the words of the field.
protocol TitledWord: RawRepresentable<String>, CaseIterable, Sendable {
    var title: String { get }
    /// The words that may be written, in the order of naming them.
    static var offered: [Self] { get }
}

extension TitledWord {
    static var offered: [Self] { Array(allCases) }
}

extension DeclaredStatus: TitledWord {
    /// The most complete first.
    static var offered: [Self] { allCases.reversed() }
}

extension CommentTakenUp.Channel: TitledWord {}
extension DecidingLevel: TitledWord {}
extension FollowUpChecked.Result: TitledWord {}
extension FollowUpDrawn.By: TitledWord {}
extension LetterRecorded.Kind: TitledWord {}
extension MeetingCalled.Kind: TitledWord {}
extension MeetingDecided.Outcome: TitledWord {}
extension MatterRecognized.Outcome: TitledWord {}
extension Light: TitledWord { var title: String { word } }
extension OriginKind: TitledWord {}
extension PaperForm: TitledWord {}
extension PolicyRecorded.Change: TitledWord {}
extension PolicyReviewed.Answer: TitledWord {}
extension Resolution.Kind: TitledWord {}
extension Role: TitledWord {}
extension Secrecy: TitledWord {}
extension Rectification.Setting: TitledWord {}
extension SubmissionDrafted.Kind: TitledWord {}
extension Term: TitledWord {}

extension ColumnAdded.Content: TitledWord {
    var title: String {
        switch self {
        case .text: "文字"
        case .number: "数字"
        case .date: "日期"
        case .choice: "选择"
        }
    }
}

/// A day as a person writes it on the command line.
struct DayArgument: ExpressibleByArgument {
    let day: CivilDate

    init?(argument: String) {
        guard let day = CivilDate(argument) else { return nil }
        self.day = day
    }
}

/// How often progress is reported, as a person writes it on the command line.
struct CadenceArgument: ExpressibleByArgument {
    let cadence: Cadence

    init?(argument: String) {
        guard let cadence = Cadence(argument) else { return nil }
        self.cadence = cadence
    }

    /// The words that may be written.
    static var allValueStrings: [String] { Cadence.all.map(\.words) }
}
