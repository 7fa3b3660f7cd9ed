import HashChain
public import Rectification
import Sealing
public import Store

/// The use case behind `bundle export`: an inspection's record with all that it names, sealed for others and signed.
///
/// A checkpoint is made before, so that what left can be told from what was recorded later.
public struct ExportBundle: Sendable {
    private let store: any LedgerStore
    private let actor: PersonID
    private let place: LedgerPlace

    /// Prepares to export as this person.
    public init(_ store: any LedgerStore, as actor: PersonID, at place: LedgerPlace) {
        self.store = store
        self.actor = actor
        self.place = place
    }

    /// Exports an inspection.
    /// - Parameters:
    ///   - inspection: The beginning of its id.
    ///   - path: The file, which must not be there yet.
    ///   - recipients: The keys that shall open it; this installation's own opens it as well.
    /// - Returns: What it holds, as it was read back.
    /// - Throws: ``LookupFailure``, `Refusal` where the person may not know all of it; then there is no file.
    public func callAsFunction(
        _ inspection: String, to path: String, recipients: [String]
    ) async throws -> BundleSummary {
        if place.files.exists(path) { throw FileFailure(path: path, reason: .exists) }
        let named = try RecipientKey.reading(recipients)
        let signing = try place.signingKey.read()
        try place.openingKey.makeIfMissing(place.circumstances.random)
        let own = try place.openingKey.read()
        let survey = try await survey(inspection)
        _ = try await MakeCheckpoint(of: place, store).make(copy: nil)
        var summary: BundleSummary?
        try await place.files.createTried(path) { output in
            try await write(survey, for: named + [own.recipient], signing: signing, to: output)
        } _: { workingPath in
            summary = try await ReadBundle(path: workingPath, name: path, files: place.files)
                .contents(with: own).summary
        }
        guard let summary else { throw KeepingFailure.unsound(path: path, reason: "没有写出。") }
        return summary
    }

    // MARK: What goes in

    /// Everything but the bytes of files, as it was at one moment.
    private struct Survey: Sendable {
        let heads: [StreamHead]
        let records: [(StreamName, PackedRecords)]
        let people: [ImportBundle.Person]
        let contents: [Digest]
        let evidence: [DocumentRecorded.Content]
    }

    private func survey(_ inspection: String) async throws -> Survey {
        let day = place.circumstances.act(by: actor).day
        return try await store.read { [actor] reader in
            let id = try reader.knownInspection(try reader.inspection(prefixed: inspection)).inspection.inspection
            let sight = try reader.sight(for: .inspection(id.inspection), by: actor, on: day)
            try sight.requireExport(of: id)
            let heads = try [StreamName.inspection(id.inspection), .organization(id.organization)]
                .map { try reader.tip(of: $0).head }
            let pass = JournalPass(reader, through: heads)
            var bundled = BundledRecords()
            for head in heads { try bundled.add(head.stream, reader) }
            return Survey(
                heads: heads, records: bundled.packed, people: try bundled.named(among: reader.people()),
                contents: pass.namedContents.map(\.0), evidence: pass.namedEvidence.map(\.0))
        }
    }

    private func write(
        _ survey: Survey, for keys: [RecipientKey], signing: SigningKey, to output: ([UInt8]) throws -> Void
    ) async throws {
        let contentKey = place.circumstances.random.bytes(32)
        var file = try SealedFileWriter(.bundle, for: keys, contentKey: contentKey)
        try file.add(BundleParts.people, try BundleParts.bytes(of: survey.people), to: output)
        for (stream, records) in survey.records {
            try file.add(BundleParts.records + stream.description, records.bytes, to: output)
        }
        for digest in survey.contents {
            guard let bytes = try await store.read({ try $0.content(digest) }) else {
                throw StoreError.missingContent(digest)
            }
            try file.add(BackupParts.content + digest.hex, bytes, to: output)
        }
        for content in survey.evidence {
            try file.begin(BackupParts.evidence + content.digest.hex, length: content.length, to: output)
            try await place.evidence.open(content).forEachPiece { try file.put($0, to: output) }
            try file.end(to: output)
        }
        _ = try file.finish(heads: survey.heads, time: place.now, signing: signing, to: output)
    }
}

extension Sight {
    /// Refuses who may not know all of an inspection and its organisation, or may not hand it out.
    fileprivate func requireExport(of opened: InspectionOpened) throws(Refusal) {
        let inspection = LedgerLocation.inspection(opened.inspection, of: opened.organization)
        let organization = LedgerLocation.organization(opened.organization)
        let secrecy = max(state.secrecy, self.organization?.secrecy ?? .internal)
        let wanted: [(Permission.Subject, LedgerLocation)] = [
            (.exportBundle, organization), (.viewLedger, organization), (.fetchEvidence, inspection),
        ]
        for (subject, location) in wanted where !authority.permits(subject, at: location, knowing: secrecy) {
            throw .access(.notPermitted(subject))
        }
    }
}

/// Records on their way into a bundle, and who they name.
private struct BundledRecords {
    private(set) var packed: [(StreamName, PackedRecords)] = []
    private var words: Set<String> = []

    mutating func add(_ stream: StreamName, _ reader: any LedgerReader) throws {
        var records = PackedRecords()
        try reader.forEachRecord(of: stream) { record throws(StoreError) in
            records.add(record)
            note(record)
        }
        packed.append((stream, records))
    }

    /// The people whose ids stand in a header, or in a payload, wherever that is.
    func named(among people: [PersonRow]) -> [ImportBundle.Person] {
        people.map(\.person).filter { words.contains($0.person.description) }
            .map { ImportBundle.Person(person: $0.person, name: $0.name) }
    }

    private mutating func note(_ record: Record) {
        words.insert(record.header.actor)
        if let principal = record.header.principal { words.insert(principal) }
        for word in (record.payload ?? []).split(separator: UInt8(ascii: "\""))
        where word.count == PersonID.length {
            words.insert(String(decoding: word, as: UTF8.self))
        }
    }
}
