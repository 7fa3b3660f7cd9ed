import HashChain
import Rectification
import Sealing
import Store

/// What was read of a bundle, once its signature, its chains and its digests were found to hold.
struct BundleContents: Sendable {
    let signed: SignedManifest
    let people: [ImportBundle.Person]
    let inspection: ForeignStream
    let organization: ForeignStream
    let contents: [DocumentContent]
    /// Files of evidence that are not kept yet.
    let evidence: [any StagedEvidence]
    let summary: BundleSummary

    /// What an installation notes that takes it in.
    var event: BundleImported? {
        guard let organization = organization.head.stream.organization else { return nil }
        return BundleImported(
            inspection: summary.inspection, inspectionRecords: inspection.head.sequence,
            manifest: signed.manifest.digest, organization: organization,
            organizationRecords: self.organization.head.sequence, signer: signed.publicKey)
    }
}

/// Puts together what the parts of a bundle held, and says what does not fit.
struct BundleAssembly {
    var people: [ImportBundle.Person] = []
    var records: [StreamName: [Record]] = [:]
    var contents: [Digest: DocumentContent] = [:]
    var evidence: [Digest: DocumentRecorded.Content] = [:]
    var staged: [any StagedEvidence] = []

    /// Looks at everything; the bundle's signature is known to hold.
    func contents(signed: SignedManifest, named name: String) throws -> BundleContents {
        func unfit(_ fault: BundleFault) -> KeepingFailure { .unfit(path: name, fault) }
        guard records.count == 2, let inspection = records.keys.first(where: { $0.inspection != nil }),
            let organization = records.keys.first(where: { $0.organization != nil })
        else { throw unfit(.streams) }
        let streams = try [inspection, organization].map { try followed($0, unfit) }
        let heads = streams.map(\.foreign.head)
        guard signed.manifest.heads == heads.sorted(by: { $0.stream < $1.stream }) else {
            throw unfit(.head(inspection.description))
        }
        guard let opened = streams[0].state.inspection, opened.organization == organization.organization else {
            throw unfit(.streams)
        }
        let summary = BundleSummary(
            time: signed.manifest.time, organization: streams[1].state.organization?.name,
            inspection: opened.inspection, team: opened.team, heads: heads.map(StreamEnd.init),
            documents: streams[0].documents, evidence: evidence.count,
            secrecy: max(streams[0].state.secrecy, streams[1].state.secrecy), signer: signed.publicKey.hex,
            head: signed.manifest.digest.hex)
        return BundleContents(
            signed: signed, people: people, inspection: streams[0].foreign, organization: streams[1].foreign,
            contents: contents.values.sorted { $0.digest < $1.digest }, evidence: staged, summary: summary)
    }

    private struct Followed {
        let foreign: ForeignStream
        let state: StreamState
        let documents: Int
    }

    /// Follows a stream from its first record, and looks for every file that its records name.
    private func followed(_ stream: StreamName, _ unfit: (BundleFault) -> KeepingFailure) throws -> Followed {
        let records = records[stream] ?? []
        var pass = StreamPass(stream)
        for record in records { record.withStored { pass.take($0) } }
        pass.finish()
        if let failure = pass.chainFailure ?? pass.payloadFailure { throw unfit(.chain(failure)) }
        for (digest, _) in pass.contents where contents[digest] == nil { throw unfit(.missing(digest)) }
        for (content, _) in pass.evidence where evidence[content.digest] != content {
            throw unfit(.missing(content.digest))
        }
        do {
            return Followed(
                foreign: try ForeignStream(stream, records: records),
                state: try StreamState(stream: stream, records: records), documents: pass.contents.count / 2)
        } catch let fault as LedgerFault {
            throw unfit(.chain(fault.description))
        }
    }
}
