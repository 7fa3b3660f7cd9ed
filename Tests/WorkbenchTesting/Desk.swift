public import Rectification
public import Store
import Synchronization
public import Workbench

/// A ledger in memory with files in memory, a clock that stands still until it is set, and chance that repeats itself.
public final class Desk: Sendable {
    /// The ledger.
    public let store: MemoryLedger
    /// The files of its evidence.
    public let evidence = MemoryEvidence()
    /// Where it would lie.
    public let place: LedgerPlace
    /// The files.
    public let shelf = Shelf()
    private let time: Box

    /// Makes an empty desk; the same seed makes the same ids.
    public init(seed: UInt64 = 1) {
        let random = RandomSource.repeatable(seed: seed)
        let time = Box(1_700_000_000_000)
        let store = MemoryLedger(random: random)
        self.store = store
        let shelf = shelf
        let engine = LedgerEngine(
            open: { path throws(StoreError) in
                guard shelf.has(path) else { throw .noFile(path: path) }
                return store
            },
            create: { path throws(StoreError) in
                guard shelf.put(path, []) else { throw .fileExists(path: path) }
                return store
            }, evidence: { [evidence] _ in evidence },
            copy: { _, _ throws(StoreError) in throw .engine(0) }, schema: { _ in (1, 1) }, migrate: { _ in })
        self.time = time
        place = LedgerPlace(
            path: "台账.db", engine: engine, files: shelf.access,
            circumstances: Circumstances(now: { time.value.withLock { $0 } }, random: random))
    }

    /// Sets the clock to noon of a day.
    public func set(_ day: CivilDate) { time.value.withLock { $0 = WallTime.end(of: day) - 43_200_000 } }

    /// Imports these texts, each a file, and gives what became of them.
    @discardableResult
    public func importing(
        _ texts: [String], into target: ImportTarget = .newUnlessKnown, lookAhead: Int = 8
    ) async throws -> [ImportOutcome] {
        let made = try await MakeLedger(at: place, personName: nil).openOrMake()
        let names = texts.enumerated().map { index, text in
            shelf.replace("\(index).txt", Array(text.utf8))
            return "\(index).txt"
        }
        let importing = ImportFiles(
            reader: try ReadFile(files: shelf.access, encoding: nil), store: made.store, actor: made.person, at: place,
            lookAhead: lookAhead)
        var outcomes: [ImportOutcome] = []
        try await importing.run(names, into: target) { outcomes.append($0) }
        return outcomes
    }
}

/// What the clock shows, in milliseconds since 1970 UTC.
private final class Box: Sendable {
    let value: Mutex<Int64>

    init(_ value: Int64) { self.value = Mutex(value) }
}

/// Files in memory.
public final class Shelf: Sendable {
    private let files = Mutex<[String: [UInt8]]>([:])

    /// Creates a shelf with nothing on it.
    public init() {}

    /// Whether a file is there.
    public func has(_ path: String) -> Bool { files.withLock { $0[path] != nil } }

    /// What a file holds.
    public func text(_ path: String) -> String { String(decoding: files.withLock { $0[path] ?? [] }, as: UTF8.self) }

    /// Lays bytes down, whatever was there.
    public func replace(_ path: String, _ bytes: [UInt8]) { files.withLock { $0[path] = bytes } }

    /// Lays bytes down where there are none.
    public func put(_ path: String, _ bytes: [UInt8]) -> Bool {
        files.withLock { files in
            guard files[path] == nil else { return false }
            files[path] = bytes
            return true
        }
    }

    /// The files as use cases see them.
    public var access: FileAccess {
        FileAccess(
            read: { path in
                guard let bytes = self.files.withLock({ $0[path] }) else {
                    throw FileFailure(path: path, reason: .missingFolder)
                }
                return bytes
            },
            create: { path, bytes, _ in
                guard self.put(path, bytes) else { throw FileFailure(path: path, reason: .exists) }
            },
            pieces: { path in
                guard let bytes = self.files.withLock({ $0[path] }) else {
                    throw FileFailure(path: path, reason: .missingFolder)
                }
                var rest: [UInt8]? = bytes
                return {
                    defer { rest = nil }
                    return rest ?? []
                }
            },
            createByPieces: { path, fill in
                var whole: [UInt8] = []
                try await fill { whole += $0 }
                guard self.put(path, whole) else { throw FileFailure(path: path, reason: .exists) }
            },
            createTried: { path, fill, attempt in
                var whole: [UInt8] = []
                try await fill { whole += $0 }
                self.replace(path + ".making", whole)
                defer { self.files.withLock { $0[path + ".making"] = nil } }
                try await attempt(path + ".making")
                guard self.put(path, whole) else { throw FileFailure(path: path, reason: .exists) }
            },
            append: { path, bytes in self.files.withLock { $0[path, default: []] += bytes } },
            length: { path in self.files.withLock { $0[path]?.count ?? 0 } },
            workFolder: { path, work in try await work(path + ".working") },
            exists: { self.has($0) }, removeLeftovers: { _ in })
    }
}

extension RandomSource {
    /// SplitMix64: the same bytes for the same seed.
    public static func repeatable(seed: UInt64) -> RandomSource {
        let state = Counter(seed)
        return RandomSource { count in (0..<count).map { _ in state.next() } }
    }
}

private final class Counter: Sendable {
    private let state: Mutex<UInt64>

    init(_ seed: UInt64) { state = Mutex(seed) }

    func next() -> UInt8 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return UInt8(truncatingIfNeeded: mixed ^ (mixed >> 31))
        }
    }
}

/// A short notice of an organisation that does not exist.
public enum ShortNotice {
    /// A notice with so many findings.
    public static func of(_ organization: String, team: String = "县委第一巡察组", findings: Int = 2) -> String {
        let body = (1...max(findings, 1)).map { number in
            """
            \(number).第\(number)项工作抓得不实。
            整改措施：一是明确专人负责第\(number)项；二是按月检查。
            整改进展：一是已指定专人；二是检查\(number + 3)次。
            完成情况：已完成整改。
            """
        }
        return """
            中共\(organization)党组关于县委巡察整改进展情况的通报

            2024年3月4日至4月26日，\(team)对中共\(organization)党组开展了常规巡察，5月20日反馈了巡察意见。现将整改进展情况予以公布。

            一、反馈问题整改情况
            \(body.joined(separator: "\n"))

            中共\(organization)党组
            2024年9月12日

            """
    }
}
