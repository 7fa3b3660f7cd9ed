/// 个人信息: what a text says of private persons.
enum PersonalInformationRule: Rule {
    static let card = RuleCard(
        name: .personalInformation, title: "个人信息", severity: .error,
        law: "公开的文字不得写出个人的身份证号、手机号、银行卡号、车牌号、住址、电子邮箱，也不得写出案件、纠纷、处分、救助、病情里个人的真名；要写的，隐去一部分。",
        why: "通报一上网就收不回来；写出的真名、号码和住址会被人利用，当事人可以要求撤下、赔偿。",
        authority: "《中华人民共和国个人信息保护法》第二十五条、第二十八条；《中华人民共和国政府信息公开条例》第十五条；身份证号按GB 11643—1999校验",
        exceptions: "本单位标明的监督电话、地址、账户和邮箱不算；已经隐去的（王某、李××、138****1234）不算；在职务上写到的干部姓名只作提示；众所周知的人物不提。",
        example: .init(wrong: "已答复村民王建国的信访诉求，联系电话13912345678。", right: "已答复村民王某某的信访诉求，联系电话139****5678。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        PersonalScan.data(in: text).map { $0.remark(in: text) }
    }
}
