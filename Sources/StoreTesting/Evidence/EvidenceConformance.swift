import HashChain
import Rectification
public import Store

/// What every store of evidence must do, each as a check that all engines' tests run.
public struct EvidenceConformance: Sendable, CustomStringConvertible {
    /// What is checked, in Chinese.
    public let name: String
    /// Checks it on an empty store.
    public let check: @Sendable (any EvidenceStore) async throws -> Void

    /// What is checked.
    public var description: String { name }

    /// Every check.
    public static let all = taking + keeping + reading
}

// MARK: - Taking in

extension EvidenceConformance {
    private static let taking = [
        EvidenceConformance(name: "散列值与分几段交来无关", check: knownDigest),
        EvidenceConformance(name: "到上限为止收，多一个字节就不收", check: limit),
        EvidenceConformance(name: "来源中途失败则什么也不留", check: failingSource),
        EvidenceConformance(name: "空文件也有长度和散列值", check: empty),
    ]

    /// A million times the letter a, whose digest FIPS 180-2 prints.
    @Sendable private static func knownDigest(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 71)
        for _ in 0..<5 {
            let source = PieceSource([UInt8](repeating: 0x61, count: 1_000_000), longest: 70_000, &random)
            let staged = try await store.stage(name: "a.txt", limit: 1_000_000, source.next)
            let wanted = Digest(hex: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
            try require(staged.content.digest == wanted, "散列值应与公布的一致")
            try require(staged.content.length == 1_000_000, "长度应为一百万")
            try require(staged.name == "a.txt", "名称应照原样")
        }
        try require(try await store.kept().isEmpty, "只暂存的不算收存")
    }

    @Sendable private static func limit(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 72)
        for (length, limit) in [(0, 0), (1, 1), (999, 1_000), (1_000, 1_000), (70_001, 70_001)] {
            let source = PieceSource(random.bytes(length), longest: 300, &random)
            let staged = try await store.stage(name: "恰好", limit: limit, source.next)
            try require(staged.content.length == length, "上限 \(limit) 应收得下 \(length) 字节")
        }
        for (length, limit) in [(1, 0), (1_001, 1_000), (500_000, 1_000)] {
            let source = PieceSource(random.bytes(length), longest: 300, &random)
            let error = await failure { _ = try await store.stage(name: "超出", limit: limit, source.next) }
            try require(error as? EvidenceError == .tooLarge(name: "超出", limit: limit), "应说明上限：\(error as Any)")
            try require(source.given <= limit + 300, "过了上限就不再取，却取了 \(source.given) 字节")
        }
        try require(try await store.kept().isEmpty, "没有收存任何文件")
    }

    @Sendable private static func failingSource(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 73)
        for pieces in 0..<4 {
            let source = PieceSource(random.bytes(10_000), longest: 100, &random, failsAfter: pieces)
            let error = await failure { _ = try await store.stage(name: "断", limit: 20_000, source.next) }
            try require(error is PieceSource.Failure, "来源的错误应原样交回：\(error as Any)")
        }
        try require(try await store.kept().isEmpty, "没有收存任何文件")
    }

    @Sendable private static func empty(_ store: any EvidenceStore) async throws {
        let staged = try await store.stage(name: "空", limit: 10) { [] }
        let wanted = Digest(hex: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        try require(staged.content.length == 0 && staged.content.digest == wanted, "空文件的散列值应与公布的一致")
        try await staged.keep()
        try require(try await store.check(staged.content) == .whole, "空文件也收存得完整")
    }
}

// MARK: - Keeping

extension EvidenceConformance {
    private static let keeping = [
        EvidenceConformance(name: "收存的与交来的一样", check: roundTrip),
        EvidenceConformance(name: "同一内容收存两次只有一份", check: twice),
        EvidenceConformance(name: "同一内容同时收存", check: atOnce),
        EvidenceConformance(name: "放弃的和没人要的都不留", check: discarding),
        EvidenceConformance(name: "没收存过的和长度不对的查得出", check: condition),
    ]

