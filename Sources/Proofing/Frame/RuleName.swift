/// The name of a rule, as outputs, switches and waivers write it.
public enum RuleName: String, Sendable, CaseIterable {
    case secrecyMark = "secrecy-mark"
    case placeholder
    case documentNumber = "document-number"
    case pairing
    case lookAlike = "look-alike"
}
