import Workbench

/// What the command line says of an error: its sentence, its name in the catalogue, and the exit status.
struct ErrorWording {
    let code: ErrorCode
    let sentence: String

    /// Finds the words for anything that was thrown.
    static func explain(_ error: any Error) -> ErrorWording {
        switch error {
        case let error as any ExplainedError: ErrorWording(code: error.code, sentence: error.description)
        case let error as OutputFailure: ErrorWording(code: .outputFailed, sentence: error.description)
        default: ErrorWording(code: .unexpected, sentence: "出了没有料到的错误(\(Quoted(String(describing: type(of: error))))),请把这一行和所用的命令告诉维护者。")
        }
    }
}

extension ExitStatus {
    /// How the program ends when this is why it ends.
    init(_ code: ErrorCode) {
        switch code {
        case .usage, .configuration: self = .misused
        case .ledgerUnreadable, .ledgerDamaged, .ledgerBusy, .ledgerNewer, .keyUnusable: self = .failed
        case .diskFull, .readOnly, .outputFailed, .unexpected: self = .failed
        default: self = .refused
        }
    }
}
