import OfficialText

/// What stands in every text of this kind and says nothing of its own, and the titles of documents: neither makes a copy.
enum RitualWords {
    /// Calls with every range of a passage that is neither a title inside 《》 nor in a part of a sentence that is ritual.
    static func forEachRemainder(of passage: Range<Int>, in text: FoldedText, _ body: (Range<Int>) -> Void) {
        var start = passage.lowerBound
        while start < passage.upperBound {
            let (end, hasTitle) = endOfPart(from: start, before: passage.upperBound, in: text)
            if hasTitle {
                forEachBesideTitles(in: start..<end, of: text, body)
            } else if !isRitual(start..<end, in: text) {
                body(start..<end)
            }
            start = end + 1
        }
    }

    /// Where a part of a sentence ends, and whether a title begins in it; marks inside of a title do not count.
    private static func endOfPart(from start: Int, before end: Int, in text: FoldedText) -> (Int, hasTitle: Bool) {
        var (depth, hasTitle) = (0, false)
        let part = text.landmarks.first(in: start..<end) { index in
            switch text.units[index] {
            case Letter.openTitle: (depth, hasTitle) = (depth + 1, true)
            case Letter.closeTitle: depth = max(0, depth - 1)
            case Letter.fullStop, Letter.lineFeed: return true
            case let unit: return depth == 0 && endsPart(unit)
            }
            return false
        }
        return (part ?? end, hasTitle)
    }

    private static func endsPart(_ unit: UInt16) -> Bool {
        unit == Letter.comma || unit == Letter.semicolon || Letter.endsSentence(unit)
    }

    private static func forEachBesideTitles(in part: Range<Int>, of text: FoldedText, _ body: (Range<Int>) -> Void) {
        var (start, depth) = (part.lowerBound, 0)
        for index in text.landmarks.members(in: part) {
            if text.units[index] == Letter.openTitle {
                if depth == 0 { body(start..<index) }
                depth += 1
            } else if text.units[index] == Letter.closeTitle, depth > 0 {
                depth -= 1
                start = index + 1
            }
        }
        if depth == 0 { body(start..<part.upperBound) }
    }

    /// A part of a sentence that holds ritual words and no figure or title is ritual as a whole, unless it is long.
    private static func isRitual(_ part: Range<Int>, in text: FoldedText) -> Bool {
        part.count <= 36 && text.contains(phrases, in: part) && !part.contains { Letter.isDigit(text.units[$0]) }
    }

    private static let phrases = PhraseSet(
        """
        习近平新时代中国特色社会主义思想 习近平总书记 党的二十大 党的二十届 党的十九大 党的十九届 四个意识 四个自信 两个维护 两个确立 \
        政治站位 政治判断力 政治领悟力 政治执行力 思想认识 思想自觉 政治自觉 行动自觉 使命担当 责任担当 责任意识 高度重视 统一思想 凝聚共识 \
        以案为鉴 以案促改 以案促治 以巡促改 举一反三 长效机制 常态长效 常抓不懈 久久为功 一以贯之 持之以恒 长期坚持 标本兼治 \
        整改成果 整改到位 整改成效 整改落实 取得实效 取得明显成效 落到实处 落地见效 落地落实 见行见效 走深走实 抓紧抓实 抓实抓细 入脑入心 \
        防止问题反弹 防止反弹 反弹回潮 反弹 压实主体责任 压紧压实 扛牢 扛起 切实履行 纵深推进 全面从严治党向纵深 营造良好 浓厚氛围 \
        形成合力 高质量发展 不忘初心 党章党规 底线思维 红线意识 警钟长鸣
        """)
}
