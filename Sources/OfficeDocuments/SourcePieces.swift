import Glibc

/// A file, or what comes from standard input, a megabyte at a time: for files that need not be in memory as a whole.
public final class SourcePieces {
    private let name: String
    private let descriptor: Int32

    /// Opens the file at a path; `-` is standard input.
    ///
    /// - Throws: `DocumentError` when it cannot be opened.
    public init(path: String) throws(DocumentError) {
        let isInput = path == "-"
        name = isInput ? SourceFile.inputName : path
        descriptor = isInput ? dup(STDIN_FILENO) : Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DocumentError(name, .unreadable(errorNumber: errno)) }
    }

    deinit { close(descriptor) }

    /// What comes next; empty at the end.
    ///
    /// - Throws: `DocumentError` when it cannot be read.
    public func next() throws(DocumentError) -> [UInt8] {
        try SourceFile.block(of: 1 << 20, from: descriptor, name: name)
    }
}
