/// Fictional notices around the lines that a test is about.
enum Notice {
    static let opening = """
        中共东岭县水务局党组关于巡察整改情况的通报
        根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县水务局党组进行了巡察。6月2日，县委第二巡察组反馈了巡察意见。

        """

    /// A notice of one finding whose clauses carry their status.
    static func clause(_ progress: String, _ status: String, finding: String = "泵站改造滞后") -> String {
        "\(opening)1.\(finding)。\n整改情况：\n\(progress)（\(status)）\n中共东岭县水务局党组\n2023年12月8日\n"
    }

    /// A notice of one finding with measures, progress and status.
    static func answered(
        _ finding: String = "泵站改造滞后", measures: String, progress: String, status: String = "已完成整改"
    ) -> String {
        "\(opening)1.\(finding)。\n整改措施：\(measures)\n整改进展：\(progress)\n完成情况：\(status)。\n中共东岭县水务局党组\n2023年12月8日\n"
    }
}
