/// Writes one notice: everything in it follows from the seed, the index and the form.
struct NoticeWriter {
    private(set) var text: [UInt8] = []
    /// How many findings were written.
    private(set) var findings = 0

    private let form: NoticeForm
    private var random: SplitMix64
    private let place: String
    private let level: String
    private let issuer: String
    private let round: Int
    private let year: Int
    /// The month in which the inspectors came; they gave their word three months later.
    private let month: Int
    private let firstTopic: Int

    init(index: Int, seed: UInt64, form: NoticeForm) {
        // Each notice has numbers of its own, so that it is the same in a corpus of any size.
        random = SplitMix64(seed: seed &+ UInt64(index) &* 0xD134_2543_DE82_EF95)
        self.form = form
        let places = Phrasebook.places.count
        let levels = Phrasebook.levels.count
        let organizations = Phrasebook.organizations.count
        place = Phrasebook.places[index % places]
        level = Phrasebook.levels[index / places % levels]
        let organization = Phrasebook.organizations[index / (places * levels) % organizations]
        issuer = "中共\(place)\(level)\(organization)党组"
        // No two notices have the same issuer and round.
        round = index / (places * levels * organizations) + 1
        year = random.number(2_019...2_024)
        month = random.number(1...4)
        firstTopic = random.number(0...(Phrasebook.topics.count - 1))
    }

    /// Writes a notice of 20 to 40 findings.
    mutating func writeNotice() {
        let statuses = (0..<random.number(20...40)).map { _ in random.pick(PrintedStatus.allCases) }
        writeFront(statuses)
        writeOrganisation()
        line("二、反馈问题整改落实情况")
        if form == .grouped { writeGroups(statuses) } else { writeAspects(statuses) }
        writeTail()
    }

    /// Writes one notice of at least so many bytes, however many findings that takes.
    mutating func writeNotice(ofBytes size: Int) {
        writeFront([])
        writeOrganisation()
        line("二、反馈问题整改落实情况")
        var aspect = 0
        while text.count < size {
            aspect += 1
            line("（\(Numerals.chinese(aspect))）\(random.pick(Phrasebook.aspectHeadings))")
            for number in 1...random.number(4...8) {
                findings += 1
                writeFinding(number: number, random.pick(PrintedStatus.allCases))
            }
        }
        writeTail()
    }

    // MARK: Front and tail

    private var team: String { "\(Numerals.chinese(9 + round))届\(level)委第\(Numerals.chinese(1 + year % 7))巡察组" }

    private mutating func writeFront(_ statuses: [PrintedStatus]) {
        line("\(issuer)关于巡察整改进展情况的通报")
        let start = random.number(1...28)
        put("根据\(level)委统一部署，\(year)年\(month)月\(start)日至\(month + 2)月\(random.number(1...28))日，\(team)对")
        put("\(issuer)开展了常规巡察。\(year)年\(month + 3)月\(random.number(1...28))日，\(team)向\(issuer)反馈了巡察意见。")
        line("按照党务公开原则和巡察工作有关要求，现将巡察整改进展情况予以公布。")
        guard !statuses.isEmpty else { return }
        put("巡察组反馈问题\(statuses.count)个")
        if form == .labelled || form == .grouped { writeTotals(statuses) }
        line("。")
    }

    private mutating func writeTotals(_ statuses: [PrintedStatus]) {
        let totals: [(PrintedStatus, String)] = [
            (.completed, "已完成整改"), (.substantial, "基本完成"), (.inProgress, "正在推进"), (.ongoing, "长期坚持"),
        ]
        for (status, words) in totals {
            let count = statuses.count { $0 == status }
            if count > 0 { put("，\(words)\(count)个") }
        }
    }

    private mutating func writeOrganisation() {
        line("一、整改工作组织情况")
        for (index, template) in Phrasebook.organisation.enumerated() {
            put("（\(Numerals.chinese(index + 1))）")
            fill(template, topic: random.pick(Phrasebook.topics))
            line("")
        }
    }

    private mutating func writeTail() {
        line("三、下一步工作打算")
        for (index, template) in Phrasebook.nextSteps.enumerated() {
            put("（\(Numerals.chinese(index + 1))）")
            fill(template, topic: random.pick(Phrasebook.topics))
            line("")
        }
        put("欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。联系电话：0999-\(random.number(2_000_000...8_999_999))；")
        line("电子邮箱：zhenggai\(random.number(100...9_999))@example.com。")
        line(issuer)
        line("\(year + 1)年\(random.number(1...6))月\(random.number(1...28))日")
    }

    // MARK: Findings

