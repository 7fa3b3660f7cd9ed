import Notices
import OfficialText

extension CheckedText {
    /// What the reading says a place is, in units.
    func kind(at unit: Int) -> Span.Kind? {
        let byte = text.byteOffset(of: unit)
        return reading.spans[reading.spans.partitioningIndex { $0.range.upperBound > byte }...].first?.kind
    }
}
