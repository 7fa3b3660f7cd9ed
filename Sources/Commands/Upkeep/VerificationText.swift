import Workbench

/// What a verification found, in words.
struct VerificationText {
    private let verification: Verification
    private let listsAll: Bool

    init(_ verification: Verification, listsAll: Bool) {
        self.verification = verification
        self.listsAll = listsAll
    }

    var lines: [String] {
        var table = TextTable([.init("项目"), .init("结果"), .init("范围")])
        for finding in verification.findings {
            table.add([finding.part.title, finding.failure == nil ? "完好" : "不符", scope(of: finding)])
        }
        let failures = verification.findings.compactMap { finding in
            finding.failure.map { "\(finding.part.title)：\($0)" }
        }
        return table.lines() + key + coverage + failures.map(TextTable.harmless) + [conclusion]
    }

    private func scope(of finding: Verification.Finding) -> String {
        switch finding.part {
        case .chain: "\(verification.streams.count) 个记录流，\(finding.examined) 条记录"
        case .payloads: "\(finding.examined) 条" + (verification.erased > 0 ? "，另有 \(verification.erased) 条已抹去" : "")
        case .commands: "\(finding.examined) 条"
        case .checkpoints: "\(finding.examined) 个"
        case .documents, .evidence: "\(finding.examined) 份"
        case .views: "\(finding.examined) 行"
        case .copy: "\(finding.examined) 份"
        }
    }

    private var key: [String] {
        guard let key = verification.publicKey else { return [] }
        let origin =
            switch verification.keyOrigin {
            case .copy: "来自检查点副本"
            case .ledger: "来自台账自身"
            }
        return ["公钥：\(key)（\(origin)）"]
    }

    /// Streams that are whole to their end are not worth a line, unless one asks for them.
    private var coverage: [String] {
        let listed = listsAll ? verification.streams : verification.streams.filter { $0.covered < $0.last }
        guard !listed.isEmpty else { return [] }
        var table = TextTable([
            .init("记录流"), .init("校验到第几条", alignment: .right), .init("共几条", alignment: .right),
        ])
        for stream in listed { table.add([stream.stream, "\(stream.covered)", "\(stream.last)"]) }
        return [""] + table.lines() + [""]
    }

    private var conclusion: String {
        let failed = verification.findings.count { $0.failure != nil }
        guard failed > 0 else { return "台账完好，每个记录流都校验到末条。" }
        return "台账有 \(failed) 项不符，请停止使用，用备份和检查点副本核对。"
    }
}

extension Verification.Part {
    fileprivate var title: String {
        switch self {
        case .chain: "记录链"
        case .payloads: "正文"
        case .commands: "命令"
        case .checkpoints: "检查点"
        case .documents: "文件"
        case .evidence: "佐证"
        case .views: "视图"
        case .copy: "副本"
        }
    }
}
