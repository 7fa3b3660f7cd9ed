import HashChain
public import Notices
import OfficialText
public import Rectification
public import Store

/// The use case behind a document's page: the whole text with what each stretch of it is.
///
/// The journal keeps the places of findings, clauses and what was not understood; what everything else is, the reader finds
/// out again from the text that is kept.
public struct ShowDocument: Sendable {
    /// A stretch of the text.
    public struct Stretch: Sendable, Equatable {
        /// In bytes of the text.
        public let range: Range<Int>
        /// What it is.
        public let kind: Span.Kind
        /// The position of the finding that it belongs to; absent where it belongs to none.
        public let finding: Int?
    }

    /// A document and its text.
    public struct Page: Sendable, Equatable {
        /// The inspection.
        public let inspection: InspectionRow
        /// The inspected organisation's name.
        public let organization: String?
        /// The document.
        public let document: DocumentRow
        /// The text that every range speaks of, in UTF-8.
        public let text: [UInt8]
        /// Every byte of the text, once.
        public let stretches: [Stretch]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The page of a document of an inspection.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func page(of document: DocumentID, in inspection: InspectionID) async throws -> Page {
        let kept = try await sight.read { reader in
            let (row, organization) = try reader.namedInspection(inspection)
            guard let known = try reader.documents(of: inspection).first(where: { $0.document.document == document })
            else { throw LookupFailure.document(document.description) }
            guard let text = try reader.content(known.document.text.digest) else {
                throw LookupFailure.textNotKept(known.document.name)
            }
            let places = FindingPlaces(of: document, in: try reader.state(of: .inspection(inspection)))
            return Kept(inspection: row, organization: organization, document: known, text: text, places: places)
        }
        // Reading takes a while for a long document; the ledger is let go before.
        return Page(
            inspection: kept.inspection, organization: kept.organization, document: kept.document, text: kept.text,
            stretches: kept.stretches)
    }

    private struct Kept: Sendable {
        let inspection: InspectionRow
        let organization: String?
        let document: DocumentRow
        let text: [UInt8]
        let places: FindingPlaces

        var stretches: [Stretch] {
            let reading = NoticeReader().read(Manuscript(text: text))
            let places = places.widened(to: reading.findings.map(\.range))
            return reading.spans.map { span in
                Stretch(range: span.range, kind: span.kind, finding: places.finding(at: span.range.lowerBound))
            }
        }
    }
}

/// Which finding of the ledger each place of a document belongs to.
struct FindingPlaces: Sendable {
    /// In order, without overlap.
    private var places: [(range: Range<Int>, position: Int)]

    /// Takes the places that an inspection's records name in a document: of findings that were read in it, and of clauses of
    /// reports on findings that were known before.
    init(of document: DocumentID, in state: StreamState) {
        places = []
        for finding in state.findings {
            if finding.document == document { places.append((finding.range, finding.position)) }
            let reports = state.matters(of: finding.finding).flatMap { state.reports(on: $0.matter) }
            for report in reports where report.document == document && finding.document != document {
                let ranges = report.clauses.compactMap(\.range)
                guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max() else {
                    continue
                }
                places.append((start..<end, finding.position))
            }
        }
        places.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Gives each of these ranges wholly to the finding that has a place in it: a clause stands in the answer to its finding.
    func widened(to ranges: [Range<Int>]) -> FindingPlaces {
        var widened = self
        for (index, place) in places.enumerated() {
            guard let range = ranges.first(where: { $0.contains(place.range.lowerBound) }) else { continue }
            widened.places[index].range = range.lowerBound..<max(range.upperBound, place.range.upperBound)
        }
        return widened
    }

    /// The position of the finding that a byte belongs to.
    func finding(at offset: Int) -> Int? {
        // The last place that begins at or before the byte.
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, places[low - 1].range.contains(offset) else { return nil }
        return places[low - 1].position
    }
}