    @Sendable private static func roundTrip(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 74)
        var files: [Digest: [UInt8]] = [:]
        for _ in 0..<40 {
            let bytes = random.bytes(Int.random(in: 1...60_000, using: &random))
            let source = PieceSource(bytes, longest: Int.random(in: 1...20_000, using: &random), &random)
            let staged = try await store.stage(name: "文件", limit: 60_000, source.next)
            try require(staged.content.digest == .sha256(bytes), "散列值应是全部字节的")
            guard !random.isOne(in: 4) else { continue }
            try await staged.keep()
            files[staged.content.digest] = bytes
            try require(try await staged.whole(atMost: bytes.count) == bytes, "收存之后仍读得出")
        }
        try require(try await store.kept() == files.keys.sorted(), "应按散列值列出收存的，且只有它们")
        for (digest, bytes) in files {
            let content = DocumentRecorded.Content(digest: digest, length: bytes.count)
            try require(try await store.open(content).whole(atMost: bytes.count) == bytes, "读出的应与交来的一样")
            try require(try await store.check(content) == .whole, "应当完整")
        }
    }

    @Sendable private static func twice(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 75)
        let bytes = random.bytes(5_000)
        let first = try await store.stage(name: "甲", limit: 5_000, PieceSource(bytes, longest: 800, &random).next)
        let second = try await store.stage(name: "乙", limit: 5_000, PieceSource(bytes, longest: 90, &random).next)
        try await first.keep()
        let opened = try await store.open(first.content)
        try await second.keep()
        try await first.keep()
        try require(try await store.kept() == [first.content.digest], "应只有一份")
        try require(try await opened.whole(atMost: 5_000) == bytes, "正在读的不受影响")
        await second.discard()
        try require(try await store.check(first.content) == .whole, "收存之后放弃，不影响已收存的")
    }

    @Sendable private static func atOnce(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 76)
        let bytes = random.bytes(200_000)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<16 {
                var random = SeededRandom(seed: UInt64(index))
                let source = PieceSource(bytes, longest: 9_000, &random)
                group.addTask {
                    let staged = try await store.stage(name: "\(index)", limit: 200_000, source.next)
                    if index % 5 == 4 { await staged.discard() } else { try await staged.keep() }
                }
            }
            try await group.waitForAll()
        }
        let content = DocumentRecorded.Content(of: bytes)
        try require(try await store.kept() == [content.digest], "应只有一份")
        try require(try await store.check(content) == .whole, "应当完整")
    }

    @Sendable private static func discarding(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 77)
        let bytes = random.bytes(5_000)
        let staged = try await store.stage(name: "弃", limit: 5_000, PieceSource(bytes, longest: 800, &random).next)
        await staged.discard()
        let keeping = await failure { try await staged.keep() }
        try require(keeping as? EvidenceError == .discarded(name: "弃"), "放弃之后不能收存：\(keeping as Any)")
        let reading = await failure { _ = try await staged.bytes(at: 0, count: 1) }
        try require(reading as? EvidenceError == .discarded(name: "弃"), "放弃之后读不出：\(reading as Any)")
        _ = try await store.stage(name: "忘", limit: 5_000, PieceSource(bytes, longest: 800, &random).next)
        try require(try await store.kept().isEmpty, "没有收存任何文件")
        try require(try await store.check(.init(of: bytes)) == .missing, "应当没有")
    }

    @Sendable private static func condition(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 78)
        let bytes = random.bytes(3_000)
        let content = DocumentRecorded.Content(of: bytes)
        try require(try await store.check(content) == .missing, "没收存过的应当没有")
        let error = await failure { _ = try await store.open(content) }
        try require(error as? EvidenceError == .missing(content.digest), "应指出是哪个：\(error as Any)")
        try await store.stage(name: "文件", limit: 3_000, PieceSource(bytes, longest: 800, &random).next).keep()
        for length in [0, 2_999, 3_001] {
            let other = DocumentRecorded.Content(digest: content.digest, length: length)
            try require(try await store.check(other) == .other, "长度 \(length) 与收存的不符")
        }
    }
}

// MARK: - Reading

extension EvidenceConformance {
    private static let reading = [
        EvidenceConformance(name: "从任一处读任意多字节", check: anywhere),
        EvidenceConformance(name: "逐段读出，每段不超过一兆", check: pieces),
    ]

    @Sendable private static func anywhere(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 79)
        let bytes = random.bytes(50_000)
        let staged = try await store.stage(name: "文件", limit: 50_000, PieceSource(bytes, longest: 7_000, &random).next)
        try await staged.keep()
        for file in [staged, try await store.open(staged.content)] as [any EvidenceFile] {
            for _ in 0..<50 {
                let start = Int.random(in: 0...50_010, using: &random)
                let count = Int.random(in: 0...9_000, using: &random)
                let wanted = Array(bytes.dropFirst(start).prefix(count))
                try require(try await file.bytes(at: start, count: count) == wanted, "从 \(start) 起 \(count) 字节")
            }
            try require(try await file.whole(atMost: 49_999) == nil, "超过所限就不读")
            try require(try await file.whole(atMost: 50_000) == bytes, "不超过就全部读出")
        }
    }

    @Sendable private static func pieces(_ store: any EvidenceStore) async throws {
        var random = SeededRandom(seed: 80)
        let bytes = random.bytes(3 << 20 + 5)
        let staged = try await store.stage(name: "文件", limit: .max, PieceSource(bytes, longest: 1 << 20, &random).next)
        var lengths: [Int] = []
        var joined: [UInt8] = []
        try await staged.forEachPiece { piece in
            lengths.append(piece.count)
            joined += piece
        }
        try require(lengths == [1 << 20, 1 << 20, 1 << 20, 5], "每段一兆，最后一段是余下的：\(lengths)")
        try require(joined == bytes, "各段连起来应是全部")
    }
}

/// The error that the body ends with, if it does.
private func failure(of body: () async throws -> Void) async -> (any Error)? {
    do {
        try await body()
        return nil
    } catch {
        return error
    }
}
