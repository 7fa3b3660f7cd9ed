import ArgumentParser
import Foundation

/// Which notices are generated.
struct CorpusOptions: ParsableArguments {
    /// How the notices of one text are laid out.
    enum Shape: String, ExpressibleByArgument, CaseIterable {
        /// Many notices, parted by form feeds.
        case notices
        /// One notice as long as the text.
        case single

        var words: String {
            switch self {
            case .notices: "a notice each"
            case .single: "one notice"
            }
        }
    }

    @Option(help: "The same seed gives the same notices.") var seed: UInt64 = 20_240_715
    @Option(help: "Many notices parted by form feeds, or one long one.") var shape = Shape.notices

    /// Generates a text of so many megabytes.
    func document(_ shape: Shape, megabytes: Int) -> Corpus.Document {
        switch shape {
        case .notices: Corpus(seed: seed).notices(ofBytes: megabytes << 20)
        case .single: Corpus(seed: seed).longNotice(ofBytes: megabytes << 20)
        }
    }

    /// Writes notices to files of their own.
    func writeNotices(_ count: Int, to folder: String) throws -> [String] {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try (0..<count).map { index in
            let path = "\(folder)/\(100_000 + index).txt"
            try Files.write(Corpus(seed: seed).notice(index).text, to: path)
            return path
        }
    }
}
