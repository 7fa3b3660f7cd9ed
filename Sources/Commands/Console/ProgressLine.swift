/// A line on a terminal that says how far long work has come; nothing where standard error is a file or a pipe.
struct ProgressLine {
    private let console: Console
    private let columns: Int?
    private var shown = false

    /// Creates a line that is silent unless standard error is a terminal and progress is wanted.
    init(_ console: Console, isWanted: Bool) {
        self.console = console
        columns = isWanted ? console.error.columns : nil
    }

    /// Replaces what the line says.
    mutating func show(_ text: String) throws {
        guard let columns else { return }
        try write("\r\u{1B}[K" + DisplayWidth.clip(TextTable.harmless(text), to: columns - 1))
        shown = true
    }

    /// Removes the line, so that something else can be said.
    mutating func clear() throws {
        guard shown else { return }
        try write("\r\u{1B}[K")
        shown = false
    }

    private func write(_ text: String) throws {
        try console.error.write(Array(text.utf8))
        try console.error.flush()
    }
}