    private mutating func writeAspects(_ statuses: [PrintedStatus]) {
        var rest = statuses[...]
        var aspect = 0
        while !rest.isEmpty {
            aspect += 1
            let heading = Phrasebook.aspectHeadings[(aspect - 1) % Phrasebook.aspectHeadings.count]
            line("（\(Numerals.chinese(aspect))）\(heading)")
            for status in rest.prefix(random.number(4...8)) {
                rest.removeFirst()
                findings += 1
                writeFinding(number: findings, status)
            }
        }
    }

    private mutating func writeGroups(_ statuses: [PrintedStatus]) {
        var group = 0
        for status in PrintedStatus.allCases {
            let count = statuses.count { $0 == status }
            guard count > 0 else { continue }
            group += 1
            line("（\(Numerals.chinese(group))）\(status.heading)（\(count)个）")
            for number in 1...count {
                findings += 1
                writeFinding(number: number, status)
            }
        }
    }

    private mutating func writeFinding(number: Int, _ status: PrintedStatus) {
        // A step that shares no factor with the number of topics: no two findings of a notice are about the same.
        let topic = Phrasebook.topics[(firstTopic + findings * 7) % Phrasebook.topics.count]
        let fault = "\(topic)\(random.pick(Phrasebook.aspects))\(random.pick(Phrasebook.faults))"
        switch form {
        case .labelled: writeLabelled(number, fault, topic, status)
        case .clauses: writeClauses(number, fault, topic, status)
        case .grouped: writeGrouped(number, fault, topic)
        case .framed: writeFramed(number, fault, topic)
        }
    }

    private mutating func writeLabelled(_ number: Int, _ fault: String, _ topic: String, _ status: PrintedStatus) {
        put("\(number).\(fault)。")
        for _ in 0..<random.number(1...3) { fill(random.pick(Phrasebook.details), topic: topic) }
        line("")
        put("整改措施：")
        writeRunOn(Phrasebook.measures, topic, count: random.number(1...3))
        put("整改进展：")
        writeRunOn(Phrasebook.progress, topic, count: random.number(2...4))
        line("完成情况：\(status.sentence)")
    }

    private mutating func writeClauses(_ number: Int, _ fault: String, _ topic: String, _ status: PrintedStatus) {
        line("\(number).关于\(fault)的问题")
        line("整改情况：")
        for clause in 1...random.number(2...4) {
            put("\(Numerals.chinese(clause))是")
            fill(random.pick(Phrasebook.progress), topic: topic)
            put("。")
            if random.number(0...1) == 0 { fill(random.pick(Phrasebook.tails), topic: topic) }
            line("（\(clause == 1 ? status.mark : random.pick(PrintedStatus.allCases).mark)）")
        }
    }

    private mutating func writeGrouped(_ number: Int, _ fault: String, _ topic: String) {
        line("\(number).\(fault)。")
        put("整改情况：")
        writeRunOn(Phrasebook.progress, topic, count: random.number(2...5))
    }

    private mutating func writeFramed(_ number: Int, _ fault: String, _ topic: String) {
        line("\(number).关于“\(fault)”问题的整改情况")
        writeRunOn(Phrasebook.progress, topic, count: random.number(2...5))
    }

    /// Clauses in one paragraph; a single one bears no mark.
    private mutating func writeRunOn(_ templates: [Template], _ topic: String, count: Int) {
        for clause in 1...count {
            if count > 1 { put("\(Numerals.chinese(clause))是") }
            fill(random.pick(templates), topic: topic)
            put(clause < count ? "；" : "。")
        }
        line("")
    }

    // MARK: Words

    private mutating func put(_ words: String) { text.append(contentsOf: words.utf8) }

    private mutating func line(_ words: String) {
        put(words)
        text.append(UInt8(ascii: "\n"))
    }

    private mutating func fill(_ template: Template, topic: String) {
        for piece in template.pieces {
            switch piece {
            case .words(let words): text.append(contentsOf: words)
            case .slot(let slot): fill(slot, topic)
            }
        }
    }

    private mutating func fill(_ slot: Template.Slot, _ topic: String) {
        switch slot {
        case .place: put(random.pick(Phrasebook.places))
        case .unit:
            put(random.pick(Phrasebook.places))
            put(random.pick(Phrasebook.units))
        case .department: put(random.pick(Phrasebook.departments))
        case .topic: put(topic)
        case .material: put(random.pick(Phrasebook.materials))
        case .meeting: put(random.pick(Phrasebook.meetings))
        case .rule: put(random.pick(Phrasebook.rules))
        case .day: put("\(year)年\(random.number((month + 4)...12))月\(random.number(1...28))日")
        case .month: put("\(year)年\(random.number(month...12))月")
        case .count: put("\(random.number(2...180))")
        case .share: put("\(random.number(51...98)).\(random.number(1...9))%")
        case .money: put("\(random.number(3...960)).\(random.number(10...99))万元")
        }
    }
}
