import Foundation
import Synchronization
import Workbench

/// A file descriptor of this process as a stream of the console, buffered.
final class StandardStream: Sendable {
    private let descriptor: Int32
    private let limit: Int
    private let waiting = Mutex<[UInt8]>([])

    /// Creates a stream that writes once `limit` bytes wait.
    init(_ descriptor: Int32, limit: Int = 1 << 16) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// What is long does not wait, and is not copied.
    func write(_ bytes: [UInt8]) throws {
        try waiting.withLock { waiting in
            if waiting.count + bytes.count >= limit { try send(&waiting) }
            if bytes.count >= limit { try send(bytes) } else { waiting += bytes }
        }
    }

    func flush() throws { try waiting.withLock { try send(&$0) } }

    private func send(_ waiting: inout [UInt8]) throws {
        defer { waiting.removeAll(keepingCapacity: true) }
        try send(waiting)
    }

    private func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if sent >= 0 {
                rest = rest.dropFirst(sent)
            } else if errno != EINTR {
                throw OutputFailure(reason: String(cString: strerror(errno)), isClosedPipe: errno == EPIPE)
            }
        }
    }
}

/// Standard output could not take what was to be written.
struct OutputFailure: ExplainedError {
    let reason: String
    /// The reader went away (`| head`), which is no fault.
    let isClosedPipe: Bool

    var code: ErrorCode { .outputFailed }
    var description: String { "结果没有写完（系统说：\(reason)），请腾出空间或换一个去处后重做。" }
}

extension Console {
    /// The streams of this process.
    public static func standard() -> Console {
        Console(output: stream(STDOUT_FILENO), error: stream(STDERR_FILENO))
    }

    private static func stream(_ descriptor: Int32) -> Stream {
        let stream = StandardStream(descriptor)
        return Stream(
            write: { try stream.write($0) }, flush: { try stream.flush() }, columns: terminalColumns(descriptor))
    }

    private static func terminalColumns(_ descriptor: Int32) -> Int? {
        guard isatty(descriptor) == 1 else { return nil }
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
