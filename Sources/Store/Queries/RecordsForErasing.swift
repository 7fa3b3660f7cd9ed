public import HashChain
public import Rectification

extension LedgerReader {
    /// What a command that erases has to see: the records with these sequences, those that they mend, and all that mend others.
    public func recordsForErasing(
        _ sequences: [Int], of stream: StreamName
    ) throws(StoreError) -> [RecordedEvent] {
        let last = try tip(of: stream).head.sequence
        var found: [RecordedEvent] = []
        for sequence in sequences where sequence >= 1 && sequence <= last {
            found += try events(of: stream, in: sequence..<sequence + 1)
        }
        for mended in found.compactMap(\.event.mendedRecord) {
            found += try events(of: stream, in: mended..<mended + 1)
        }
        return found + (try amendments(of: stream))
    }
}
