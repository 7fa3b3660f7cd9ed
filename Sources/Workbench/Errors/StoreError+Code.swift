public import Store

extension StoreError: ExplainedError {
    /// Its name in the catalogue.
    public var code: ErrorCode {
        switch self {
        case .noFile: .ledgerMissing
        case .fileExists: .ledgerExists
        case .emptyFile, .notALedger, .cannotOpen: .ledgerUnreadable
        case .truncated, .damaged, .disk, .fault, .row, .engine, .malformedRecord, .malformedStream,
            .malformedCheckpoint:
            .ledgerDamaged
        case .olderSchema: .ledgerOlder
        case .newerSchema: .ledgerNewer
        case .forkedStream: .bundleRefused
        case .busy, .movedHead, .movedCheckpoint: .ledgerBusy
        case .movedDraft: .draftRefused
        case .diskFull: .diskFull
        case .readOnly: .readOnly
        case .missingContent, .notDurable: .unexpected
        }
    }
}
