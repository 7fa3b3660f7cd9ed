import OfficialText

/// Finds numbers that belong to a person: identity, bank card, mobile telephone, certificate.
struct NumberScanner {
    let text: CheckedText
    let contacts: ContactPlaces

    /// The number that begins at a digit, and where to look on.
    func number(at start: Int, in line: Range<Int>) -> (datum: PersonalDatum?, next: Int) {
        let end = end(of: start, before: line.upperBound)
        if Self.mayBeGroup(end - start), Self.separators.contains(text.unit(end)),
            let grouped = groups(from: start, before: line.upperBound),
            let datum = datum(of: grouped.signs, at: start..<grouped.end, in: line)
        {
            return (datum, grouped.end)
        }
        guard (11...20).contains(end - start), !Self.isCode(text.unit(start - 1), before: true),
            !Self.isCode(text.unit(end), before: false)
        else { return (nil, end) }
        return (datum(of: Array(text.text.units[start..<end]), at: start..<end, in: line), end)
    }

    private typealias Run = (signs: [UInt16], end: Int)

    /// The end of figures, with the X of an identity number.
    private func end(of start: Int, before end: Int) -> Int {
        var next = start
        while next < end, Letter.isDigit(text.unit(next)) { next += 1 }
        if next - start == 17, next < end, text.unit(next) | 0x20 == 0x78 {
            next += 1
            while next < end, next - start < 20, Letter.isDigit(text.unit(next)) { next += 1 }
        }
        return next
    }

    /// Figures in groups parted by one kind of sign: 138 1234 5678, 6222-0000-….
    private func groups(from start: Int, before end: Int) -> Run? {
        var sizes: [Int] = []
        var signs: [UInt16] = []
        var place = start
        var separator: UInt16?
        while sizes.count < 6 {
            let next = self.end(of: place, before: min(end, place + 9))
            guard next > place else { break }
            sizes.append(next - place)
            signs += text.text.units[place..<next]
            place = next
            let sign = text.unit(place)
            guard place + 1 < end, Self.separators.contains(sign), separator == nil || separator == sign,
                Letter.isDigit(text.unit(place + 1))
            else { break }
            separator = sign
            place += 1
        }
        guard Self.groupings.contains(sizes), !Self.isCode(text.unit(place), before: false) else { return nil }
        return (signs, place)
    }

    private func datum(of signs: [UInt16], at range: Range<Int>, in line: Range<Int>) -> PersonalDatum? {
        if let identity = identity(signs, at: range, in: line) { return identity }
        switch signs.count {
        case 11: return mobile(signs, at: range, in: line)
        case 16...19: return card(signs, at: range, in: line)
        default: return nil
        }
    }

    private func identity(_ signs: [UInt16], at range: Range<Int>, in line: Range<Int>) -> PersonalDatum? {
        let isLabelled = before(range, in: line, has: Self.identityLabels)
        switch signs.count {
        case 18:
            guard !before(range, in: line, has: Self.codeLabels),
                IdentityNumber.isValid(signs[...]) || isLabelled
            else { return nil }
        case 15: guard isLabelled, IdentityNumber.isPlausible(signs) else { return nil }
        // 残疾人证: the identity number, the kind and the grade.
        case 20: guard IdentityNumber.isValid(signs.prefix(18)) else { return nil }
        default: return nil
        }
        return PersonalDatum(kind: .identityNumber, range: range, masked: Self.masked(signs, keeping: 2, 3))
    }

    private func card(_ signs: [UInt16], at range: Range<Int>, in line: Range<Int>) -> PersonalDatum? {
        let isLabelled = before(range, in: line, has: Self.cardLabels)
        let isAccount = before(range, in: line, has: Self.accountLabels)
        let isUnionPay = signs[0] == 0x36 && signs[1] == 0x32
        guard !before(range, in: line, has: Self.codeLabels), !contacts.contain(range),
            isLabelled || isUnionPay && isAccount
                || (isUnionPay || isAccount && Self.cardBeginnings.contains(signs[0]))
                    && BankCardNumber.isValid(signs[...])
        else { return nil }
        guard isLabelled || !isOwn(range, in: line) else {
            return nil
        }
        return PersonalDatum(kind: .bankCard, range: range, masked: Self.masked(signs, keeping: 4, 4))
    }

