/// Where a command speaks: standard output for what was asked, standard error for everything else.
public struct Console: Sendable {
    /// One of the two streams.
    public struct Stream: Sendable {
        /// Takes bytes; they may wait until `flush`.
        public let write: @Sendable ([UInt8]) throws -> Void
        /// Sends on what waits.
        public let flush: @Sendable () throws -> Void
        /// The width of the terminal; absent when the stream is a file or a pipe.
        public let columns: Int?

        /// Creates a stream.
        public init(
            write: @escaping @Sendable ([UInt8]) throws -> Void, flush: @escaping @Sendable () throws -> Void,
            columns: Int?
        ) {
            self.write = write
            self.flush = flush
            self.columns = columns
        }
    }

    /// What was asked for.
    public let output: Stream
    /// Everything else.
    public let error: Stream

    /// Creates a console.
    public init(output: Stream, error: Stream) {
        self.output = output
        self.error = error
    }

    /// How wide tables for the eye are: as the terminal, and where there is none as a page is.
    var tableWidth: Int { output.columns ?? 120 }

    /// One line of what was asked for.
    func say(_ line: String = "") throws { try output.write(Array((line + "\n").utf8)) }

    /// Lines of what was asked for.
    func say(_ lines: [String]) throws { for line in lines { try say(line) } }

    /// One line beside what was asked for, after everything said so far.
    func remark(_ line: String) throws {
        try output.flush()
        try error.write(Array((line + "\n").utf8))
        try error.flush()
    }
}
