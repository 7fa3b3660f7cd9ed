import Foundation
import Testing

/// Lines as they were when somebody last judged them, one by one.
///
/// After a wanted change run the tests once with `TAIZHANG_RECORD=1`, read the difference, and say in the commit why it is right.
enum Golden {
    static func compare(_ name: String, _ lines: [String]) throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Goldens/" + name)
            .standardized
        if ProcessInfo.processInfo.environment["TAIZHANG_RECORD"] == "1" {
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: golden)
        }
        let kept = String(decoding: try Data(contentsOf: golden), as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(Set(lines).subtracting(kept).sorted() == [], "多出来的")
        #expect(Set(kept).subtracting(lines).sorted() == [], "不见了的")
        #expect(lines.count == kept.count)
    }
}