    /// Whether an account is said to be an organisation's, before its number or after.
    private func isOwn(_ range: Range<Int>, in line: Range<Int>) -> Bool {
        text.text.contains(Self.ownAccounts, in: text.window(before: range, 30, in: line))
            || text.text.contains(Self.ownAccounts, in: text.window(after: range, 16, in: line))
    }

    private func mobile(_ signs: [UInt16], at range: Range<Int>, in line: Range<Int>) -> PersonalDatum? {
        guard signs[0] == 0x31, signs[1] >= 0x33, !contacts.contain(range),
            !before(range, in: line, has: Self.codeLabels),
            !Self.counted.contains(text.unit(text.afterBlanks(range.upperBound))),
            !before(range, in: line, has: Self.publicTelephones)
        else { return nil }
        return PersonalDatum(kind: .mobile, range: range, masked: Self.masked(signs, keeping: 3, 4))
    }

    /// Whether one of the words stands shortly before a number, in its clause.
    private func before(_ range: Range<Int>, in line: Range<Int>, has words: PhraseSet) -> Bool {
        var window = text.window(before: range, 14, in: line)
        if let stop = window.last(where: { Self.clauseEnds.contains(text.unit($0)) }) {
            window = stop + 1..<window.upperBound
        }
        return text.text.contains(words, in: window)
    }

    private static func masked(_ signs: [UInt16], keeping first: Int, _ last: Int) -> String {
        let stars = String(repeating: "*", count: signs.count - first - last)
        return String(decoding: signs.prefix(first), as: UTF16.self) + stars
            + String(decoding: signs.suffix(last), as: UTF16.self)
    }

    private static func isCode(_ unit: UInt16, before: Bool) -> Bool {
        Letter.isDigit(unit) || unit >= 0x41 && unit <= 0x5A || unit >= 0x61 && unit <= 0x7A || unit == 0x2A
            || unit == 0x5F || unit == 0x25 || before && (unit == 0x2F || unit == Letter.dot || unit == 0x3D)
    }

    /// Whether a first group may have so many figures.
    private static func mayBeGroup(_ count: Int) -> Bool { count == 3 || count == 4 || count == 6 }

    private static let groupings: Set<[Int]> = [
        [3, 4, 4], [4, 4, 4, 4], [4, 4, 4, 4, 3], [4, 4, 4, 4, 2], [4, 4, 4, 4, 1], [6, 8, 4], [6, 4, 4, 4],
    ]
    private static let separators: LetterSet = [Letter.space, 0x2D]
    private static let cardBeginnings: LetterSet = "3456"
    private static let clauseEnds: LetterSet = [Letter.fullStop, Letter.semicolon]
    private static let counted: LetterSet = "元万亿人次份条件个项户张"
    private static let identityLabels = PhraseSet("身份证 身份号码 身份证号 公民身份")
    private static let cardLabels = PhraseSet("银行卡 卡号 工资卡 一卡通 储蓄卡 借记卡 信用卡 社保卡 存折 个人账户 个人账号 私人账户")
    private static let accountLabels = PhraseSet("账号 账户 帐号 帐户 开户 转至 转入 汇入 打入 存入")
    private static let ownAccounts = PhraseSet("对公 专户 基本户 单位账户 户名 开户名称 收款单位 开户单位 财政 国库 缴款 党费 捐款 捐赠 工会")
    private static let codeLabels = PhraseSet(
        "编号 编码 代码 文号 批号 流水 标识码 索引 备案 许可 网安备 订单 合同号 票号 凭证 项目号 登记号 案号 专利 条码 公告号 ISBN ICP")
    private static let publicTelephones = PhraseSet(
        "监督电话 举报电话 咨询电话 值班电话 服务电话 投诉电话 办公电话 热线 受理电话 公开电话 监督举报电话 报名电话 应急电话 信访电话 反映电话 单位电话 24小时 拨打")
}
