import OfficeDocuments
import OfficialText

/// The laws that hold for every input; breaking one ends the run, and libFuzzer keeps the input.
enum Soundness {
    /// Reads bytes as a file, checks what comes out, and gives the documents; none when the file is refused.
    static func manuscripts(of bytes: [UInt8], name: String, format: DocumentFormat?) -> [Manuscript] {
        do {
            let file = try DocumentReader.read(bytes: bytes, name: name, format: format)
            hold(!file.manuscripts.isEmpty, "a file that is read has a document")
            file.manuscripts.forEach(check)
            return file.manuscripts
        } catch {
            hold(error.description.hasSuffix("。"), "an error is a sentence")
            return []
        }
    }

    /// The text is UTF-8 without U+0000, and each diagnostic points into it.
    private static func check(_ manuscript: Manuscript) {
        hold(String(validating: manuscript.text, as: UTF8.self) != nil, "the text is UTF-8")
        hold(!manuscript.text.contains(0), "the text has no U+0000")
        for diagnostic in manuscript.diagnostics {
            if let range = diagnostic.range { checkRange(range, in: manuscript.text) }
        }
    }

    /// A range lies in the text and begins and ends between two characters.
    static func checkRange(_ range: Range<Int>, in text: [UInt8]) {
        hold(range.lowerBound >= 0 && range.upperBound <= text.count, "the range \(range) is inside the text")
        for bound in [range.lowerBound, range.upperBound] where bound < text.count {
            hold(text[bound] & 0xC0 != 0x80, "the bound \(bound) is between characters")
        }
    }

    /// Ends the run, saying which law was broken.
    static func hold(_ isTrue: Bool, _ law: @autoclosure () -> String) {
        if !isTrue { fatalError("broken: \(law())") }
    }
}

extension [UInt8] {
    /// The input as libFuzzer hands it over.
    init(_ data: UnsafePointer<UInt8>?, _ count: Int) {
        self = Array(UnsafeBufferPointer(start: data, count: count))
    }
}
