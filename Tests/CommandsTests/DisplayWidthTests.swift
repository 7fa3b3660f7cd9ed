import Testing

@testable import Commands

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("整改", 4), ("（一）", 6), ("a整b", 4), ("ｱ", 1), ("Ａ", 2), ("　", 2),
        ("e\u{301}", 1), ("\u{200B}整\u{FEFF}", 2), ("か\u{3099}", 2), ("“引”", 4), ("①", 1), ("…", 1), ("〔2023〕", 8),
        ("𠮷", 2), ("한글", 4), ("✅", 2), ("\u{1B}", 0), ("│", 1), ("é", 1), ("ﾞ", 1), ("㎡", 2),
    ]) func `东亚宽字符占两列组合字符不占列`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("整改进展", 8, "整改进展"), ("整改进展", 7, "整改进…"), ("整改进展", 6, "整改…"), ("abc", 2, "a…"), ("整改", 1, "…"), ("", 1, ""),
    ]) func `放不下时截断并加省略号`(text: String, columns: Int, clipped: String) {
        #expect(DisplayWidth.clip(text, to: columns) == clipped)
    }

    @Test func `截断后从不超过给定的列数`() {
        var generator = SeededGenerator(seed: 7)
        let alphabet = Array("整改，abc１２e\u{301}“”①…𠮷")
        for _ in 0..<2000 {
            let text = String(
                (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                })
            let columns = Int.random(in: 1...20, using: &generator)
            #expect(DisplayWidth.of(DisplayWidth.clip(text, to: columns)) <= columns)
            #expect(DisplayWidth.wrap(text, to: columns).joined() == text)
        }
    }

    @Test func `折行时标点不到行首`() {
        #expect(DisplayWidth.wrap("整改措施，已落实。", to: 8) == ["整改措施，", "已落实。"])
        #expect(DisplayWidth.wrap("ab cd", to: 2) == ["ab", "cd"])
        #expect(DisplayWidth.wrap("", to: 8) == [""])
    }
}

/// SplitMix64: the same numbers for the same seed everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
