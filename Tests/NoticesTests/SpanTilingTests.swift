import Foundation
import Notices
import OfficialText
import Testing

/// Spans tile the text, whatever the text.
struct SpanTilingTests {
    static let files = Corpus.samples + Corpus.unseen + Corpus.seeds

    @Test(arguments: files)
    func `片段首尾相接且不切断字符`(file: URL) throws {
        let reading = try Corpus.reading(file)
        #expect(fault(in: reading) == nil)
    }

    @Test(arguments: files)
    func `未读部分不超过百分之一`(file: URL) throws {
        let reading = try Corpus.reading(file)
        let unread = reading.unread.reduce(0) { $0 + $1.count }
        let written = reading.spans.filter { $0.kind != .blank }.reduce(0) { $0 + $1.range.count }
        #expect(unread * 100 <= written)
    }

    @Test(arguments: 0..<400)
    func `打乱的文本也一样`(seed: Int) throws {
        var random = SplitMix(UInt64(seed))
        let files = Corpus.samples + Corpus.unseen
        let text = try Corpus.manuscript(files[Int(random.next() % UInt64(files.count))]).text
        let mangled = mangle(String(decoding: text, as: UTF8.self), &random)
        let reading = NoticeReader().read(Manuscript(text: Array(mangled.utf8)))
        #expect(fault(in: reading) == nil, "种子 \(seed)")
    }

    @Test func `空文本没有片段`() {
        let reading = NoticeReader().read(Manuscript(text: []))
        #expect(reading.spans.isEmpty)
        #expect(reading.kind == .unknown)
    }

    @Test(arguments: ["\u{FEFF}", "\u{200B}\u{200B}", "\n", "   ", "1.", "(", "一是", "关于问题", "】", "整改措施:", "\u{FEFF}一、"])
    func `零碎文本也一样`(text: String) {
        #expect(fault(in: NoticeReader().read(Manuscript(text: Array(text.utf8)))) == nil)
    }

    /// The first fault of a reading's ranges; absent when there is none.
    private func fault(in reading: Reading) -> String? {
        let text = reading.manuscript.text
        func isBoundary(_ byte: Int) -> Bool { byte == text.count || byte < text.count && text[byte] & 0xC0 != 0x80 }
        var end = 0
        for span in reading.spans {
            if span.range.lowerBound != end || span.range.isEmpty { return "片段 \(span.range) 不接 \(end)" }
            if !isBoundary(span.range.upperBound) { return "片段 \(span.range) 切断字符" }
            end = span.range.upperBound
        }
        if end != text.count { return "片段止于 \(end),全文 \(text.count)" }
        for finding in reading.findings {
            let ranges =
                [finding.range] + finding.measures.map(\.range) + finding.progress.map(\.range)
                + finding.title.pieces + (finding.description?.pieces ?? []) + (finding.statusText?.pieces ?? [])
            for range in ranges
            where range.upperBound > text.count || !isBoundary(range.lowerBound) || !isBoundary(range.upperBound) {
                return "区间 \(range) 不在字符边界"
            }
        }
        return nil
    }

    private func mangle(_ text: String, _ random: inout SplitMix) -> String {
        var characters = Array(text.unicodeScalars)
        let alphabet = Array("一二三()（）12.、。;:：\n\t 问题整改情况措施完成关于是的“”《》【】①\u{0}\u{200B}㈠😀".unicodeScalars)
        for _ in 0..<(1 + random.next() % 40) where !characters.isEmpty {
            let place = Int(random.next() % UInt64(characters.count))
            switch random.next() % 4 {
            case 0: characters.remove(at: place)
            case 1: characters.insert(alphabet[Int(random.next() % UInt64(alphabet.count))], at: place)
            case 2: characters.swapAt(place, Int(random.next() % UInt64(characters.count)))
            default:
                let length = min(Int(random.next() % 60), characters.count - place)
                let piece = Array(characters[place..<(place + length)])
                characters.insert(contentsOf: piece, at: Int(random.next() % UInt64(characters.count)))
            }
        }
        if random.next() % 3 == 0 { characters.removeLast(Int(random.next() % UInt64(characters.count + 1))) }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: characters)
        return String(scalars)
    }
}
