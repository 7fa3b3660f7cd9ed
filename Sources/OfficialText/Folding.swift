/// What each character of the basic plane is taken for when words are looked for.
enum Folding {
    /// What becomes of a character.
    struct Entry {
        /// The unit it is folded to.
        let unit: UInt16
        /// Whether something may begin or end at the unit.
        let isLandmark: Bool
        /// Whether it is left out, or an opening bracket, which may be that of pinyin.
        let isRare: Bool

        init(_ unit: UInt16, isLeftOut: Bool) {
            self.unit = unit
            isLandmark = Letter.isLandmark(unit)
            isRare = isLeftOut || unit == Letter.openBracket
        }
    }

    /// What becomes of every character.
    static let table: [Entry] = {
        var units = (0...0xFFFF).map { UInt16($0) }
        // NFKC is not used: it would turn ① into 1 and ㎡ into m2, and so make numbers of what are none.
        for unit in 0xFF01...0xFF5E { units[unit] = UInt16(unit - 0xFEE0) }
        for unit in [0x3000, 0x00A0, 0x202F, 0x205F] + Array(0x2000...0x200A) { units[unit] = 0x20 }
        for (from, to) in punctuation { units[Int(from)] = to }
        for (from, to) in zip(traditional.utf16, simplified.utf16) { units[Int(from)] = to }
        var entries = units.map { Entry($0, isLeftOut: false) }
        for unit in [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD] { entries[unit] = Entry(0, isLeftOut: true) }
        return entries
    }()

    /// The characters that are not simply taken for themselves: folded, left out, or landmarks.
    static let changed: UnitSet = {
        var changed = UnitSet(count: 0xFFFF)
        for (unit, entry) in table.enumerated() where entry.unit != unit || entry.isLandmark || entry.isRare {
            changed.insert(unit)
        }
        return changed
    }()

    private static let punctuation: [(UInt16, UInt16)] = [
        (0xFF61, 0x3002), (0xFF64, 0x3001), (0x300C, 0x201C), (0x300D, 0x201D), (0x300E, 0x201C), (0x300F, 0x201D),
        (0x2013, 0x002D), (0x2010, 0x002D), (0x2011, 0x002D), (0x2212, 0x002D), (0x2015, 0x2014), (0x301C, 0x007E),
        (0xFE55, 0x003A), (0x2236, 0x003A), (0xFE14, 0x003B), (0x25CB, 0x3007), (0x2027, 0x00B7),
    ]

    // Only characters of the words that reading looks for; a mirror site's other characters do not matter to it.
    private static let traditional =
        "與專嚴個為舉義鄉書亂於們價眾優會體兒兌黨關內冊決況擊別辦務動區醫協單廠廳壓縣發號後啓員團園圍圖場堅聲處備復夠頭婦學實審寬對導將層屬鞏師乾並廣應廢開異強當錄徹態總願擴掃護報擔掛擋攝數無時顯術機權條來極構"
        + "標棟欄檢樓歡畢匯沒瀏滯點牽狀現電暢監碼確礙積稱穩簽簡類緊糾級紀納線組細織終經結繞統續維緩編網職聯肅脫節範薦虛見規視覽計訂認議訊記講論設訪證評識詞話詢該詳說請讀責賬貫轉軟輕載較輯達過進遠違連適郵採針銀鏈"
        + "銷錯鍵鎮長門閉問閒間閱隊階險隱難頁頂項順預領題風館饋駐齊羣爲衆臺裏裡覈覆複餘迴製佈幹祕徵係繫隻併籤彙誌鍾鐘佔週牀嚮闆鬆髮獲穫啟衛習執還則據從東產業劃營辭黃種遲潛環調準國際萬億兩雙幾歲給幫徑爾繼軌濟車質"
        + "購錢財負債額鬥爭語訴驗獎懲補償歷農牆壇檔資養約飾釋選遺邊運遞築禮離僅勞勢勵歸樣樂樹殘殺療盡蘇藝譽變讓賓賞賴趙軍輔輛輪輸"
    private static let simplified =
        "与专严个为举义乡书乱于们价众优会体儿兑党关内册决况击别办务动区医协单厂厅压县发号后启员团园围图场坚声处备复够头妇学实审宽对导将层属巩师干并广应废开异强当录彻态总愿扩扫护报担挂挡摄数无时显术机权条来极构"
        + "标栋栏检楼欢毕汇没浏滞点牵状现电畅监码确碍积称稳签简类紧纠级纪纳线组细织终经结绕统续维缓编网职联肃脱节范荐虚见规视览计订认议讯记讲论设访证评识词话询该详说请读责账贯转软轻载较辑达过进远违连适邮采针银链"
        + "销错键镇长门闭问闲间阅队阶险隐难页顶项顺预领题风馆馈驻齐群为众台里里核复复余回制布干秘征系系只并签汇志钟钟占周床向板松发获获启卫习执还则据从东产业划营辞黄种迟潜环调准国际万亿两双几岁给帮径尔继轨济车质"
        + "购钱财负债额斗争语诉验奖惩补偿历农墙坛档资养约饰释选遗边运递筑礼离仅劳势励归样乐树残杀疗尽苏艺誉变让宾赏赖赵军辅辆轮输"

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
