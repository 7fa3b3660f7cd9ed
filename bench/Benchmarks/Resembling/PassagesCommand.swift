import ArgumentParser

/// Writes passages for the part `similar`.
struct PassagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passages", abstract: "Writes passages, one a line, one in twenty an edited copy of another.")

    @Option(help: "The seed of chance.") var seed: UInt64 = 20_240_808
    @Option(help: "So many passages.") var count = 1_000_000
    @Argument(help: "The file for the passages.") var passages: String
    @Argument(help: "The file for the copies: the numbers of the original and of the copy.") var copies: String

    func run() throws {
        var writer = PassageWriter(seed: seed)
        var texts: [String] = []
        var planted = ""
        for number in 0..<count {
            if number > 0, writer.number(below: 20) == 0 {
                let original = writer.number(below: number)
                planted += "\(original) \(number)\n"
                texts.append(writer.edited(texts[original]))
            } else {
                texts.append(writer.passage())
            }
        }
        try Files.write(Array((texts.joined(separator: "\n") + "\n").utf8), to: passages)
        try Files.write(Array(planted.utf8), to: copies)
    }
}
