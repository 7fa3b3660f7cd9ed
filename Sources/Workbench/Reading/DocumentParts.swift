import OfficeDocuments
import OfficialText

/// The documents of a file, each with the bytes that are its own.
struct DocumentParts {
    /// Decodes a file and parts it at form feeds.
    static func of(_ bytes: [UInt8], path: String, encoding: TextEncoding?) throws(DocumentError) -> [DocumentPart] {
        let name = path == "-" ? "标准输入" : path.split(separator: "/").last.map(String.init) ?? path
        let file = try DocumentReader.read(bytes: bytes, name: name, encoding: encoding)
        let sources = sources(of: bytes, file)
        return zip(file.manuscripts, sources).enumerated().map { index, part in
            DocumentPart(
                name: file.manuscripts.count == 1 ? name : "\(name) 第 \(index + 1) 份",
                encoding: file.encoding.rawValue, source: part.1, manuscript: part.0)
        }
    }

    /// The bytes of each document: of one, the whole file; of several, what stands between the form feeds.
    ///
    /// Parts without text are no documents, and what is white space differs between encodings; where the two ways of
    /// counting do not agree, a document's own bytes are those of its text.
    private static func sources(of bytes: [UInt8], _ file: DocumentFile) -> [[UInt8]] {
        guard file.manuscripts.count > 1 else { return [bytes] }
        let parts = split(bytes, file.encoding).filter { !isBlank($0) }.map(Array.init)
        return parts.count == file.manuscripts.count ? parts : file.manuscripts.map(\.text)
    }

    /// A form feed is one byte, which is part of no character, or one unit of UTF-16.
    private static func split(_ bytes: [UInt8], _ encoding: TextEncoding) -> [ArraySlice<UInt8>] {
        switch encoding {
        case .utf8, .gb18030: bytes.split(separator: 0x0C, omittingEmptySubsequences: false)
        case .utf16, .utf16LE: split(bytes, atUnit: [0x0C, 0x00])
        case .utf16BE: split(bytes, atUnit: [0x00, 0x0C])
        }
    }

    private static func split(_ bytes: [UInt8], atUnit unit: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        for index in stride(from: 0, to: bytes.count - 1, by: 2) where bytes[index..<index + 2].elementsEqual(unit) {
            parts.append(bytes[start..<index])
            start = index + 2
        }
        return parts + [bytes[start...]]
    }

    private static func isBlank(_ part: ArraySlice<UInt8>) -> Bool { part.allSatisfy { $0 <= 0x20 } }
}
