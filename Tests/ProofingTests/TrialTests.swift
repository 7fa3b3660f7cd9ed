import Foundation
import Notices
import OfficialText
import Testing

@testable import Proofing

/// Notices that were written to try the rules, by people who saw neither code nor tests: some with faults planted in them, each
/// told where and why, and some clean ones full of what tempts a check.
///
/// Rules were mended upon each set once it had been tried, so this keeps what was reached and does not say what will be found in
/// others; docs/testing.md has what each set came to when it was new.
@Suite struct TrialTests {
    private struct Fault: Decodable {
        let rule: String
        let words: String
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Trials")
    private static let clean = TestReading.files(in: folder.appending(path: "clean"))
    private static let planted = TestReading.files(in: folder.appending(path: "planted"))

    /// What is not found stands in the golden with -, errors and warnings on anything else with +.
    @Test func `埋下的错找到九成以上，没有找到的和多说的与存样一致`() throws {
        var lines: [String] = []
        var count = 0
        for file in Self.planted {
            let faults = try JSONDecoder().decode(
                [Fault].self, from: Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json")))
            let reading = try #require(try TestReading.of(file).first)
            let remarks = Proofreader().remarks(on: reading)
            let places = faults.map { reading.manuscript.text.places(of: Array($0.words.utf8)) }
            let name = file.deletingPathExtension().lastPathComponent
            #expect(places.allSatisfy { !$0.isEmpty }, "\(name)")
            count += faults.count
            for (fault, places) in zip(faults, places) where !remarks.contains(where: { $0.isAt(places) }) {
                lines.append("- \(name) \(fault.rule) \(fault.words)")
            }
            for remark in remarks where remark.severity != .note && !places.contains(where: remark.isAt) {
                lines.append("+ \(name) \(remark.rule.rawValue) \(remark.message)")
            }
        }
        #expect(lines.count { $0.hasPrefix("-") } * 10 <= count)
        try Golden.compare("trials.txt", lines)
    }

    @Test(arguments: clean)
    func `没有错的通报，没有错误和警告`(_ file: URL) throws {
        let reading = try #require(try TestReading.of(file).first)
        let remarks = Proofreader().remarks(on: reading).filter { $0.severity != .note }
        #expect(remarks.map(\.message) == [], "\(file.lastPathComponent)")
    }
}

extension Remark {
    /// Whether it, or a place that belongs to it, is at one of some places.
    fileprivate func isAt(_ places: [Range<Int>]) -> Bool {
        let ranges = [range] + related.filter { $0.file == nil }.map(\.range)
        return places.contains { place in ranges.contains { $0.overlaps(place) } }
    }
}

extension [UInt8] {
    /// Where some bytes stand.
    fileprivate func places(of words: [UInt8]) -> [Range<Int>] {
        indices.dropLast(words.count - 1).map { $0..<$0 + words.count }.filter { self[$0].elementsEqual(words) }
    }
}
