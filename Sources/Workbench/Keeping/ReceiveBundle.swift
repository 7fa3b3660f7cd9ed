import HashChain
public import Rectification
import Sealing
public import Store

/// The use case behind `bundle import`: an inspection's record from another installation, taken in or gone on with.
public struct ReceiveBundle: Sendable {
    /// What became of a bundle.
    public struct Outcome: Sendable, Equatable {
        /// What it holds.
        public let bundle: BundleSummary
        /// Where the two streams ended here before, the inspection's first; sequence 0 where there was none.
        public let before: [StreamEnd]
        /// Whether something was added; else all of it was here already.
        public let isNew: Bool
    }

    private let store: any LedgerStore
    private let actor: PersonID
    private let place: LedgerPlace

    /// Prepares to take in bundles as this person.
    public init(_ store: any LedgerStore, as actor: PersonID, at place: LedgerPlace) {
        self.store = store
        self.actor = actor
        self.place = place
    }

    /// Takes in a bundle: all that is missing here, or nothing.
    /// - Parameters:
    ///   - path: The bundle.
    ///   - keyPath: The file with the key that opens it; absent, the one beside the ledger.
    ///   - signer: The key of the installation that it must come from, in hexadecimal; absent, the one that earlier bundles came
    ///     from, and any for an inspection that nobody knows here.
    /// - Returns: What became of it.
    /// - Throws: `Refusal` where the person may not or it is too secret; `StoreError.forkedStream` where the work went on here as
    ///   well; when anything in the bundle does not hold. Then nothing is recorded and nothing is kept.
    public func callAsFunction(_ path: String, keyPath: String?, signer: String?) async throws -> Outcome {
        let trusted = try signer.map { text in
            guard let key = PublicKey(hex: text) else { throw KeepingFailure.signer(text) }
            return key
        }
        let own = try place.signingKey.read().publicKey
        _ = try await look(at: []).requirePermission()
        let bundle = try await ReadBundle(path: path, name: path, files: place.files, evidence: place.evidence)
            .contents(with: try place.openingKey(keyPath))
        guard let event = bundle.event else { throw KeepingFailure.unfit(path: path, .streams) }
        let streams = [bundle.inspection, bundle.organization]
        let command = ImportBundle(event, people: bundle.people, secrecy: bundle.summary.secrecy)
        let act = place.circumstances.act(by: actor)
        let seen = try await look(at: streams)
        let before = seen.before.map(StreamEnd.init)
        guard try seen.hasNews(streams) else {
            return Outcome(bundle: bundle.summary, before: before, isNew: false)
        }
        // Asked before any file is kept: what is refused leaves nothing.
        try seen.require(signer: bundle.signed.publicKey, trusted: trusted, own: own)
        _ = try seen.sight.decide(command, act: act)
        for file in bundle.evidence { try await file.keep() }
        _ = try await store.record { [actor] reader in
            try BundleSight(reader, streams, by: actor, on: act.day)
        } deciding: { sight in
            try sight.require(signer: bundle.signed.publicKey, trusted: trusted, own: own)
            return AppendRequest(
                try sight.sight.decide(command, act: act), by: act, contents: bundle.contents,
                foreign: [bundle.organization, bundle.inspection])
        }
        // What the sender erased since is swept here too; doctor says when that was interrupted.
        let sweeping = SweepErased(store, evidence: place.evidence)
        if try await !sweeping.remainder().isEmpty { _ = try await sweeping.sweep() }
        _ = try await FollowJournal(store).catchUp()
        return Outcome(bundle: bundle.summary, before: before, isNew: true)
    }

    private func look(at streams: [ForeignStream]) async throws -> BundleSight {
        let day = place.circumstances.act(by: actor).day
        return try await store.read { [actor] in try BundleSight($0, streams, by: actor, on: day) }
    }
}

/// What taking in a bundle has to know of the ledger, all of it read at one moment.
private struct BundleSight: Sendable {
    let sight: Sight
    /// Where the streams end here.
    let before: [StreamHead]
    /// The hash that stands here where a stream of the bundle ends, if this one is longer.
    let hashes: [Digest?]

    init(_ reader: any LedgerReader, _ streams: [ForeignStream], by actor: PersonID, on day: CivilDate) throws {
        sight = try reader.sight(for: .installation, by: actor, on: day)
        before = try streams.map { try reader.tip(of: $0.head.stream).head }
        hashes = try streams.map { stream in
            try reader.hash(at: RecordPlace(stream: stream.head.stream, sequence: stream.head.sequence))
        }
    }

    @discardableResult
    func requirePermission() throws(Refusal) -> Self {
        try sight.authority.require(.importBundle, at: .installation)
        return self
    }

    /// Whether the streams have records that are not here.
    /// - Throws: `StoreError.forkedStream` where both went on.
    func hasNews(_ streams: [ForeignStream]) throws(StoreError) -> Bool {
        var hasNews = false
        for (index, stream) in streams.enumerated() {
            let missing = stream.missing(after: before[index]) { _ in hashes[index] }
            guard let missing else { throw .forkedStream(own: before[index], other: stream.head) }
            if !missing.isEmpty { hasNews = true }
        }
        return hasNews
    }

    /// Refuses a bundle of another installation than the one that the streams here came from.
    ///
    /// Whoever could open an earlier bundle knows its chains and could make up a continuation of them; only the signature tells.
    func require(signer found: PublicKey, trusted: PublicKey?, own: PublicKey) throws(KeepingFailure) {
        if let trusted {
            guard trusted == found else { throw .otherSigner(expected: trusted, found: found) }
            return
        }
        for head in before where head.sequence > 0 {
            guard let known = sight.state.signer(of: head.stream) else {
                guard found == own else { throw .unknownSigner(found: found) }
                continue
            }
            guard known == found else { throw .otherSigner(expected: known, found: found) }
        }
    }
}
