/// The name of a rule, as outputs, switches and waivers write it.
public enum RuleName: String, Sendable, CaseIterable {
    case secrecyMark = "secrecy-mark"
    case openCase = "open-case"
    case personalInformation = "personal-information"
    case placeholder
    case duplicateBody = "duplicate-body"
    case premature
    case standingMisuse = "standing-misuse"
    case echo
    case unanswered
    case paperOnly = "paper-only"
    case vague
    case lookAlike = "look-alike"
    case arithmetic
    case totals
    case numbering
    case dates
    case structure
    case noticeElements = "notice-elements"
    case documentNumber = "document-number"
    case nameVariants = "name-variants"
    case dangling
    case pairing
    case doubled
    case ledgerMismatch = "ledger-mismatch"
    case recurrence
}
