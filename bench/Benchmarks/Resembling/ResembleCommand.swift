import ArgumentParser
import Glibc
import OfficialText
import Resemblance

/// Finds the passages of a file that resemble each other, and writes them down as the counterpart in Python does.
struct ResembleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resemble", abstract: "Finds all pairs of passages, one a line, of a likeness of 0.8 and more.")

    @Argument(help: "The file with a passage a line.") var passages: String
    @Argument(help: "Where the pairs are written: two numbers of passages a line.") var pairs: String

    /// So many passages are added when the others are there.
    private static let later = 300

    func run() throws {
        let text = try Files.read(passages)
        let lines = text.split(separator: 0x0A)
        let start = Stopwatch.processorTime
        var corpus = Resemblance.Corpus(from: .acrossLedgers)
        var found = corpus.add(lines.dropLast(Self.later).lazy.map { Letters(FoldedText(Array($0))) })
        let adding = Stopwatch.processorTime
        found += corpus.add(lines.suffix(Self.later).lazy.map { Letters(FoldedText(Array($0))) })
        let end = Stopwatch.processorTime
        print(end - start, end - adding)
        try Files.write(Array(found.map { "\($0.earlier) \($0.later)\n" }.joined().utf8), to: pairs)
    }
}
