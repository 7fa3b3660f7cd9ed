/// Writes passages as rectification texts have them: set phrases that stand everywhere, words of which few are common and many rare,
/// places, figures; and edited copies of passages written before.
struct PassageWriter {
    private var random: SplitMix64
    /// From the commonest to the rarest.
    private let words: [String]

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let characters = Array(Self.characters)
        words = (0..<40_000).map { _ in
            String((0..<random.number(2...4)).map { _ in random.pick(characters) })
        }
        self.random = random
    }

    /// A new passage of 60 to 300 characters.
    mutating func passage() -> String {
        let length = random.number(60...288)
        var text = ""
        var count = 0
        while count < length {
            let sentence = self.sentence()
            text += sentence
            count += sentence.count
        }
        return String(text.prefix(300))
    }

    /// A copy in which words, figures and sentences were changed, between none and a dozen times.
    mutating func edited(_ passage: String) -> String {
        var letters = Array(passage)
        for _ in 0..<random.number(0...12) { edit(&letters) }
        return String(letters.prefix(300))
    }

    /// A number below another, for whoever asks in the same run of chance.
    mutating func number(below end: Int) -> Int { random.number(0...end - 1) }

    private mutating func edit(_ letters: inout [Character]) {
        let place = random.number(0...letters.count - 1)
        let end = min(letters.count, place + random.number(0...6))
        switch random.number(0...3) {
        case 0: letters.replaceSubrange(place..<end, with: word())
        case 1: letters.insert(contentsOf: word(), at: place)
        case 2 where letters.count > 70: letters.removeSubrange(place..<end)
        default:
            if let figure = letters[place...].firstIndex(where: \.isNumber) {
                letters[figure] = random.pick(Array("0123456789"))
            }
        }
    }

    private mutating func sentence() -> String {
        var text = random.pick(Self.openings)
        for _ in 0..<random.number(2...5) {
            text += word() + random.pick(Self.joints)
            if random.number(0...2) == 0 { text += "\(random.number(1...400))" + random.pick(Self.units) }
        }
        return text + word() + (random.number(0...1) == 0 ? "。" : "，" + random.pick(Self.closings))
    }

    /// The word of a rank: a third of all are among the hundred commonest, as in prose.
    private mutating func word() -> String {
        let share = Double(random.next() >> 11) / Double(1 << 53)
        let rank = 30 * (exponential(share) - 1)
        return words[min(Int(rank), words.count - 1)]
    }

    /// From 1 to 1,334, each tenfold as likely as the next.
    private func exponential(_ share: Double) -> Double {
        var (result, base) = (1.0, 1_334.0)
        var rest = share
        // The binary digits of the share say which roots of the base are multiplied: the same on every machine.
        for _ in 0..<24 {
            base = base.squareRoot()
            rest *= 2
            if rest >= 1 {
                result *= base
                rest -= 1
            }
        }
        return result
    }

    private static let openings = [
        "局党组", "会同", "修订", "组织", "对照", "针对", "召开专题会议研究", "制定印发", "督促", "", "", "", "进一步规范", "建立健全", "严格落实",
    ]
    private static let joints = [
        "", "、", "和", "的", "对", "等", "在", "，", "，完成", "，落实", "，明确", "，按照", "工作", "管理", "制度", "情况",
    ]
    private static let units = ["人", "次", "项", "个", "万元", "户", "件", "份", "家", "公里"]
    private static let closings = [
        "取得明显成效。", "长期坚持。", "确保整改到位。", "并纳入年度考核。", "形成长效机制。", "压实主体责任。", "定期开展督促检查。", "问题已整改完毕。", "做到举一反三。",
    ]
    private static let characters =
        "安保本标部财产场车成程处传村达档导道登地点电店定动度断对队额发法防放房费分风服妇改港高革工公供沟购谷固馆光广规轨柜国果海行航河合核湖户护化划环患会货机基绩集计纪技季济价检建江奖交教街节金进经警井境究局具卷决军开科课空控口库矿"
        + "款类粮量林流路率绿煤门苗民目牧纳能年农排培盆棚片品平评坪铺期企气契桥渠权群燃热人任容乳塞山商设社审生施石实食市事收书树数水税司诉宿算所塘堂梯田调贴厅亭停通图土团退屯拖洼外网位文物务西溪险乡响项校协信学训烟盐养药业医驿益银应营用油渔雨"
        + "育园原源院约运灾闸展站章账镇征政支职志治制质种重州洲住桩资总组作坐座"
}
