import Notices
import OfficialText

/// What a notice says of itself in numbers, against what it lists.
struct ListedTotals {
    private let text: CheckedText
    /// The headings of each level, outer to inner, each once.
    private let levels: [[Excerpt]]

    private var reading: Reading { text.reading }
    private var findings: [CheckedFinding] { text.findings }

    init(text: CheckedText) {
        self.text = text
        levels = Self.levels(of: text.findings)
    }

    private static func levels(of findings: [CheckedFinding]) -> [[Excerpt]] {
        let depth = findings.map { $0.read.headings.count }.max() ?? 0
        return (0..<depth).map { level in
            var seen: Set<Int> = []
            return findings.compactMap { finding in
                guard finding.read.headings.indices.contains(level), case let heading = finding.read.headings[level],
                    let start = heading.pieces.first?.lowerBound, seen.insert(start).inserted
                else { return nil }
                return heading
            }
        }
    }

    func remarks() -> [Remark] {
        guard reading.kind == .rectificationNotice, !findings.isEmpty else { return [] }
        let totals = [listed(), statuses() ?? aspects()].compactMap { $0 }
        return (totals.isEmpty || isExcerpt ? [] : totals) + headed()
    }

    /// Whether the text announces that it gives a part only.
    private var isExcerpt: Bool {
        text.lines.contains { text.text.contains(Self.excerpts, in: $0) }
    }

    private static let excerpts = PhraseSet(
        "现选取 选取其中 选取部分 部分公开 公开部分 部分问题公 部分整改情况公 部分具体问题 节选 摘要公开 择要 摘要如下 选登 主要问题整改 主要整改情况 典型问题 可公开 宜公开 可以公开 现将部分 部分重点 涉密 不宜公开 合并叙述 合并公布 并入公布 选取"
    )

    // MARK: Findings

    private func listed() -> Remark? {
        guard let stated = reading.declared[.findings], stated.value != findings.count, let first = findings.first
        else {
            return nil
        }
        let count = findings.count
        guard count > stated.value else {
            return Remark(
                .totals, .note, "写的是\(stated.value)个问题，正文列出\(count)个，请说明其余\(stated.value - count)个为什么没有公开。",
                at: stated.range)
        }
        guard count - stated.value <= max(3, stated.value / 4), !isSomeGrouping(stated.value),
            let last = findings.last, first.read.range.lowerBound > stated.range.upperBound
        else { return nil }
        return Remark(
            .totals, .error, "写的是\(stated.value)个问题，正文却列出\(count)个，多出\(count - stated.value)个，请核对总数或者正文。",
            at: stated.range, related: [last.read.title.pieces.first ?? last.read.range])
    }

    /// Whether the headings of some level number as many, or the findings without those of one section do.
    private func isSomeGrouping(_ number: Int) -> Bool {
        let sections = Dictionary(grouping: findings) { $0.read.headings.first?.pieces.first?.lowerBound ?? -1 }
        return levels.contains { $0.count == number }
            || sections.values.contains { $0.count == number || findings.count - $0.count == number }
    }

    // MARK: Statuses

    private func statuses() -> Remark? {
        let marked = findings.map { $0.read.markedTotal }
        guard let stated = reading.declared[.findings], !findings.isEmpty, marked.allSatisfy({ $0 != nil }),
            stated.value >= findings.count
        else { return nil }
        var counts: [DeclaredTotals.Key: Int] = [:]
        for case let key? in marked { counts[key, default: 0] += 1 }
        let keys = Self.keys.filter { reading.declared[$0.0] != nil }
        let declared = keys.reduce(0) { $0 + (reading.declared[$1.0]?.value ?? 0) }
        let isWhole = stated.value == findings.count
        guard declared == stated.value, !differOnlyInOngoing(counts) else { return nil }
        for (key, name) in keys {
            guard let total = reading.declared[key], case let count = counts[key] ?? 0,
                isWhole ? count != total.value : count > total.value
            else { continue }
            return Remark(
                .totals, .error, "写的是\(name)\(total.value)个，正文标明\(name)的却有\(count)个，请核对总数或者各条的状态。", at: total.range,
                related: findings.filter { $0.read.markedTotal == key }.prefix(40).compactMap {
                    $0.read.statusText?.pieces.first
                }
            )
        }
        return nil
    }

    /// 已完成并长期坚持 counts as either.
    private func differOnlyInOngoing(_ counts: [DeclaredTotals.Key: Int]) -> Bool {
        let merged = Self.keys.map(\.0).filter { $0 != .completed && $0 != .ongoing }
        return merged.allSatisfy { (counts[$0] ?? 0) == (reading.declared[$0]?.value ?? 0) }
            && (counts[.ongoing] ?? 0) > 0
    }

