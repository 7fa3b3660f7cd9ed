public import Rectification

extension Refusal: ExplainedError {
    /// Its name in the catalogue.
    public var code: ErrorCode {
        switch self {
        case .notANotice: .notANotice
        case .sameBytes: .documentKnown
        case .knownInspection: .inspectionKnown
        case .notComparable: .inspectionUnclear
        case .noSuchInspection: .inspectionUnknown
        case .unmatched: .findingsUnmatched
        case .notYours, .takenBackAlready, .builtOn, .nothingToTakeBack: .notTakenBack
        case .noSuchCommand, .noSuchRecord: .entryUnknown
        case .emptyName: .usage
        case .access(.notPermitted): .notPermitted
        case .access, .planning, .closing, .office, .upward, .later, .erasing: .commandRefused
        case .noReason, .notMendable, .unfitMend, .changedSince: .correctionRefused
        }
    }
}
