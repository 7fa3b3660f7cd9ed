public import Notices
import OfficialText

/// A place that stays as it is though a rule remarks on it, and why (豁免).
///
/// It holds as long as the words of the place and those close to it stay the same, wherever in the text they stand; once they
/// change, it has lapsed.
public struct Waiver: Sendable, Equatable {
    /// The rule that remarks on it.
    public let rule: RuleName
    /// What the place is known by: sixteen hexadecimal digits, the same for the same words among the same words.
    public let place: String
    /// The words of the place, for people; what is said of private persons is hidden.
    public let words: String
    /// Why it stays so.
    public let reason: String

    /// Takes what was kept.
    public init(rule: RuleName, place: String, words: String, reason: String) {
        self.rule = rule
        self.place = place
        self.words = words
        self.reason = reason
    }

    /// Waives a remark on a document.
    public init(_ remark: Remark, on reading: Reading, because reason: String) {
        rule = remark.rule
        place = Place(of: reading).of(remark)
        words = Redaction(of: reading).words(remark.range)
        self.reason = reason
    }

    /// Tells what places of a document are known by.
    fileprivate struct Place {
        private let text: FoldedText
        /// How many characters on either side belong to a place.
        private static let margin = 12

        /// Looks at a document.
        init(of reading: Reading) { text = reading.folded }

        /// What the place of a remark is known by.
        func of(_ remark: Remark) -> String {
            let units = text.unitRange(of: remark.range)
            let around = max(0, units.lowerBound - Self.margin)..<min(text.count, units.upperBound + Self.margin)
            let digits = String(text.fingerprint(of: around), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
    }
}

/// A remark that was waived, and why.
public struct WaivedRemark: Sendable, Equatable {
    /// The remark.
    public let remark: Remark
    /// Why it stays so.
    public let reason: String
}

extension Waiver {
    /// Those of some remarks on a document that no waiver holds for.
    public static func standing(_ remarks: [Remark], on reading: Reading, without waivers: [Waiver]) -> [Remark] {
        zip(remarks, holding(for: remarks, on: reading, of: waivers)).filter { $1 == nil }.map(\.0)
    }

    /// For each of some remarks on a document, the number of the waiver that holds for it; absent where none does.
    fileprivate static func holding(for remarks: [Remark], on reading: Reading, of waivers: [Waiver]) -> [Int?] {
        let place = Place(of: reading)
        let numbers = Dictionary(
            waivers.enumerated().map { ([$1.rule.rawValue, $1.place], $0) }, uniquingKeysWith: { first, _ in first })
        return remarks.map { numbers.isEmpty ? nil : numbers[[$0.rule.rawValue, place.of($0)]] }
    }
}

extension CheckedDocument {
    /// The documents of a file with the remarks apart that are waived; the first says which waivers hold for none.
    public static func waiving(_ waivers: [Waiver], in documents: [CheckedDocument]) -> [CheckedDocument] {
        guard !waivers.isEmpty else { return documents }
        var held: Set<Int> = []
        var waived = documents.map { $0.waiving(waivers, noting: &held) }
        let lapsed = waivers.indices.filter { !held.contains($0) }.map { waivers[$0] }
        if !waived.isEmpty { waived[0].lapsed = lapsed }
        return waived
    }

    private func waiving(_ waivers: [Waiver], noting held: inout Set<Int>) -> CheckedDocument {
        var document = self
        document.remarks = []
        for (remark, index) in zip(remarks, Waiver.holding(for: remarks, on: reading, of: waivers)) {
            if let index {
                held.insert(index)
                document.waived.append(WaivedRemark(remark: remark, reason: waivers[index].reason))
            } else {
                document.remarks.append(remark)
            }
        }
        return document
    }
}
