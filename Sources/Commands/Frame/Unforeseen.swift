import Workbench

/// An error that nobody foresaw: it has no words of its own.
struct Unforeseen: ExplainedError {
    let error: any Error

    var code: ErrorCode { .unexpected }

    var description: String {
        "出了没有料到的错误（\(Quoted(String(describing: type(of: error))))），请把这一行和所用的命令告诉维护者。"
    }
}

extension Console {
    /// One line for an error, on standard error: its sentence and its name in docs/errors.md.
    func complain(_ error: any ExplainedError) throws {
        try remark("错误：\(error.description) [\(error.code.rawValue)]")
    }
}

extension ExitStatus {
    /// How the program ends when this is why it ends.
    init(_ code: ErrorCode) {
        switch code {
        case .usage, .configuration: self = .misused
        case .ledgerMissing, .ledgerUnreadable, .ledgerDamaged, .ledgerBusy, .ledgerOlder, .ledgerNewer:
            self = .failed
        case .keyUnusable, .fileUnwritable: self = .failed
        case .portTaken, .diskFull, .readOnly, .outputFailed, .unexpected: self = .failed
        default: self = .refused
        }
    }
}
