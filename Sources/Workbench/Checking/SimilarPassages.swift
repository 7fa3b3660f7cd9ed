public import Notices
import OfficialText
import Resemblance

/// The use case behind `similar`: which passages of documents resemble each other; nothing is recorded.
///
/// Compared are the actions, progress and next steps of findings; of a document without findings, its lines.
public struct SimilarPassages: Sendable {
    /// A passage that resembles another.
    public struct Passage: Sendable, Equatable {
        /// The file, as it was named.
        public let file: String
        /// In bytes of the document's text.
        public let range: Range<Int>
        /// Its line and column in that text, both from 1.
        public let line: Int
        /// The column, in characters.
        public let column: Int
        /// Its words.
        public let words: String
    }

    /// Two passages that resemble each other.
    public struct Pair: Sendable, Equatable {
        /// The earlier one.
        public let first: Passage
        /// The later one.
        public let second: Passage
        /// The share of their shingles that both have, 0 to 1.
        public let likeness: Double
        /// What the first has and the second has not, and the other way round, in order; either may be empty.
        public let differences: [Difference]
    }

    /// Words of the one in the place of words of the other.
    public struct Difference: Sendable, Equatable {
        /// What stands in the first passage.
        public let first: String
        /// What stands in the second.
        public let second: String
    }

    private let reader: ReadFile
    private let least: LeastLikeness

    /// Shorter passages resemble each other by chance.
    private static let shortest = 10
    /// Of passages that are all alike so many are held against later ones.
    private static let crowd = 20

    /// Prepares to compare.
    /// - Parameters:
    ///   - reader: How files are read.
    ///   - least: The share of shingles from which on passages are named, 0 to 1.
    public init(reader: ReadFile, from least: Double) {
        self.reader = reader
        self.least = LeastLikeness(thousandths: Int((least * 1_000).rounded()))
    }

    /// Reads a file; `-` is standard input.
    /// - Returns: Its documents, with the file or the name that each of several has.
    public func read(_ path: String) throws -> [(file: String, reading: Reading)] {
        let documents = try reader.read(path)
        return documents.map { (documents.count == 1 ? path : $0.name, $0.reading) }
    }

    /// The pairs within and between documents, most alike first, then in the order of the texts.
    public func pairs(in documents: [(file: String, reading: Reading)]) -> [Pair] {
        let texts = documents.map { Text(file: $0.file, reading: $0.reading) }
        let places = texts.flatMap { text in text.passages.map { (text: text, units: $0) } }
            .map { (place: $0, letters: Letters($0.text.folded, [$0.units])) }
            .filter { $0.letters.units.count >= Self.shortest }
        return Corpus.pairs(among: places.map(\.letters), from: least, crowd: Self.crowd).enumerated()
            .sorted { ($1.element.likeness, $0.offset) < ($0.element.likeness, $1.offset) }
            .map { Self.pair($0.element.likeness, places[$0.element.earlier].place, places[$0.element.later].place) }
    }

    private static func pair(
        _ likeness: Likeness, _ first: (text: Text, units: Range<Int>), _ second: (text: Text, units: Range<Int>)
    ) -> Pair {
        let pieces = Resemblance.Difference(first.text.folded, first.units, second.text.folded, second.units).pieces
        return Pair(
            first: first.text.passage(first.units), second: second.text.passage(second.units),
            likeness: likeness.value, differences: pieces.map { .init(first: $0.first, second: $0.second) })
    }
}

/// A document's text with what is compared of it.
private struct Text {
    let file: String
    let folded: FoldedText
    /// What is compared, in units, in order.
    let passages: [Range<Int>]
    private let lines: LineIndex

    init(file: String, reading: Reading) {
        self.file = file
        let folded = reading.folded
        self.folded = folded
        lines = LineIndex(reading.manuscript.text)
        let places = Self.places(in: reading)
        passages = places.isEmpty ? Self.lines(of: folded) : places.map { folded.unitRange(of: $0) }
    }

    /// A passage for people.
    func passage(_ units: Range<Int>) -> SimilarPassages.Passage {
        let range = folded.byteRange(units)
        let place = lines.place(of: range.lowerBound)
        return .init(
            file: file, range: range, line: place.line, column: place.column,
            words: String(decoding: folded.bytes[range], as: UTF8.self))
    }

    private static func places(in reading: Reading) -> [Range<Int>] {
        let findings = reading.findings.flatMap { finding in
            finding.measures.map(\.range) + finding.progress.map(\.range) + [finding.nextStep?.range].compactMap { $0 }
        }
        return findings.isEmpty ? [] : findings + reading.nextSteps.map(\.range)
    }

    private static func lines(of text: FoldedText) -> [Range<Int>] {
        text.units.split(separator: Letter.lineFeed).map { text.trimmed($0.startIndex..<$0.endIndex) }
            .filter { !$0.isEmpty }
    }
}
