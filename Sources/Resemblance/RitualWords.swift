import OfficialText

/// What stands in every text of this kind and says nothing of its own, and the titles of documents: neither makes a copy.
enum RitualWords {
    /// A passage without titles inside 《》 and without the parts of sentences that are ritual.
    static func remainder(of passage: Range<Int>, in text: FoldedText) -> [Range<Int>] {
        var remainder: [Range<Int>] = []
        var start = passage.lowerBound
        while start < passage.upperBound {
            let end = endOfPart(from: start, before: passage.upperBound, in: text)
            if !isRitual(start..<end, in: text) { remainder += withoutTitles(start..<end, in: text) }
            start = end + 1
        }
        return remainder
    }

    /// Where a part of a sentence ends; marks inside of a title do not count.
    private static func endOfPart(from start: Int, before end: Int, in text: FoldedText) -> Int {
        var depth = 0
        for index in text.landmarks.members(in: start..<end) {
            switch text.units[index] {
            case Letter.openTitle: depth += 1
            case Letter.closeTitle: depth = max(0, depth - 1)
            case Letter.fullStop, Letter.lineFeed: return index
            case let unit where depth == 0 && endsPart(unit): return index
            default: continue
            }
        }
        return end
    }

    private static func endsPart(_ unit: UInt16) -> Bool {
        unit == Letter.comma || unit == Letter.semicolon || Letter.endsSentence(unit)
    }

    private static func withoutTitles(_ part: Range<Int>, in text: FoldedText) -> [Range<Int>] {
        var rest: [Range<Int>] = []
        var (start, depth) = (part.lowerBound, 0)
        for index in text.landmarks.members(in: part) {
            if text.units[index] == Letter.openTitle {
                if depth == 0 { rest.append(start..<index) }
                depth += 1
            } else if text.units[index] == Letter.closeTitle, depth > 0 {
                depth -= 1
                start = index + 1
            }
        }
        if depth == 0 { rest.append(start..<part.upperBound) }
        return rest
    }

    /// A part of a sentence that holds ritual words and no figure is ritual as a whole, unless it is long.
    private static func isRitual(_ part: Range<Int>, in text: FoldedText) -> Bool {
        part.count <= 36 && text.contains(phrases, in: part)
            && !part.contains { Letter.isDigit(text.units[$0]) || text.units[$0] == Letter.openTitle }
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
