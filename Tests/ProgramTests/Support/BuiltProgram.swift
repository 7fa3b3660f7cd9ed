import Foundation

/// The program that was built beside these tests, run as a person runs it: words in, two streams and a status out.
struct BuiltProgram {
    /// How a run ended.
    struct Outcome: CustomStringConvertible {
        /// The exit status; 128 and the signal's number where a signal ended it, as a shell has it.
        let status: Int32
        let output: String
        let error: String

        /// What was printed, line by line, whatever ends a line.
        var lines: [String] {
            output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropLast().map(String.init)
        }
        /// Whether a line begins and goes on so.
        func says(_ beginning: String, _ words: String = "") -> Bool {
            lines.contains { $0.hasPrefix(beginning) && (words.isEmpty || $0.contains(words)) }
        }

        var description: String { "[\(status)]\n\(output)\(error)" }
    }

    /// The program that `TAIZHANG_PROGRAM` names, else the one beside the tests' own.
    static let path: String = {
        if let named = ProcessInfo.processInfo.environment["TAIZHANG_PROGRAM"] { return named }
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("taizhang").path
    }()

    let folder: String
    var environment: [String: String] = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]

    /// Runs to the end.
    func run(_ arguments: [String], input: String = "/dev/null") throws -> Outcome {
        try start(arguments, input: input).wait()
    }

    /// Runs a line of shell in which `$T` is the program.
    func shell(_ line: String) throws -> Outcome {
        var program = self
        program.environment["T"] = Self.path
        return try program.start(["-c", line], executable: "/bin/sh").wait()
    }

    /// Runs in a process of its own that can be waited for or killed.
    ///
    /// The shell only goes to the folder and then becomes the program, so that a signal reaches the program itself.
    func start(
        _ arguments: [String], executable: String = Self.path, input: String = "/dev/null"
    ) throws -> RunningProgram {
        let streams = "\(folder)/.streams-\(UUID().uuidString)"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, streams + ".out", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, streams + ".err", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let words =
            (["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, executable] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process = pid_t()
        let problem = posix_spawn(&process, "/bin/sh", &actions, nil, words, variables)
        guard problem == 0 else { throw Unstartable(program: executable, reason: String(cString: strerror(problem))) }
        return RunningProgram(process: process, streams: streams)
    }

    /// The program is not where it should have been built.
    struct Unstartable: Error {
        let program: String
        let reason: String
    }
}

/// A program that is under way.
struct RunningProgram {
    fileprivate let process: pid_t
    fileprivate let streams: String

    /// Sends a signal.
    func signal(_ number: Int32) { kill(process, number) }

    /// What it has said on standard error until now.
    func errorSoFar() throws -> String { try text(".err") }

    /// Waits for the end.
    func wait() throws -> BuiltProgram.Outcome {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        defer { for end in [".out", ".err"] { unlink(streams + end) } }
        return BuiltProgram.Outcome(
            status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
            output: try text(".out"), error: try text(".err"))
    }

    private func text(_ end: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: streams + end)), as: UTF8.self)
    }
}
