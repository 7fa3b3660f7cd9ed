import HashChain
import OfficialText
import Rectification
import Resemblance
import Store

extension Conformance {
    static let resembling = [
        Conformance(name: "相近的段落与逐个比对的相同", check: { try await lookAlikes($0, seed: 101) }),
        Conformance(name: "相近的段落与逐个比对的相同（另一种子）", check: { try await lookAlikes($0, seed: 102) }),
        Conformance(name: "更正、撤回、抹去以后不再与旧的文字相近", check: staleLookAlikes),
        Conformance(name: "同一项措施用于几个问题，不算相近", check: sharedAction),
    ]

    /// Passages that come in several documents, followed in steps, and again from the beginning.
    @Sendable private static func lookAlikes(_ store: any LedgerStore, seed: UInt64) async throws {
        let trial = Trial(store: store, seed: seed)
        var random = SeededRandom(seed: seed &* 3)
        var words = WordMaker(seed: seed &* 5)
        for _ in 0..<12 {
            let document = SampleDocument.notice(&random, findings: 6, &words)
            guard let inspection = try await trial.importDocument(document).inspection else { throw Divergence("检查") }
            if random.isOne(in: 3) {
                try await trial.importDocument(document.later(&random, &words), .into(inspection))
            }
            if random.isOne(in: 2) { _ = try await store.followJournal(limit: Int.random(in: 1...60, using: &random)) }
        }
        try await followToEnd(store, step: 17)
        let wanted = try await LookAlikeOracle(store).pairs
        try require(try await found(in: store) == wanted, "找到的应与逐个比对的相同")
        try require(wanted.count > 60, "应常有相近的，只有 \(wanted.count) 对")
        try await store.clearSearchIndex()
        try require(try await found(in: store).isEmpty, "清空后应找不到")
        try await followToEnd(store, step: 1_000)
        try require(try await found(in: store) == wanted, "从头编制后应找到相同的")
    }

    private static func found(in store: any LedgerStore) async throws -> Set<LookAlikeOracle.Pair> {
        try await store.read { reader in
            var lookAlikes = LookAlikes(reader) { _ in true }
            var pairs: Set<LookAlikeOracle.Pair> = []
            for row in try reader.rows(RowQuery(.finding)).map({ try FindingRow($0) }) {
                let finding = row.finding.finding
                for alike in try lookAlikes.of(finding, Set(FindingPassage.Kind.allCases)) {
                    pairs.insert(
                        .init(
                            kind: alike.own.kind, own: finding, words: alike.own.words,
                            other: alike.finding.finding.finding, otherWords: alike.other.words))
                }
            }
            return pairs
        }
    }

    @Sendable private static func staleLookAlikes(_ store: any LedgerStore) async throws {
        let office = try await Office(store, seed: 103)
        let text = "组织三个科室逐本核对台账补登漏记的设备由两人签字确认"
        func count() async throws -> Int {
            try await followToEnd(store)
            return try await store.read { try $0.passages(near: Filing(Letters(text)), of: .statement).count }
        }
        let first = try await office.sequence { $0.kind == .findingRecorded }
        try require(try await count() == 0, "还没有这样的文字")
        _ = try await correct(office, first, "statement", text)
        try require(try await count() == 1, "更正后应找到")
        _ = try await correct(office, first, "statement", "另外一件事情与前面说的都没有关系")
        try require(try await count() == 0, "再更正后应找不到")
        _ = try await correct(office, first, "statement", text + "了")
        try require(try await count() == 1, "又更正后应找到")
        try await office.erase(first)
        let left = try await store.read { try $0.passages(near: Filing(Letters(text)), of: .statement).count }
        try require(left == 0, "抹去后索引应是空的")
        try require(try await count() == 0, "抹去后应找不到")
    }

