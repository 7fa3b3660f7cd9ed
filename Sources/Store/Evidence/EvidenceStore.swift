public import HashChain
public import Rectification

/// Where the files of evidence (佐证材料) are kept, each under the SHA-256 of its bytes.
///
/// ```
/// pieces ─▶ stage ─▶ StagedEvidence ─▶ keep ─▶ kept, and then the record that names it
///                                   └▶ discard, or the process ends ─▶ nothing
/// ```
/// A file is safe on the disk before the record that names it is made. So a record's file is there, and a file without
/// a record may be there: `kept()` lists all of them. Only the file of evidence that was erased is removed.
public protocol EvidenceStore: Sendable {
    /// Takes in a file piece by piece; it is staged and not kept yet.
    /// - Parameters:
    ///   - name: What it is called, for the sentence of an error and for whoever looks at it.
    ///   - limit: How many bytes it may have.
    ///   - next: Gives the next bytes, as many as it likes; none at the end.
    /// - Returns: The file, of which nothing stays unless it is kept.
    /// - Throws: ``EvidenceError/tooLarge(name:limit:)`` at the first byte past the limit, other errors of the store, or what
    ///   `next` throws; of the file nothing stays then.
    func stage(
        name: String, limit: Int, _ next: () async throws -> [UInt8]
    ) async throws -> any StagedEvidence

    /// Opens a kept file.
    /// - Throws: ``EvidenceError/missing(_:)``, or ``EvidenceError/changed(_:)`` where what lies there cannot be the file.
    func open(_ content: DocumentRecorded.Content) async throws(EvidenceError) -> any EvidenceFile

    /// The digests of all kept files, in order.
    func kept() async throws(EvidenceError) -> [Digest]

    /// Removes kept files that no record names any more, while nobody is taking one in.
    ///
    /// Who keeps a file holds on to what he staged until its record is made; so nothing is removed that a record is about to name.
    /// - Parameter choose: Says which; asked when nobody else can keep one.
    /// - Returns: Whether they are gone; not when somebody is taking in a file just now.
    /// - Throws: What `choose` throws, or ``EvidenceError``; asking again goes on.
    func remove(_ choose: () async throws -> [Digest]) async throws -> Bool

    /// Removes what was staged by processes that were killed, unless a file is being taken in just now.
    func removeLeftovers() async
}

/// How a file is that was kept.
public enum EvidenceCondition: Sendable, Equatable {
    /// Its bytes are those that were kept.
    case whole
    /// It is not there.
    case missing
    /// Something else is there.
    case other
}

extension EvidenceStore {
    /// Reads a kept file from its beginning to its end and says whether it is what was recorded.
    public func check(_ content: DocumentRecorded.Content) async throws -> EvidenceCondition {
        do {
            try await open(content).forEachPiece { _ in }
            return .whole
        } catch EvidenceError.missing {
            return .missing
        } catch EvidenceError.changed {
            return .other
        }
    }
}
