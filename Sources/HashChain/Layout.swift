/// The layouts of docs/journal.md, told apart by the four letters that each begins with, so that the bytes of one can
/// never be passed off as those of another.
enum Layout: String {
    case recordHeader = "TZRH"
    case checkpoint = "TZCP"

    /// The only format version there is so far.
    static let formatVersion: UInt8 = 1
    /// The only hash algorithm there is so far.
    static let sha256: UInt8 = 1
    /// The tag, the format version and the hash algorithm.
    static let prefixLength = 6

    var tag: String { rawValue }
}