    @Sendable private static func sharedAction(_ store: any LedgerStore) async throws {
        let office = try await Office(store, seed: 104)
        let (inspection, text) = (office.inspection, "组织三个科室逐本核对台账，补登漏记的设备，由两人签字确认")
        let findings = try await store.read { reader in
            try reader.rows(RowQuery(.finding)).map { try FindingRow($0).finding.finding }
        }
        try await office.trial.give(
            RecordAction(inspection: inspection, serves: findings.prefix(2).map { .init(finding: $0) }, text: text))
        try await followToEnd(store)
        try require(try await found(in: store).filter { $0.kind == .measure }.isEmpty, "一项措施不与自己相近")
        try await office.trial.give(
            RecordAction(inspection: inspection, serves: findings.suffix(1).map { .init(finding: $0) }, text: text))
        try await followToEnd(store)
        try require(try await found(in: store).count { $0.kind == .measure } == 4, "照抄成另一项的应找到")
    }
}

/// Look-alikes worked out by the plainest means: every passage with every other one, by sets of three characters.
private struct LookAlikeOracle {
    struct Pair: Hashable {
        let kind: FindingPassage.Kind
        let own: FindingID
        let words: String
        let other: FindingID
        let otherWords: String
    }

    let pairs: Set<Pair>

    init(_ store: any LedgerStore) async throws {
        let texts = try await store.read { reader in
            try reader.rows(RowQuery(.finding)).map { try FindingRow($0).finding }.flatMap { finding in
                [(FindingPassage.Kind.statement, finding.finding, finding.statement)]
                    + (try reader.measures(of: finding.finding).map { (.measure, finding.finding, $0) })
                    + (try reader.clauses(of: finding.finding).map { (.progress, finding.finding, $0) })
            }
        }
        let all = texts.map { (kind: $0, finding: $1, words: $2, shingles: Self.shingles($2)) }
        pairs = Set(
            all.flatMap { one in
                all.filter { other in
                    one.kind == other.kind && one.finding != other.finding && !one.shingles.isEmpty
                        && 5 * one.shingles.intersection(other.shingles).count
                            >= 4 * one.shingles.union(other.shingles).count
                }.map {
                    Pair(
                        kind: one.kind, own: one.finding, words: one.words, other: $0.finding, otherWords: $0.words)
                }
            })
    }

    private static func shingles(_ words: String) -> Set<String> {
        let letters = Array(words)
        return Set(letters.indices.dropLast(2).map { String(letters[$0..<$0 + 3]) })
    }
}

/// Makes passages of letters alone, each long enough to be compared, many of them edited copies.
private struct WordMaker {
    private var random: SeededRandom
    private var made: [String] = []

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func passage() -> String {
        let copied = made.isEmpty || random.isOne(in: 2) ? nil : random.pick(made)
        let passage = copied.map { edited($0) } ?? letters(Int.random(in: 25...90, using: &random))
        made.append(passage)
        return passage
    }

    private mutating func edited(_ passage: String) -> String {
        var letters = Array(passage)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            letters[Int.random(in: letters.indices, using: &random)] = "改"
        }
        return String(letters)
    }

    private mutating func letters(_ count: Int) -> String {
        String((0..<count).map { _ in random.pick(Self.characters) })
    }

    private static let characters = Array("核对台账补登设备科室逐本签字确认加装定位派车用油清单退款公示学校医院桥梁水库农田")
}

extension SampleDocument {
    fileprivate static func notice(
        _ random: inout SeededRandom, findings: Int, _ words: inout WordMaker
    ) -> SampleDocument {
        var document = notice(&random, findings: findings)
        for index in document.read.findings.indices {
            document.read.findings[index].statement = words.passage()
            document.read.findings[index].measures = (0..<Int.random(in: 0...2, using: &random)).map {
                Quotation(text: words.passage(), range: $0 * 30..<$0 * 30 + 20)
            }
            document.read.findings[index].progress = (0..<Int.random(in: 0...2, using: &random)).map {
                .init(text: words.passage(), range: $0 * 40..<$0 * 40 + 33)
            }
        }
        return document
    }

    /// The same findings with other answers.
    fileprivate func later(_ random: inout SeededRandom, _ words: inout WordMaker) -> SampleDocument {
        var later = SampleDocument.notice(&random, findings: read.findings.count, &words)
        later.read.issuer = read.issuer
        later.read.inspection = read.inspection
        for index in read.findings.indices {
            later.read.findings[index].statement = read.findings[index].statement
        }
        return later
    }
}
