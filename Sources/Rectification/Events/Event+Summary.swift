extension Event.Kind {
    /// What happened, in the words of the log.
    public var title: String {
        switch self {
        case .personRecorded: "登记人员"
        case .organizationListed: "新增单位"
        case .organizationRecorded: "登记单位"
        case .documentReceived: "收到文件"
        case .inspectionOpened: "立项"
        case .documentRecorded: "收存文件"
        case .totalsStated: "登记文件所述总数"
        case .originRecorded: "登记来源"
        case .findingRecorded: "登记问题"
        case .matterRecorded: "登记具体问题"
        case .actionRecorded: "登记整改措施"
        case .progressReported: "报告整改进展"
        case .recordCorrected: "更正"
        case .recordsTakenBack: "撤回"
        }
    }
}

extension Event {
    /// What it is about, in one line of Chinese; absent where the title says it all.
    public var subject: String? {
        switch self {
        case .personRecorded(let event): event.name
        case .organizationListed, .originRecorded: nil
        case .organizationRecorded(let event): event.name
        case .documentReceived(let event): event.document.description
        case .inspectionOpened(let event): event.team ?? event.form?.rawValue
        case .documentRecorded(let event): event.name
        case .totalsStated(let event): "\(event.totals.count) 项"
        case .findingRecorded(let event): "\(event.position) \(event.statement)"
        case .matterRecorded(let event): event.label
        case .actionRecorded(let event): event.text
        case .progressReported(let event): event.statusText ?? event.clauses.first?.text
        case .recordCorrected(let event): "第 \(event.record) 条：\(event.why)"
        case .recordsTakenBack(let event): "第 \(event.first) 至 \(event.last) 条" + (event.why.map { "：\($0)" } ?? "")
        }
    }
}
