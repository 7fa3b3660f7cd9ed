/// The name of a rule, as outputs, switches and waivers write it.
public enum RuleName: String, Sendable, CaseIterable {
    case secrecyMark = "secrecy-mark"
    case placeholder
    case documentNumber = "document-number"
    case pairing
    case doubled
    case duplicateBody = "duplicate-body"
    case structure
    case noticeElements = "notice-elements"
    case premature
    case standingMisuse = "standing-misuse"
    case echo
    case unanswered
    case paperOnly = "paper-only"
    case vague
    case arithmetic
    case totals
    case numbering
    case personalInformation = "personal-information"
    case openCase = "open-case"
    case dangling
    case dates
    case nameVariants = "name-variants"
    case lookAlike = "look-alike"
    case ledgerMismatch = "ledger-mismatch"
    case recurrence
}