    private static let keys: [(DeclaredTotals.Key, String)] = [
        (.completed, "已完成"), (.substantiallyCompleted, "基本完成"), (.partiallyCompleted, "取得阶段性成效"), (.inProgress, "正在推进"),
        (.ongoing, "长期坚持"),
    ]

    // MARK: Aspects

    private func aspects() -> Remark? {
        guard let stated = reading.declared[.aspects], stated.value > 1 else { return nil }
        guard !levels.isEmpty, !levels.contains(where: { $0.count == stated.value || isByStatus($0) }) else {
            return nil
        }
        let near = levels.filter { $0.count > 1 && abs($0.count - stated.value) <= 2 }
        guard near.count == 1, let headings = near.first, !isListOfFindings(headings) else { return nil }
        let count = headings.count
        let related = headings.compactMap(\.pieces.first)
        guard count > stated.value else {
            return Remark(
                .totals, .note, "写的是\(stated.value)个方面，正文分\(count)个方面列出，请核对少列的方面。", at: stated.range, related: related)
        }
        // Sections of other matters (点人点事) may stand beside the aspects.
        guard levels.first?.count == 1 || levels.count == 1 || reading.declared[.findings]?.value == findings.count
        else { return nil }
        return Remark(
            .totals, .error, "写的是\(stated.value)个方面，正文却分\(count)个方面列出，请核对。", at: stated.range, related: related)
    }

    private func isByStatus(_ headings: [Excerpt]) -> Bool {
        headings.contains { heading in
            let words = reading.text(heading)
            return ["完成整改", "已完成", "整改完成", "正在推进", "基本完成", "长期坚持", "持续推进", "未完成", "已整改"].contains {
                words.contains($0)
            }
        }
    }

    private func isListOfFindings(_ headings: [Excerpt]) -> Bool {
        let titles = Set(findings.compactMap { $0.read.title.pieces.first })
        return headings.contains { $0.pieces.first.map(titles.contains) ?? false }
    }

    // MARK: Headings that say how many stand under them

    private func headed() -> [Remark] {
        levels.enumerated().flatMap { level, headings in
            let under = under(level)
            return headings.compactMap { heading in
                heading.pieces.first.flatMap { place in under[place.lowerBound].flatMap { headed(place, $0) } }
            }
        }
    }

    /// How many findings, and headings of the next level, stand under each heading of a level.
    private struct Below {
        var findings = 0
        var headings: Set<Int> = []
    }

    private func under(_ level: Int) -> [Int: Below] {
        var under: [Int: Below] = [:]
        for finding in findings where finding.read.headings.indices.contains(level) {
            guard let start = finding.read.headings[level].pieces.first?.lowerBound else { continue }
            under[start, default: Below()].findings += 1
            if let next = finding.read.headings.dropFirst(level + 1).first?.pieces.first?.lowerBound {
                under[start, default: Below()].headings.insert(next)
            }
        }
        return under
    }

    private func headed(_ place: Range<Int>, _ below: Below) -> Remark? {
        guard let line = line(of: place),
            let stated = QuantityReader(text: text).passages(in: line).first?.quantities.last,
            stated.isStated, isOfFindings(stated, in: line), case let number = stated.value / Figure.one,
            below.findings != number, below.headings.count != number, case let isMore = below.findings > number,
            isMore || !isExcerpt
        else { return nil }
        return Remark(
            .totals, isMore ? .error : .note,
            "标题写的是\(text.printed(stated.range))，下面列出\(below.findings)个，请核对标题或者正文。",
            at: text.text.byteRange(stated.range))
    }

    private func line(of place: Range<Int>) -> Range<Int>? {
        let line = text.lines[text.lines.partitioningIndex { text.text.byteRange($0).upperBound > place.lowerBound }...]
            .first
        return line.flatMap { $0.count <= Self.longest ? $0 : nil }
    }

    private static let longest = 60

    /// （16个）, 13个问题 at the end of the heading.
    private func isOfFindings(_ stated: Quantity, in line: Range<Int>) -> Bool {
        let words = text.text
        guard line.count <= 60,
            Self.counters.longest(in: words, at: stated.digits.upperBound, before: line.upperBound) != nil
        else { return false }
        let rest = words.trimmed(
            stated.range.upperBound..<line.upperBound,
            of: { unit in
                [Letter.closeBracket, Letter.fullStop, Letter.colon].contains(unit)
            })
        return rest.isEmpty && stated.depth > 0
            || Self.problems.longest(in: words, at: rest.lowerBound, before: rest.upperBound)?.range == rest
    }

    private static let counters = PhraseSet("个 项 条")
    private static let problems = PhraseSet("问题 具体问题 个问题 反馈问题 具体问题整改情况 问题整改情况 问题整改落实情况 问题的整改情况")
}
