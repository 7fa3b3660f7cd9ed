import Rectification
import Store
import Workbench

/// Pairs of passages of the ledger for people: how alike they are, whose they are, the words, what differs.
enum SimilarFindingsText {
    static func lines(of outcome: SimilarFindings.Outcome, fitting columns: Int) -> [String] {
        let (pairs, coverage) = (outcome.pairs, outcome.coverage)
        let missing =
            coverage.isComplete
            ? [] : ["台账不能写，索引只到第 \(coverage.followed) 条记录，后面 \(coverage.last - coverage.followed) 条没有比。"]
        return pairs.flatMap { pair in
            ["\(SimilarText.percent(pair.likeness)) \(name(pair.first)) 与 \(name(pair.second, besides: pair.first))"]
                + SimilarText.lines(pair.first.words, pair.differences, columns)
        } + [pairs.isEmpty ? "没有相近的段落。" : "共 \(pairs.count) 对。"] + missing
    }

    private static func name(_ passage: SimilarFindings.Passage, besides first: SimilarFindings.Passage? = nil)
        -> String
    {
        let isElsewhere = first != nil && first?.inspection != passage.inspection
        let inspection = isElsewhere ? "\(passage.organization ?? "未写明单位")（检查 \(passage.inspection)）" : ""
        return "\(inspection)第 \(passage.position) 个问题的\(passage.kind.title)"
    }
}

extension FindingPassage.Kind {
    /// As people call it.
    fileprivate var title: String {
        switch self {
        case .statement: "问题"
        case .measure: "整改措施"
        case .progress: "整改情况"
        }
    }
}
