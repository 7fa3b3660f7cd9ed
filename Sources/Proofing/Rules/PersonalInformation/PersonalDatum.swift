import OfficialText

/// Something about a person that may not be published, and what may stand there instead.
struct PersonalDatum: Sendable {
    /// What it says of the person.
    enum Kind: Sendable {
        case identityNumber, bankCard, mobile, plate, address, mailbox
        /// A private person's name.
        case name
        /// A name beside a diagnosis or a grade of disability.
        case patient
        /// The name of somebody in office, or of staff, where nothing sensitive is said.
        case official

        /// In the words that people read.
        var title: String {
            switch self {
            case .identityNumber: "公民身份号码"
            case .bankCard: "个人银行卡号"
            case .mobile: "个人手机号码"
            case .plate: "车辆号牌"
            case .address: "个人住址"
            case .mailbox: "个人电子邮箱"
            case .name: "个人姓名"
            case .patient: "与健康状况写在一起的个人姓名"
            case .official: "干部职工的姓名"
            }
        }
    }

    let kind: Kind
    /// The place, in units.
    let range: Range<Int>
    /// What may stand there instead.
    let masked: String

    func remark(in text: CheckedText) -> Remark {
        let place = text.text.byteRange(range)
        if kind == .official {
            return Remark(.personalInformation, .note, "文中写了\(kind.title)（\(masked)），请核实是否确有必要公开。", at: place)
        }
        return Remark(
            .personalInformation, .error, "文中写了\(kind.title)（\(masked)），属于不得公开的个人信息，请隐去。", at: place,
            replacement: masked)
    }
}
