import Foundation
import Notices
import Testing

/// The samples' outlines and readings as they were when somebody last looked at them.
///
/// After a wanted change run the tests once with `TAIZHANG_RECORD=1` and read the difference before committing it.
struct GoldenTests {
    static let samples = Corpus.samples

    @Test(arguments: samples)
    func `提纲与存样一致`(file: URL) throws {
        try compare(OutlineDump.text(of: Corpus.manuscript(file)), file, "outline.txt")
    }

    @Test(arguments: samples)
    func `读出结果与存样一致`(file: URL) throws {
        let object = try JSONSerialization.jsonObject(with: Data(ReadingJSON.bytes(of: Corpus.reading(file))))
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try JSONSerialization.data(withJSONObject: object, options: options)
        try compare(String(decoding: data, as: UTF8.self) + "\n", file, "reading.json")
    }

    private func compare(_ text: String, _ file: URL, _ suffix: String) throws {
        let name = file.deletingPathExtension().lastPathComponent + "." + suffix
        let golden = Corpus.tests.appending(path: "Goldens").appending(path: name)
        if ProcessInfo.processInfo.environment["TAIZHANG_RECORD"] == "1" {
            try Data(text.utf8).write(to: golden)
        }
        let kept = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
        #expect(text == kept, "\(name)")
    }
}
