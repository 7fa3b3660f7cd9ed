import ArgumentParser

/// Writes generated notices to a file.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Writes fictional notices to a file or, one each, to files of a folder.")

    @OptionGroup var corpus: CorpusOptions
    @Option(help: "Stop at so many megabytes.") var megabytes: Int?
    @Option(help: "Write so many notices to files of their own; PATH is their folder.") var notices: Int?
    @Argument(help: "The file or folder.") var path: String

    func run() throws {
        if let notices {
            for index in 0..<notices {
                let number = String(100_000 + index).dropFirst()
                try Files.write(Corpus(seed: corpus.seed).notice(index).text, to: "\(path)/\(number).txt")
            }
        } else {
            try Files.write(corpus.document(megabytes: megabytes ?? 16).text, to: path)
        }
    }
}

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

    func document(megabytes: Int) -> Corpus.Document {
        document(shape, megabytes: megabytes)
    }

    func document(_ shape: Shape, megabytes: Int) -> Corpus.Document {
        switch shape {
        case .notices: Corpus(seed: seed).notices(ofBytes: megabytes << 20)
        case .single: Corpus(seed: seed).longNotice(ofBytes: megabytes << 20)
        }
    }
}
