/// What each character of the basic plane is taken for when words are looked for.
enum Folding {
    /// The folded unit of every character; 0 for one that is left out.
    static let table: [UInt16] = {
        var table = (0...0xFFFF).map { UInt16($0) }
        // NFKC is not used: it would turn ① into 1 and ㎡ into m2, and so make numbers of what are none.
        for unit in 0xFF01...0xFF5E { table[unit] = UInt16(unit - 0xFEE0) }
        for unit in [0x3000, 0x00A0, 0x202F, 0x205F] + Array(0x2000...0x200A) { table[unit] = 0x20 }
        for unit in [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD] { table[unit] = 0 }
        for (from, to) in punctuation { table[Int(from)] = to }
        for (from, to) in zip(traditional.utf16, simplified.utf16) { table[Int(from)] = to }
        return table
    }()

    private static let punctuation: [(UInt16, UInt16)] = [
        (0xFF61, 0x3002), (0xFF64, 0x3001), (0x300C, 0x201C), (0x300D, 0x201D), (0x300E, 0x201C), (0x300F, 0x201D),
        (0x2013, 0x002D), (0x2010, 0x002D), (0x2011, 0x002D), (0x2212, 0x002D), (0x2015, 0x2014), (0x301C, 0x007E),
        (0xFE55, 0x003A), (0x2236, 0x003A), (0xFE14, 0x003B), (0x25CB, 0x3007), (0x2027, 0x00B7),
    ]

    // Only characters of the words that reading looks for; a mirror site's other characters do not matter to it.
    private static let traditional =
        "黨組織關於視審計進況報問題責單領導時間長堅續階啟動聯繫電話郵編號監區縣鄉鎮衛會醫學習開辦對歡來處網專項機級佈貫徹執製務實廳議書記佔無沒還個則後團現將據統發從與東義為產業門類條強劃決規範應該優點線經營體態總結舉辭簽職黃紀種並遲漏設備術員難風險潛權環護圖證調標準國際萬億兩雙幾歲稱緊顯缺給維幫徑爾繼轉軌齊濟內車質購銷錢財預算負債額壓複評價鬥爭語訴訪檢驗獎懲補償歷史廣場農牆壇檔資料終養約飾樓層頁釋術補遠達適選遺邊過運遞築確碼禮離積穩係僅勞勢勵歸樣樂樹極構殘殺獲當療盡節蘇藝認譽讀變讓賬賓賞賴趙軍輔輛輪輸載較農"
    private static let simplified =
        "党组织关于视审计进况报问题责单领导时间长坚续阶启动联系电话邮编号监区县乡镇卫会医学习开办对欢来处网专项机级布贯彻执制务实厅议书记占无没还个则后团现将据统发从与东义为产业门类条强划决规范应该优点线经营体态总结举辞签职黄纪种并迟漏设备术员难风险潜权环护图证调标准国际万亿两双几岁称紧显缺给维帮径尔继转轨齐济内车质购销钱财预算负债额压复评价斗争语诉访检验奖惩补偿历史广场农墙坛档资料终养约饰楼层页释术补远达适选遗边过运递筑确码礼离积稳系仅劳势励归样乐树极构残杀获当疗尽节苏艺认誉读变让账宾赏赖赵军辅辆轮输载较农"

    /// The index after `(jǐ)`-like pinyin whose bracket ends at `index`; absent for any other bracket.
    static func endOfPinyin(in source: UnsafeBufferPointer<UInt8>, after index: Int) -> Int? {
        var position = index
        var toned = false
        while position < source.count, position - index < 12 {
            let byte = source[position]
            switch byte {
            case 0x61...0x7A: position += 1
            case 0xC3...0xC7:
                toned = true
                position += 2
            case 0x29: return toned ? position + 1 : nil
            case 0xEF where position + 2 < source.count && source[position + 1] == 0xBC && source[position + 2] == 0x89:
                return toned ? position + 3 : nil
            default: return nil
            }
        }
        return nil
    }
}
