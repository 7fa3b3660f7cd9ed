/// The layouts of docs/journal.md and docs/backup.md.
///
/// They are told apart by the four letters that each begins with, so that the bytes of one can never be passed off as
/// those of another.
enum Layout: String {
    case recordHeader = "TZRH"
    case checkpoint = "TZCP"
    case manifest = "TZMF"

    /// The only format version there is so far.
    static let formatVersion: UInt8 = 1
    /// The only hash algorithm there is so far.
    static let sha256: UInt8 = 1

    /// How long the tag, the format version and the hash algorithm are.
    static let prefixLength = 6
    /// How long an integer is.
    static let integerLength = 8

    var tag: String { rawValue }

    static func length(of text: some Collection<UInt8>) -> Int { integerLength + text.count }

    static func length(of text: (some Collection<UInt8>)?) -> Int { 1 + (text.map { length(of: $0) } ?? 0) }
}
