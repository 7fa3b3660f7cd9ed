public import Rectification
public import Store

/// A document made up for a trial, with the bytes it would have come from.
public struct SampleDocument: Sendable {
    /// What was read in it.
    public var read: ReadDocument
    /// The file and its text, as they would be kept.
    public let contents: [DocumentContent]

    /// Makes a notice about an inspection, with so many findings, whatever the generator gives.
    public static func notice(_ random: inout SeededRandom, findings: Int) -> SampleDocument {
        let text = DocumentContent(Array("通报 \(random.next())".utf8))
        let source = DocumentContent(text.bytes + [0x0A])
        var read = ReadDocument(
            name: "通报\(random.next() % 10_000).txt", kind: .rectificationNotice,
            source: .init(digest: source.digest, length: source.bytes.count),
            text: .init(digest: text.digest, length: text.bytes.count))
        read.encoding = random.pick(["UTF-8", "GB18030"])
        read.title = "关于巡察整改进展情况的通报"
        read.issuer = "中共第\(random.next() % 1_000_000)局党组"
        read.issuedOn = random.isOne(in: 4) ? nil : .sample(&random)
        read.inspection.form = random.pick([.tour, .patrol, .specialCheck])
        read.inspection.team = "区委第\(random.pick(["一", "二", "三"]))巡察组"
        read.inspection.feedbackOn = .sample(&random)
        read.totals = [.init(base: .findings, value: findings, range: 3..<9)]
        read.findings = (0..<findings).map { .sample(&random, index: $0) }
        return SampleDocument(read: read, contents: [source, text])
    }

    /// The same findings with another answer, as a later notice about the same inspection would bring.
    public func laterNotice(_ random: inout SeededRandom) -> SampleDocument {
        var later = SampleDocument.notice(&random, findings: 0)
        later.read.issuer = read.issuer
        later.read.inspection = read.inspection
        later.read.findings = read.findings.enumerated().map { index, finding in
            var answered = ReadDocument.Finding.sample(&random, index: index)
            // As another hand would type it.
            answered.statement = finding.statement.replacing("，", with: ", ")
            return answered
        }
        return later
    }
}

extension CivilDate {
    fileprivate static func sample(_ random: inout SeededRandom) -> CivilDate? {
        CivilDate(
            year: Int.random(in: 2019...2025, using: &random), month: Int.random(in: 1...12, using: &random),
            day: Int.random(in: 1...28, using: &random))
    }
}

extension ReadDocument.Finding {
    private static let sampleHeadings = [
        [], ["落实党中央决策部署方面"], ["落实党中央决策部署方面", "压力传导层层递减"], ["落实党中央决策部署方面", "压力传导"],
        ["基层党组织建设方面", "压力传导层层递减"], ["基层党组织建设方面", "“三会一课”", "记录 \"补\" 写"],
    ]

    private static let sampleDueTexts = [
        nil, "2023年底前", "2024年6月底前", "2024年9月30日前", "2024年12月底前", "长期坚持", "立行立改",
    ]
    private static let sampleOwners = [
        nil, "", "办公室、人事科", "办公室", "Ａ组", "A组", "各科室" + String(repeating: "、各站所", count: 12),
        "各科室" + String(repeating: "、各站所", count: 12) + "、下属单位",
    ]

    fileprivate static func sample(_ random: inout SeededRandom, index: Int) -> ReadDocument.Finding {
        var finding = ReadDocument.Finding(
            statement: "学习不够深入，第\(index)项抓得不紧（\(random.next() % 1_000)）", range: index * 90..<index * 90 + 80)
        finding.number = random.isOne(in: 5) ? nil : "\(index + 1)"
        finding.headings = random.pick(sampleHeadings)
        finding.description = random.isOne(in: 2) ? nil : "2023年以来有\(random.next() % 9)次\n未按要求召开。"
        finding.status = random.isOne(in: 6) ? nil : random.pick(DeclaredStatus.allCases)
        finding.statusText = finding.status == nil ? nil : "已完成"
        finding.owner = random.pick(sampleOwners)
        finding.dueText = random.pick(sampleDueTexts)
        finding.measures = (0..<Int.random(in: 0...3, using: &random)).map {
            Quotation(text: "修订第\(random.next() % 1_000)号制度", range: $0 * 30..<$0 * 30 + 20)
        }
        finding.progress = (0..<Int.random(in: 0...3, using: &random)).map {
            .init(
                text: "一是召开\(random.next() % 30)次会议。", range: $0 * 40..<$0 * 40 + 33,
                status: random.isOne(in: 2) ? nil : random.pick(DeclaredStatus.allCases))
        }
        if random.isOne(in: 4) { finding.nextStep = Quotation(text: "继续抓好落实", range: 7..<19) }
        return finding
    }
}
