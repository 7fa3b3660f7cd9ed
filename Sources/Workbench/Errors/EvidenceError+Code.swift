public import Store

extension EvidenceError: ExplainedError {
    /// Its name in the catalogue.
    public var code: ErrorCode {
        switch self {
        case .tooLarge, .discarded: .evidenceRefused
        case .missing, .changed: .evidenceDamaged
        case .diskFull: .diskFull
        case .readOnly: .readOnly
        case .notPermitted, .disk: .fileUnwritable
        }
    }
}
