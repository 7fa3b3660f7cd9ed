import Notices
import Rectification
import Workbench

/// What a document says, for the eye: a few lines on the document, then its findings.
struct ReadingTable {
    private let document: DocumentReading
    private var reading: Reading { document.reading }

    init(_ document: DocumentReading) { self.document = document }

    func lines(fitting width: Int) -> [String] {
        let head = facts.map { "\($0.0)：\(TextTable.harmless($0.1))" }
        let body = reading.findings.isEmpty ? [] : [""] + findings.lines(fitting: width)
        return head + body + remarks + [""]
    }

    private var facts: [(String, String)] {
        let inspection = reading.inspection
        let facts: [(String, String?)] = [
            ("文件", document.name), ("种类", reading.kind.title), ("标题", reading.title.map(reading.text)),
            ("发文单位", reading.issuer.map(reading.text)), ("日期", reading.issuedOn?.description),
            ("巡察组", inspection?.team.map(reading.text)), ("起止", period), ("反馈", inspection?.feedbackOn?.description),
            ("所述总数", declared), ("读出", counted),
        ]
        return facts.compactMap { name, value in value.map { (name, $0) } }
    }

    private var period: String? {
        guard let inspection = reading.inspection, inspection.startedOn != nil || inspection.endedOn != nil else {
            return nil
        }
        return [inspection.startedOn, inspection.endedOn].map { $0?.description ?? "？" }.joined(separator: " 至 ")
    }

    private var declared: String? {
        let totals = DeclaredTotals.Key.allCases.compactMap { key in
            reading.declared[key].map { "\(key.title) \($0.value)" }
        }
        return totals.isEmpty ? nil : totals.joined(separator: "，")
    }

    private var counted: String {
        let measures = reading.findings.reduce(0) { $0 + $1.measures.count }
        return "问题 \(reading.findings.count) 个，措施 \(measures) 条，未读懂 \(reading.unread.count) 处"
    }

    private var findings: TextTable {
        var table = TextTable([
            .init("序", alignment: .right), .init("原号"), .init("反馈问题", isFlexible: true), .init("措施", alignment: .right),
            .init("进展", alignment: .right), .init("状态"),
        ])
        for (index, finding) in reading.findings.enumerated() {
            table.add([
                "\(index + 1)", finding.number.map(reading.text) ?? "", reading.text(finding.title),
                "\(finding.measures.count)", "\(finding.progress.count)", finding.status?.title ?? "",
            ])
        }
        return table
    }

    private var remarks: [String] {
        document.remarks.isEmpty ? [] : [""] + document.remarks.map { "注意：\(TextTable.harmless($0))" }
    }
}
