/// A sentence with gaps: `{日期}召开{会议},研究{事项}整改工作`.
struct Template: ExpressibleByStringLiteral {
    /// What may fill a gap; the raw value stands between the braces.
    enum Slot: String {
        case place = "地名"
        case unit = "单位"
        case department = "科室"
        case topic = "事项"
        case material = "材料"
        case meeting = "会议"
        case rule = "制度"
        case day = "日期"
        case month = "月份"
        case count = "数"
        case share = "比例"
        case money = "金额"
    }

    enum Piece {
        case words([UInt8])
        case slot(Slot)
    }

    let pieces: [Piece]

    init(stringLiteral text: String) {
        var pieces: [Piece] = []
        for part in text.split(separator: "}", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "{", maxSplits: 1, omittingEmptySubsequences: false)
            if let words = halves.first, !words.isEmpty { pieces.append(.words(Array(words.utf8))) }
            guard halves.count == 2 else { continue }
            guard let slot = Slot(rawValue: String(halves[1])) else { fatalError("no slot is called \(halves[1])") }
            pieces.append(.slot(slot))
        }
        self.pieces = pieces
    }
}
