public import Notices
import OfficialText

/// A document's text with what it says of private persons hidden, and everything else byte for byte as it was.
///
/// Names of people in their office stay: they are for a person to look at (`Remark.Severity.note`).
public struct Redaction: Sendable {
    /// A place of the text and what stands there instead.
    struct Replacement: Sendable {
        let range: Range<Int>
        let words: [UInt8]
        let kind: String
    }

    private let source: [UInt8]
    /// In the order of the text, apart from each other.
    private let replacements: [Replacement]

    /// Looks through a document, whichever rules are switched off.
    public init(of reading: Reading) {
        // Rules pass over a second printing of the body; what stands there is as personal.
        var whole = reading
        whole.spans.removeAll { $0.kind == .duplicate }
        let text = CheckedText(whole)
        source = reading.manuscript.text
        replacements = PersonalScan.data(in: text).lazy.filter { $0.kind != .official }.map {
            Replacement(range: text.text.byteRange($0.range), words: Array($0.masked.utf8), kind: $0.kind.title)
        }
    }

    /// The text with everything hidden.
    public var text: [UInt8] { masked(0..<source.count) }

    /// How often something of each kind was hidden, in the words that people read; the most frequent first.
    public var counts: [(kind: String, count: Int)] {
        Dictionary(grouping: replacements, by: \.kind).map { ($0.key, $0.value.count) }
            .sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
    }

    /// The words of a place, in bytes of the text, with what is hidden in it.
    ///
    /// What begins before the place does not show in it, not even its end.
    public func words(_ range: Range<Int>) -> String { String(decoding: masked(range), as: UTF8.self) }

    /// The place widened to what it has only a part of.
    public func covering(_ range: Range<Int>) -> Range<Int> {
        overlapping(range).reduce(range) {
            min($0.lowerBound, $1.range.lowerBound)..<max($0.upperBound, $1.range.upperBound)
        }
    }

    /// A remark that repeats nothing of what is hidden at its places.
    public func masked(_ remark: Remark) -> Remark {
        let hidden = ([remark.range] + remark.related.filter { $0.file == nil }.map(\.range)).flatMap(overlapping)
        guard !hidden.isEmpty else { return remark }
        func masked(_ words: String) -> String {
            hidden.reduce(words) { words, replacement in
                words.replacing(
                    String(decoding: source[replacement.range], as: UTF8.self),
                    with: String(decoding: replacement.words, as: UTF8.self))
            }
        }
        return Remark(
            remark.rule, remark.severity, masked(remark.message), at: remark.range, relatedPlaces: remark.related,
            replacement: remark.replacement.map(masked))
    }

    private func masked(_ range: Range<Int>) -> [UInt8] {
        var masked: [UInt8] = []
        var place = range.lowerBound
        for replacement in overlapping(range) {
            if replacement.range.lowerBound >= range.lowerBound {
                masked += source[place..<replacement.range.lowerBound] + replacement.words
            }
            place = min(range.upperBound, replacement.range.upperBound)
        }
        return masked + source[place..<range.upperBound]
    }

    private func overlapping(_ range: Range<Int>) -> ArraySlice<Replacement> {
        let first = replacements.partitioningIndex { $0.range.upperBound > range.lowerBound }
        let last = replacements.partitioningIndex { $0.range.lowerBound >= range.upperBound }
        return replacements[first..<max(first, last)]
    }
}
