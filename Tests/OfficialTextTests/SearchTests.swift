import OfficialText
import Testing

@Suite struct SearchTests {
    @Test(
        arguments: [
            ("学习不够", "学习 习不 不够 够"), ("", ""), ("，。！", ""), ("整", "整"), ("第3项", "第 3 项"), ("落实第3项", "落实 实第 第 3 项"),
            ("GB 18030－2022", "gb 18030 2022"), ("ＡＢｃ１２", "abc12"), ("学习，不够", "学习 习 不够 够"), ("〇五年", "〇五 五年 年"),
            ("𠀀𠀁", "𠀀𠀁 𠀁"), ("Café", "café"), ("a\u{0}b", "a b"), ("“三会一课”", "三会 会一 一课 课"), ("学习\n不够", "学习 习 不够 够"),
        ])
    func `文字的检索词`(_ text: String, _ terms: String) {
        #expect(SearchTerms.of([text]) == terms)
    }

    @Test func `两段文字之间不连成词`() {
        #expect(SearchTerms.of(["制度", "修订"]) == "制度 度 \u{E000} 修订 订")
    }

    @Test(
        arguments: [
            ("学习", ["学习"], false), ("学习不够", ["学习 习不 不够"], false), ("整", ["整"], true), ("第3项", ["第 3 项"], true),
            ("年第3", ["年第 第 3"], false), ("学习 制度", ["学习", "制度"], false), ("学习，不够", ["学习 习 不够"], false),
            ("a", ["a"], true),
            ("AB", ["ab"], false), ("学习 学习", ["学习"], false), ("\"学习\" OR", ["学习", "or"], false),
        ] as [(String, [String], Bool)])
    func `检索词的短语`(_ typed: String, _ phrases: [String], _ endsOpen: Bool) throws {
        let text = try SearchText(typed)
        #expect(text.phrases.map { $0.terms.joined(separator: " ") } == phrases)
        #expect(text.phrases[0].endsOpen == endsOpen)
    }

    @Test(
        arguments: [
            ("学习", "深入学习、再学习", ["学习", "学习"]), ("习不", "学习不够", ["习不"]), ("学习不", "学习，不够", []),
            ("学习，不", "学习。不够", ["学习。不"]), ("第3项", "落实第３项目", ["第３项"]), ("第3项", "落实第13项目", []),
            ("ab", "ＡＢ和abc", ["ＡＢ"]), ("a", "ＡＢ和cab", ["ＡＢ"]), ("学学", "学学学", ["学学学"]),
            ("学习 制度", "制度和学习", ["制度", "学习"]),
        ] as [(String, String, [String])])
    func `找到的位置`(_ typed: String, _ text: String, _ found: [String]) throws {
        let places = try SearchText(typed).places(in: text)
        let utf8 = Array(text.utf8)
        #expect(places.map { String(decoding: utf8[$0], as: UTF8.self) } == found)
    }

    @Test(
        arguments: [
            ("", "“”里没有可以查找的字，请输入汉字、字母或数字。"), (" ，😀\u{0}", "“ ，😀\u{0}”里没有可以查找的字，请输入汉字、字母或数字。"),
            (String(repeating: "学", count: 101), "要查找的文字太长，最多 100 个字，请缩短后再查。"),
        ])
    func `不能查找的说明原因`(_ typed: String, _ words: String) {
        let error = #expect(throws: SearchTextError.self) { try SearchText(typed) }
        #expect(error?.description == words)
    }

    /// Whatever stands somewhere in a text is found in it.
    @Test func `文字里的任何一段都能找到`() throws {
        let text = "2023年以来，第3项Ｇｂ18030“三会一课”制度 落实不到位（ａ类）。"
        let characters = Array(text)
        for start in characters.indices {
            for end in start..<characters.count {
                let piece = String(characters[start...end])
                guard let wanted = try? SearchText(piece) else { continue }
                // A word that is cut is another word.
                let isCut = Self.isLetter(characters, start - 1, start) || Self.isLetter(characters, end, end + 1)
                #expect(isCut || wanted.isFound(in: [text]), "\(piece)")
            }
        }
    }

    private static func isLetter(_ text: [Character], _ first: Int, _ second: Int) -> Bool {
        guard first >= 0, second < text.count else { return false }
        return [text[first], text[second]].allSatisfy { "0123456789ABCabcＧｂａ".contains($0) }
    }
}
