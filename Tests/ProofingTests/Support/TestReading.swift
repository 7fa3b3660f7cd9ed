import Foundation
import Notices
import OfficeDocuments
import OfficialText

/// Readings of texts and of the documents that rules are tried on.
enum TestReading {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardized
    static let samples = files(in: package.appending(path: "Samples"))
    /// The five real notices; absent on machines that do not have them.
    static let seeds = files(in: package.deletingLastPathComponent().appending(path: "shared/seeds"))

    static func of(_ text: String) -> Reading { NoticeReader().read(Manuscript(text: Array(text.utf8))) }

    static func of(_ file: URL) throws -> [Reading] {
        let read = try DocumentReader.read(bytes: [UInt8](try Data(contentsOf: file)), name: file.lastPathComponent)
        return read.manuscripts.map { NoticeReader().read($0) }
    }

    static func files(in folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted().map {
            folder.appending(path: $0)
        }
    }
}
