/// Words that somebody gave us, fit to stand in a sentence: on one line and at most 40 characters long.
public struct Quoted: CustomStringConvertible {
    private static let limit = 40
    private static let longestRun = 10

    /// The words, ready to stand between quotation marks.
    public let description: String

    /// Quotes words of a document or of the command line; long runs of digits are masked, because a message may be
    /// passed on to people who should not see an identity or telephone number.
    public init(_ text: String) {
        let masked = Self.masked(Self.oneLine(text))
        description = masked.count > Self.limit ? masked.prefix(Self.limit - 1) + "…" : masked
    }

    /// Quotes the name of a file, whole: whoever is to look for it must be able to find it.
    public init(path: String) { description = Self.oneLine(path) }

    private static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            line.append(!isControl ? scalar : "\t\n\r".unicodeScalars.contains(scalar) ? " " : "\u{FFFD}")
        }
        return String(line)
    }

    private static func masked(_ text: String) -> String {
        text.replacing(/[0-9]+/) { run in run.output.count > longestRun ? "\(run.output.prefix(3))***" : "\(run.output)"
        }
    }
}
