import Rectification
import Store
import Workbench

/// A finding as cells of a spreadsheet.
struct FindingFields {
    static let headings = [
        "序", "原号", "标题", "反馈问题", "说明", "状态", "状态原文", "牵头领导", "责任单位", "时限", "下一步", "亮灯", "亮灯原因",
    ]

    let cells: [String]

    init(_ row: FindingRow, _ lights: LightBoard) {
        let finding = row.finding
        let light = lights.reading(of: finding.finding)
        let texts = [
            finding.description, row.status?.title, row.statusText ?? finding.statusText, finding.sponsor,
            finding.owner,
            finding.dueText, finding.nextStep?.text, light?.light.word, light?.reason,
        ]
        cells =
            ["\(finding.position)", finding.number ?? "", finding.headings.joined(separator: " › "), finding.statement]
            + texts.map { $0 ?? "" }
    }
}

/// An inspection with its findings as a JSON object, in the words of docs/reading.md.
struct LedgerObject: Encodable {
    struct Finding: Encodable {
        let position: Int
        let number: String?
        let headings: [String]
        let title: String
        let description: String?
        let status: String?
        let statusText: String?
        let sponsor: String?
        let owner: String?
        let dueText: String?
        let nextStep: String?
        let document: String?
        let range: [Int]?
        let light: String?
        let lightReason: String?
    }

    struct Document: Encodable {
        let id: String
        let name: String
        let kind: String
        let title: String?
        let issuedOn: String?
        let declared: [String: Int]
    }

    let inspection: InspectionObject
    let documents: [Document]
    let findings: [Finding]
    /// The day of the lights.
    let lightsOn: String

    init(_ page: ShowFindings.Page) {
        inspection = InspectionObject(page.summary)
        documents = page.documents.map { row in
            let totals = page.totals.filter { $0.document == row.document.document }
            return Document(
                id: row.document.document.description, name: row.document.name, kind: row.document.kind.rawValue,
                title: row.document.title, issuedOn: row.document.issuedOn?.description,
                declared: Dictionary(totals.map { ($0.total.base.rawValue, $0.total.value) }) { first, _ in first })
        }
        findings = page.findings.map { Finding($0, page.lights) }
        lightsOn = page.day.description
    }
}

extension LedgerObject.Finding {
    init(_ row: FindingRow, _ lights: LightBoard) {
        let finding = row.finding
        let light = lights.reading(of: finding.finding)
        self.light = light?.light.rawValue
        lightReason = light?.reason
        position = finding.position
        number = finding.number
        headings = finding.headings
        title = finding.statement
        description = finding.description
        status = row.status?.rawValue
        statusText = row.statusText ?? finding.statusText
        sponsor = finding.sponsor
        owner = finding.owner
        dueText = finding.dueText
        nextStep = finding.nextStep?.text
        document = finding.place?.document.description
        range = finding.place.map { [$0.range.lowerBound, $0.range.upperBound] }
    }
}
