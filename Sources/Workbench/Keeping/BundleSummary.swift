public import Rectification

/// What a bundle holds, in figures.
public struct BundleSummary: Sendable, Equatable {
    /// When it was made, in milliseconds since 1970 UTC.
    public let time: Int64
    /// The inspected organisation's name; absent where none was recorded.
    public let organization: String?
    /// The inspection.
    public let inspection: InspectionID
    /// Who looked.
    public let team: String?
    /// Where the two streams end in it, the inspection's first.
    public let heads: [StreamEnd]
    /// How many documents and files of evidence come along.
    public let documents: Int, evidence: Int
    /// How secret the most secret thing in it is.
    public let secrecy: Secrecy
    /// The key that it was signed with, in hexadecimal.
    public let signer: String
    /// SHA-256 of its manifest, in hexadecimal.
    public let head: String
}
