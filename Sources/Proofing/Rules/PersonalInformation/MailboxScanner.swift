import OfficialText

/// Finds private mailboxes: those at a free provider that are not labelled as the organisation's own.
struct MailboxScanner {
    let text: CheckedText
    let contacts: ContactPlaces

    /// The mailbox around an @.
    func mailbox(around at: Int, in line: Range<Int>) -> PersonalDatum? {
        var start = at
        while start > line.lowerBound, at - start < 64, Self.isLocal(text.unit(start - 1)) { start -= 1 }
        guard start < at,
            let provider = Self.providers.longest(in: text.text, at: at + 1, before: line.upperBound)?.range,
            !Self.isLocal(text.unit(provider.upperBound))
        else { return nil }
        let range = start..<provider.upperBound
        guard !contacts.contain(range), !isOwn(range, in: line) else { return nil }
        let masked = text.text.string(start..<start + 1) + "***" + text.text.string(at..<provider.upperBound)
        return PersonalDatum(kind: .mailbox, range: range, masked: masked)
    }

    /// Whether the organisation offers it: it has a label, and none that speaks of a person.
    private func isOwn(_ range: Range<Int>, in line: Range<Int>) -> Bool {
        let window = text.window(before: range, 24, in: line)
        return text.text.contains(Self.labels, in: window) && !text.text.contains(Self.persons, in: window)
    }

    private static func isLocal(_ unit: UInt16) -> Bool {
        Letter.isDigit(unit) || unit >= 0x41 && unit <= 0x5A || unit >= 0x61 && unit <= 0x7A || unit == Letter.dot
            || unit == 0x5F || unit == 0x2D || unit == 0x2B
    }

    private static let providers = PhraseSet(
        "qq.com vip.qq.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn vip.sina.com foxmail.com 139.com 189.cn sohu.com hotmail.com outlook.com gmail.com aliyun.com 21cn.com tom.com icloud.com live.com live.cn msn.com 188.com wo.cn 263.net yahoo.com yahoo.cn yahoo.com.cn 10086.cn"
    )
    private static let labels = PhraseSet("邮箱 信箱 邮件 邮 mail Mail MAIL 投诉 举报 监督 发送至 发至 投至 寄至 反馈至 报送至 反映")
    private static let persons = PhraseSet("个人 私人 本人 其 村民 居民 患者 当事人 家属 同志 职工 利用 使用 登录 身份证 手机")
}
