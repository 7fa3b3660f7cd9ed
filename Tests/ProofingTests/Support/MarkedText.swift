import Foundation
import Notices
import OfficialText
import Testing

@testable import Proofing

/// A text in which the places that a rule must remark on are marked: ⟦20xx年⟧.
struct MarkedText: CustomTestStringConvertible, Sendable {
    let testDescription: String
    private let reading: Reading
    private let marked: [Range<Int>]

    init(_ text: String) {
        testDescription = text
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var open: [Int] = []
        for character in text {
            switch character {
            case "⟦": open.append(bytes.count)
            case "⟧": if let start = open.popLast() { ranges.append(start..<bytes.count) }
            default: bytes += Array(String(character).utf8)
            }
        }
        reading = NoticeReader().read(Manuscript(text: bytes))
        marked = ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// What a rule remarks on in it, of which the places must be the marked ones.
    func remarks(_ rule: RuleName, _ location: SourceLocation = #_sourceLocation) -> [Remark] {
        let found = Proofreader().remarks(on: reading).filter { $0.rule == rule }
        #expect(found.map { shown($0.range) } == marked.map(shown), "\(testDescription)", sourceLocation: location)
        #expect(found.map(\.range) == marked, "\(testDescription)", sourceLocation: location)
        return found
    }

    private func shown(_ range: Range<Int>) -> String { reading.text(range) }
}
