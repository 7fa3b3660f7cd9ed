import Foundation
import HashChain
import Notices
import OfficialText
import Testing

@testable import Proofing

/// All remarks on the samples and the seeds as they were when somebody last judged them, one by one.
///
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
        try Golden.compare(name, lines)
    }
}
