import OfficialText

/// 标点不配对: quotation marks, brackets and marks of titles that do not pair, or stand in each other wrongly.
enum PairingRule: Rule {
    static let card = RuleCard(
        name: .pairing, title: "标点不配对", severity: .warning,
        law: "引号、书名号、括号成对使用；书名号里面再用书名号，里面的用单书名号〈〉；引号里面再用引号，里面的用单引号‘’。",
        why: "少了半边，就分不清引的是哪几个字、文件叫什么名字。",
        authority: "GB/T 15834—2011《标点符号用法》4.8、4.9、4.15",
        exceptions: "“1）”“（1”这样的序号不算；一句话断在两行里的，连起来看。",
        example: .init(wrong: "认真学习《关于加强《预算管理》的意见》。", right: "认真学习《关于加强〈预算管理〉的意见》。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        var remarks: [Remark] = []
        var pairs = PairReader(text: text)
        for (number, line) in text.lines.enumerated() {
            let isLast = number + 1 == text.lines.count || endsParagraph(line, before: text.lines[number + 1], in: text)
            if let remark = pairs.read(line, endsParagraph: isLast) { remarks.append(remark) }
        }
        return remarks
    }

    /// A line that was only broken ends without a stop, and the next one follows at once.
    private static func endsParagraph(_ line: Range<Int>, before next: Range<Int>, in text: CheckedText) -> Bool {
        let last = text.unit(line.upperBound - 1)
        if Letter.endsSentence(last) || [Letter.semicolon, Letter.colon, Letter.closeQuote].contains(last) {
            return true
        }
        return (line.upperBound..<next.lowerBound).count { text.unit($0) == Letter.lineFeed } > 1
    }
}

/// Follows what is open, line by line.
private struct PairReader {
    let text: CheckedText
    private var open: [Int] = []
    /// The one remark of a paragraph: what follows from it would only repeat it.
    private var found: Remark?

    init(text: CheckedText) { self.text = text }

    /// - Returns: What is wrong with the paragraph, at its end.
    mutating func read(_ line: Range<Int>, endsParagraph: Bool) -> Remark? {
        for index in text.text.landmarks.members(in: line) where found == nil && Self.marks.contains(text.unit(index)) {
            look(at: index, in: line)
        }
        guard endsParagraph else { return nil }
        defer { (open, found) = ([], nil) }
        return found ?? open.last.map { unpaired($0, "没有与它配对的\(Self.shown(Letter.closing(of: text.unit($0))))") }
    }

    private mutating func look(at index: Int, in line: Range<Int>) {
        let unit = text.unit(index)
        if Letter.closing(of: unit) != nil {
            guard !nests(unit, at: index) else { return }
            open.append(index)
        } else if let opening = Letter.opening(of: unit), !isNumber(before: index, in: line) {
            guard let last = open.last else {
                found = unpaired(index, "前面没有与它配对的\(Self.shown(opening))")
                return
            }
            guard text.unit(last) == opening else {
                found = unpaired(
                    last, "没有与它配对的\(Self.shown(Letter.closing(of: text.unit(last))))，就到了\(Self.shown(unit))"
                )
                return
            }
            open.removeLast()
        }
    }

    /// Whether a mark stands directly inside the same one; then that is what is remarked on.
    private mutating func nests(_ unit: UInt16, at index: Int) -> Bool {
        guard let last = open.last, text.unit(last) == unit, let inner = Self.inner[unit],
            text.printed(index..<index + 1) == inner.outer, let end = pairEnd(from: index)
        else { return false }
        let pair = index..<end + 1
        let words = text.printed(index + 1..<end)
        found = Remark(
            .pairing, .warning,
            "\(inner.name)里面又用了\(inner.name)，里面的应当用\(inner.marks)，否则分不清到哪里为止。",
            at: text.text.byteRange(pair), related: [text.text.byteRange(last..<last + 1)],
            replacement: words.contains { inner.marks.contains($0) }
                ? nil : inner.marks.prefix(1) + words + inner.marks.suffix(1))
        return true
    }

    /// Where the inner pair closes, when the outer one closes after it.
    private func pairEnd(from index: Int) -> Int? {
        guard let closing = Letter.closing(of: text.unit(index)) else { return nil }
        var end = index + 1
        while text.unit(end) != Letter.lineFeed, text.unit(end) != closing, text.unit(end) != text.unit(index) {
            end += 1
        }
        guard text.unit(end) == closing else { return nil }
        var rest = end + 1
        while text.unit(rest) != Letter.lineFeed, text.unit(rest) != closing, text.unit(rest) != text.unit(index) {
            rest += 1
        }
        return text.unit(rest) == closing ? end : nil
    }

    /// 1） and 一） number a clause; where a bracket is open, only after a stop.
    private func isNumber(before index: Int, in line: Range<Int>) -> Bool {
        guard text.unit(index) == Letter.closeBracket else { return false }
        let isOpen = open.last.map { text.unit($0) == Letter.openBracket } ?? false
        var start = index
        while start > line.lowerBound, Self.isFigure(text.unit(start - 1)) { start -= 1 }
        guard start < index, index - start <= 3 else { return false }
        let before = text.beforeBlanks(start)
        if isOpen { return Letter.endsSentence(text.unit(before)) }
        return before < line.lowerBound || !Letter.isIdeograph(text.unit(before))
    }

    private func unpaired(_ index: Int, _ why: String) -> Remark {
        let range = index..<index + 1
        return Remark(
            .pairing, .warning, "\(Self.shown(text.unit(index)))\(why)，分不清到哪里为止，请补上或者删去。",
            at: text.text.byteRange(range))
    }

    private static func isFigure(_ unit: UInt16) -> Bool {
        Letter.isDigit(unit) || numerals.contains(unit) || unit >= 0x61 && unit <= 0x7A
            || unit >= 0x41 && unit <= 0x5A
    }

    /// A mark and what it is called; brackets are folded, and shown as they are printed in Chinese.
    private static func shown(_ unit: UInt16?) -> String {
        guard let unit else { return "" }
        let mark =
            switch unit {
            case Letter.openBracket: "（"
            case Letter.closeBracket: "）"
            default: String(decoding: [unit], as: UTF16.self)
            }
        let side = Letter.closing(of: unit) == nil ? "后" : "前"
        return side + (names[unit] ?? names[Letter.opening(of: unit) ?? unit] ?? "括号") + mark
    }

    private static let numerals: LetterSet = "一二三四五六七八九十"
    /// All that open or close.
    private static let marks: LetterSet = "“”《》()【】〔〕"
    private static let names: [UInt16: String] = [Letter.openQuote: "引号", Letter.openTitle: "书名号"]
    private static let inner: [UInt16: (outer: String, name: String, marks: String)] = [
        Letter.openTitle: ("《", "书名号", "〈〉"), Letter.openQuote: ("“", "引号", "‘’"),
    ]
}
