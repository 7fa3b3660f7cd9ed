import Resemblance

/// 雷同: the actions or the progress of two findings are one text, or nearly so.
enum LookAlikeRule: Rule {
    static let card = RuleCard(
        name: .lookAlike, title: "雷同", severity: .warning,
        law:
            "一个问题写一个问题的整改：两个问题的整改措施或者整改情况，不能是同一段话，也不能改几个字就当成另一段。几份材料一起审校时，彼此也不能照抄；用 taizhang check --inspection 审校时，也不能照抄台账里别的检查。",
        why: "一段话答两个问题，至少有一个没有答到；读的人会怀疑整改没有做。",
        authority: "巡视巡察整改的通行要求：逐条对应，逐项整改，不得一份材料反复使用",
        exceptions: "套话和书名号里的文件名不算；一项措施同时用于几个问题，或者写明与哪个问题一并整改的，不算；二十个字以下的短句不算。",
        example: .init(
            wrong: """
                （一）台账登记不全
                整改情况：组织三个科室逐本核对台账，补登漏记的设备四十六台，并由两人签字确认。
                （二）公车管理不严
                整改情况：组织三个科室逐本核对台账，补登漏记的设备四十六台，并由两人签字确认。
                """,
            right: """
                （一）台账登记不全
                整改情况：组织三个科室逐本核对台账，补登漏记的设备四十六台，并由两人签字确认。
                （二）公车管理不严
                整改情况：给十二辆公车装了定位，核对一年的出车单，退回私用油费八百元。
                """))

    static func remarks(on text: CheckedText) -> [Remark] {
        copies(in: [(nil, ComparedPassages(text))], from: .withinDocument).map(\.remark)
    }

    static func remarks(between texts: [(file: String, text: CheckedText)]) -> [[Remark]] {
        let documents = texts.map { (file: Optional($0.file), passages: ComparedPassages($0.text)) }
        var remarks = [[Remark]](repeating: [], count: texts.count)
        for copy in copies(in: documents, from: .acrossLedgers) { remarks[copy.document].append(copy.remark) }
        return remarks
    }

    /// Where the progress is copied, copied actions are the same fault.
    private static func copies(in documents: [LookAlikes.Document], from least: LeastLikeness) -> [LookAlikeCopy] {
        let progress = LookAlikes(of: .progress, in: documents).copies(from: least)
        let reported = Set(progress.map(\.findings))
        let measures = LookAlikes(of: .measure, in: documents).copies(from: least)
        return progress + measures.filter { !reported.contains($0.findings) }
    }
}
