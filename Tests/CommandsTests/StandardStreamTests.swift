import Foundation
import Testing

@testable import Commands

struct StandardStreamTests {
    @Test(arguments: 0..<20)
    func `长短相间写出来的次序不变`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let file = URL.temporaryDirectory.appending(path: "taizhang-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let stream = StandardStream(descriptor, limit: 16)
        let pieces = (0..<50).map { _ in
            (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
        for piece in pieces { try stream.write(piece) }
        try stream.flush()
        #expect([UInt8](try Data(contentsOf: file)) == pieces.flatMap { $0 })
    }
}
