import Foundation
import Notices
import OfficeDocuments
import OfficialText

/// The documents that the reader is tried on.
enum Corpus {
    static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
    static let samples = files(in: package.appending(path: "Samples"))
    static let unseen = files(in: tests.appending(path: "Unseen"))
    /// The five real notices; absent on machines that do not have them.
    static let seeds = files(in: package.deletingLastPathComponent().appending(path: "shared/seeds"))

    private static func files(in folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted().map {
            folder.appending(path: $0)
        }
    }

    /// The first document of a file.
    static func manuscript(_ file: URL) throws -> Manuscript {
        let bytes = [UInt8](try Data(contentsOf: file))
        let read = try DocumentReader.read(bytes: bytes, name: file.lastPathComponent)
        guard let first = read.manuscripts.first else { throw CocoaError(.fileReadCorruptFile) }
        return first
    }

    static func reading(_ file: URL) throws -> Reading { NoticeReader().read(try manuscript(file)) }
}
