import Foundation
import Testing

/// Readings derived by hand, by people who never saw the reader.
struct ExpectationTests {
    static let samples = Corpus.samples
    static let unseen = Corpus.unseen

    @Test(arguments: samples)
    func `公开样例逐字段读对`(file: URL) throws {
        try expectAll(file, Corpus.tests.appending(path: "Expected"))
    }

    @Test(arguments: unseen)
    func `生疏公告逐字段读对`(file: URL) throws {
        try expectAll(file, Corpus.tests.appending(path: "Unseen"))
    }

    private func expectAll(_ file: URL, _ folder: URL) throws {
        let name = file.deletingPathExtension().lastPathComponent + ".expected.json"
        let differences = try Expectation(folder.appending(path: name), Corpus.reading(file)).differences()
        #expect(differences == [], "\(file.lastPathComponent)")
    }
}
