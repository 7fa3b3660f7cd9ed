import Foundation

/// A page as it was once, with places for the texts that come from the ledger: what a handler written by hand for this one page
/// would write between them.
struct PageMould: Sendable {
    private let pieces: [[UInt8]]
    private let length: Int

    /// Finds the places of these texts in a page, one after another.
    init(_ page: [UInt8], texts: [String]) throws {
        let page = Data(page)
        var pieces: [[UInt8]] = []
        var start = page.startIndex
        for text in texts {
            guard let place = page.range(of: Data(Self.escaped(text)), in: start..<page.endIndex) else {
                throw Files.Failure(description: "the page does not have “\(text.prefix(40))” where it should be")
            }
            pieces.append(Array(page[start..<place.lowerBound]))
            start = place.upperBound
        }
        self.pieces = pieces + [Array(page[start...])]
        length = page.count
    }

    /// Writes the page with these texts in their places.
    func filled(_ texts: [String]) -> [UInt8] {
        var page: [UInt8] = []
        page.reserveCapacity(length)
        for (piece, text) in zip(pieces, texts) {
            page += piece
            Self.append(text, to: &page)
        }
        page += pieces.last ?? []
        return page
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return bytes
    }

    private static func append(_ text: String, to page: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): page.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): page.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): page.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): page.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): page.append(contentsOf: "&#39;".utf8)
            default: page.append(byte)
            }
        }
    }
}
