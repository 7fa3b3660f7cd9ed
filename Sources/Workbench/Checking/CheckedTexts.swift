import HashChain
import Notices
import OfficialText
import Proofing
import Rectification
import Store

/// What documents say and what is remarked on in them, found out again for whoever looks at them.
///
/// A text is read and checked once for many who ask, and the last ones stay known: so turning the leaves of a long one, and its
/// findings, takes no reading. Of texts longer than a leaf one at a time is read, and only the last is kept.
public actor CheckedTexts {
    /// What is found in a text, whatever the ledger says.
    struct Checked: Sendable {
        let prepared: PreparedText
        /// In the order of the text, with nothing of what is said of private persons.
        let remarks: [Remark]
        let redaction: Redaction
        let lines: LineIndex

        init(_ text: [UInt8]) {
            let prepared = PreparedText(NoticeReader().read(Manuscript(text: text)))
            let redaction = Redaction(of: prepared.reading)
            self.prepared = prepared
            self.redaction = redaction
            remarks = Proofreader().remarks(on: prepared).map(redaction.masked)
            lines = LineIndex(text)
        }
    }

    private struct Kept {
        let document: Digest
        let checked: Checked
        /// What was found beside the ledger, as it was at a moment.
        var beside: (moment: CheckedMoment, remarks: DocumentRemarks)?

        var isLong: Bool { checked.prepared.reading.manuscript.text.count > TextLeaf.length }
    }

    /// How many texts stay known.
    private static let capacity = 16
    /// The last that was asked for comes last.
    private var kept: [Kept] = []

    /// Begins with nothing read.
    public init() {}

    /// What is found in a document's text.
    nonisolated func of(_ text: [UInt8], _ document: Digest) async -> Checked {
        if let known = await known(document) { return known }
        return text.count > TextLeaf.length ? await ofLong(text, document) : await keep(Checked(text), of: document)
    }

    /// What was found in a document beside the ledger as it was at this moment; absent where nobody asked yet.
    func remarks(on document: Digest, at moment: CheckedMoment) -> DocumentRemarks? {
        guard let beside = kept.first(where: { $0.document == document })?.beside, beside.moment == moment else {
            return nil
        }
        return beside.remarks
    }

    /// Keeps what was found in a document beside the ledger.
    func keep(_ remarks: DocumentRemarks, on document: Digest, at moment: CheckedMoment) {
        guard let index = kept.firstIndex(where: { $0.document == document }) else { return }
        kept[index].beside = (moment, remarks)
    }

    private func known(_ document: Digest) -> Checked? {
        guard let index = kept.firstIndex(where: { $0.document == document }) else { return nil }
        let known = kept.remove(at: index)
        kept.append(known)
        return known.checked
    }

    private func ofLong(_ text: [UInt8], _ document: Digest) -> Checked {
        if let known = known(document) { return known }
        kept.removeAll(where: \.isLong)
        return keep(Checked(text), of: document)
    }

    private func keep(_ checked: Checked, of document: Digest) -> Checked {
        if let known = known(document) { return known }
        kept.append(Kept(document: document, checked: checked))
        if kept.count > Self.capacity { kept.removeFirst() }
        return checked
    }
}

/// The ledger at a moment, as far as remarks on a document depend on it, and who looks.
struct CheckedMoment: Sendable, Equatable {
    let document: DocumentID
    let viewer: Viewer
    /// Where the streams end that the ledger's part of the remarks is made of.
    let heads: [StreamHead]
    /// How far the index of passages has followed the journal.
    let coverage: SearchCoverage
}
