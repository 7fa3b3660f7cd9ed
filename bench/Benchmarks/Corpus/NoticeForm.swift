/// The forms in which notices are printed, as docs/reading.md tells of them.
enum NoticeForm: CaseIterable {
    /// 整改措施, 整改进展 and 完成情况, each on its line; numbers run through all headings.
    case labelled
    /// 整改情况, and a paragraph with its own bracketed status for every clause.
    case clauses
    /// Findings grouped by their status, clauses run on in one paragraph; numbers restart.
    case grouped
    /// 关于“…”问题的整改情况 as headings, answered without a label.
    case framed
}

/// How far a finding of a generated notice is said to be.
enum PrintedStatus: CaseIterable {
    case completed, substantial, inProgress, ongoing

    /// The word that stands in brackets after a clause.
    var mark: String {
        switch self {
        case .completed: "已完成"
        case .substantial: "基本完成"
        case .inProgress: "正在推进"
        case .ongoing: "长期坚持"
        }
    }

    /// The sentence that stands after 完成情况.
    var sentence: String {
        switch self {
        case .completed: "已完成整改。"
        case .substantial: "基本完成。"
        case .inProgress: "正在推进整改。"
        case .ongoing: "长期坚持。"
        }
    }

    /// The heading over the findings that are so far.
    var heading: String {
        switch self {
        case .completed: "已整改完成的问题"
        case .substantial: "基本完成整改的问题"
        case .inProgress: "正在推进整改的问题"
        case .ongoing: "需长期坚持的问题"
        }
    }
}
