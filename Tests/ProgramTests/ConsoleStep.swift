/// One command of a page's `console` blocks, with the output that the page shows.
struct ConsoleStep: Equatable {
    var command: String
    var output: [String] = []
    /// The line of the page on which the command stands.
    let line: Int

    /// What a reader types before the tour begins, and what is therefore not run: commands that begin with these words.
    static let notRun = ["make", "cd", "export PATH"]

    var isRun: Bool {
        let words = command.split { $0 == " " || $0 == "=" }
        return !Self.notRun.contains { words.starts(with: $0.split(separator: " ")) }
    }

    /// The steps of a page, in order: a line that begins with `$ `, with its here-document if it opens one, and the
    /// lines below it.
    static func steps(in page: String) -> [ConsoleStep] {
        var steps: [ConsoleStep] = []
        var inBlock = false
        var hereDocumentEnd: Substring?
        for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let end = hereDocumentEnd {
                steps[steps.count - 1].command += "\n" + line
                if line == end { hereDocumentEnd = nil }
            } else if line.hasPrefix("```") {
                inBlock = line == "```console"
            } else if inBlock, line.hasPrefix("$ ") {
                steps.append(ConsoleStep(command: String(line.dropFirst(2)), line: index + 1))
                hereDocumentEnd = line.firstMatch(of: /<<'(\w+)'/)?.output.1
            } else if inBlock, !steps.isEmpty {
                steps[steps.count - 1].output.append(String(line))
            }
        }
        return steps
    }

    /// Whether real output is what the page shows, where a page without output shows nothing of it.
    ///
    /// In what the page shows, `…` stands for anything within a line and, alone, for any number of lines.
    func accepts(_ real: [String]) -> Bool { output.isEmpty || Self.match(output[...], real[...]) }

    private static func match(_ shown: ArraySlice<String>, _ real: ArraySlice<String>) -> Bool {
        guard let first = shown.first else { return real.isEmpty }
        if first == "…" {
            return (real.startIndex...real.endIndex).contains { match(shown.dropFirst(), real[$0...]) }
        }
        guard let line = real.first, match(line: first, line) else { return false }
        return match(shown.dropFirst(), real.dropFirst())
    }

    private static func match(line shown: String, _ real: String) -> Bool {
        let pieces = shown.split(separator: "…", omittingEmptySubsequences: false)
        guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return shown == real }
        guard real.hasPrefix(first) else { return false }
        var rest = real.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
