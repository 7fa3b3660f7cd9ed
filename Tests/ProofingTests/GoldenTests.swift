import Foundation
import HashChain
import Notices
import OfficialText
import Testing

@testable import Proofing

/// All remarks on the samples and the seeds as they were when somebody last judged them, one by one.
///
/// After a wanted change run the tests once with `TAIZHANG_RECORD=1`, read the difference, and say in the commit why it is right.
/// Of a seed only rule, severity, place and the digest of the message are kept: no sentence of it stands here.
@Suite struct GoldenTests {
    @Test func `样例的审校意见与存样一致`() throws {
        try compare("samples.txt", TestReading.samples) { file, reading, remark in
            let place = LineIndex(reading.manuscript.text).place(of: remark.range.lowerBound)
            return
                "\(file):\(place.line):\(place.column) \(remark.severity.rawValue) \(remark.rule.rawValue) \(remark.message)"
        }
    }

    @Test(.enabled(if: !TestReading.seeds.isEmpty, "没有真实通报"))
    func `真实通报的审校意见与存样一致`() throws {
        try compare("seeds.txt", TestReading.seeds) { file, _, remark in
            let digest = Digest.sha256(Array(remark.message.utf8))
            return
                "\(file.prefix(3)) \(remark.range.lowerBound)-\(remark.range.upperBound) \(remark.severity.rawValue) "
                + "\(remark.rule.rawValue) \(digest)"
        }
    }

    private func compare(
        _ name: String, _ files: [URL], line: (String, Reading, Remark) -> String
    ) throws {
        let lines = try files.flatMap { file in
            try TestReading.of(file).flatMap { reading in
                Proofreader().remarks(on: reading).map { line(file.lastPathComponent, reading, $0) }
            }
        }
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens").appending(
            path: name)
        if ProcessInfo.processInfo.environment["TAIZHANG_RECORD"] == "1" {
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: golden)
        }
        let kept = String(decoding: try Data(contentsOf: golden), as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(Set(lines).subtracting(kept).sorted() == [], "多出来的")
        #expect(Set(kept).subtracting(lines).sorted() == [], "不见了的")
        #expect(lines.count == kept.count)
    }
}
