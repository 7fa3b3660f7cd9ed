/// The stable names of everything that can go wrong; docs/errors.md tells cause and remedy of each.
public enum ErrorCode: String, Sendable, CaseIterable {
    // The words of the caller.
    case usage
    case configuration

    // A document.
    case fileUnreadable = "file-unreadable"
    case fileExists = "file-exists"
    case fileUnwritable = "file-unwritable"
    case documentUnfit = "document-unfit"
    case documentKnown = "document-known"
    case inspectionKnown = "inspection-known"
    case inspectionUnclear = "inspection-unclear"
    case notANotice = "not-a-notice"
    case findingsUnmatched = "findings-unmatched"

    // A file of evidence.
    case evidenceRefused = "evidence-refused"
    case evidenceDamaged = "evidence-damaged"

    // A rule pack.
    case rulesUnfit = "rules-unfit"
    case rulesUnknown = "rules-unknown"

    // Something in the ledger.
    case inspectionUnknown = "inspection-unknown"
    case findingUnknown = "finding-unknown"
    case documentUnknown = "document-unknown"
    case personUnknown = "person-unknown"
    case entryUnknown = "entry-unknown"
    case thingUnknown = "thing-unknown"
    case contentErased = "content-erased"
    case notTakenBack = "not-taken-back"
    case correctionRefused = "correction-refused"
    case commandRefused = "command-refused"
    case notPermitted = "not-permitted"

    // A draft.
    case draftRefused = "draft-refused"

    // The ledger itself.
    case ledgerMissing = "ledger-missing"
    case ledgerExists = "ledger-exists"
    case ledgerUnreadable = "ledger-unreadable"
    case ledgerDamaged = "ledger-damaged"
    case ledgerBusy = "ledger-busy"
    case ledgerOlder = "ledger-older"
    case ledgerNewer = "ledger-newer"
    case keyUnusable = "key-unusable"
    case checkpointUnreadable = "checkpoint-unreadable"

    // What leaves the ledger and comes back.
    case sealedUnreadable = "sealed-unreadable"
    case recipientUnreadable = "recipient-unreadable"
    case backupUnsound = "backup-unsound"
    case bundleRefused = "bundle-refused"

    // The machine.
    case portTaken = "port-taken"
    case diskFull = "disk-full"
    case readOnly = "read-only"
    case outputFailed = "output-failed"
    case unexpected
}

/// An error that a person can act on: a stable name and one Chinese sentence (`description`).
public protocol ExplainedError: Error, CustomStringConvertible {
    /// Its name in the catalogue.
    var code: ErrorCode { get }
}
