import Foundation
import Rectification
import Store
import StoreSQLite
import StoreTesting
import Testing

/// What is opened and is no ledger stays byte for byte as it was, and the error says what it is.
@Suite struct OpeningTests {
    private func open(_ path: String) -> StoreError? {
        do throws(StoreError) {
            _ = try SQLiteLedger(path: path, random: .seeded(1))
            return nil
        } catch {
            return error
        }
    }

    /// A ledger with something in it, closed.
    private func makeLedger(_ folder: TemporaryFolder, _ name: String = "台账.db") async throws -> [UInt8] {
        let ledger = try SQLiteLedger.create(path: folder.path(name), random: .seeded(1))
        try await Trial(store: ledger, seed: 1).recordPerson()
        try ledger.close()
        return try folder.bytes(name)
    }

    @Test func `没有文件`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("无.db")
            #expect(open(path) == .noFile(path: path))
            let names = try folder.names
            #expect(names.isEmpty)
        }
    }

    @Test(arguments: [
        Stranger("文章", Array("这是一份通报，不是台账。".utf8)),
        Stranger("下一版的 SQLite", Array("SQLite format 4\u{0}".utf8) + [UInt8](repeating: 0, count: 4_080)),
        Stranger("全是零", [UInt8](repeating: 0, count: 8_192)),
        Stranger("只有开头像 SQLite", Array("SQLite format 3\u{0}".utf8) + [UInt8](repeating: 7, count: 8_176)),
    ])
    func `不是台账的文件不动`(_ stranger: Stranger) async throws {
        try await TemporaryFolder.with { folder in
            let path = try folder.write(stranger.bytes, to: "文件")
            #expect(open(path) == .notALedger(path: path))
            #expect(try folder.bytes("文件") == stranger.bytes)
            #expect(try folder.names == ["文件"])
        }
    }

    @Test func `空文件`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try folder.write([], to: "空")
            #expect(open(path) == .emptyFile(path: path))
            #expect(try folder.names == ["空"])
        }
    }

    @Test func `文件夹打不开`() async throws {
        try await TemporaryFolder.with { folder in
            try FileManager.default.createDirectory(atPath: folder.path("夹"), withIntermediateDirectories: false)
            #expect(open(folder.path("夹")) == .cannotOpen(path: folder.path("夹")))
        }
    }

    @Test(arguments: [5, 60, 4_096, 40_000])
    func `截断的台账不动`(_ length: Int) async throws {
        try await TemporaryFolder.with { folder in
            let whole = try await makeLedger(folder)
            let path = try folder.write(Array(whole.prefix(length)), to: "断.db")
            #expect(open(path) == .truncated(path: path))
            #expect(try folder.bytes("断.db") == Array(whole.prefix(length)))
            #expect(try folder.names == ["台账.db", "断.db"].sorted())
        }
    }

    @Test func `更新版本的台账不动`() async throws {
        try await TemporaryFolder.with { folder in
            var bytes = try await makeLedger(folder)
            bytes[63] = 9
            let path = try folder.write(bytes, to: "新.db")
            #expect(open(path) == .newerSchema(found: 9, known: 2))
            #expect(try folder.bytes("新.db") == bytes)
        }
    }

    @Test func `别的程序的数据库不动`() async throws {
        try await TemporaryFolder.with { folder in
            var bytes = try await makeLedger(folder)
            bytes.replaceSubrange(68..<72, with: [0, 0, 0, 0])
            let path = try folder.write(bytes, to: "别.db")
            #expect(open(path) == .notALedger(path: path))
            #expect(try folder.bytes("别.db") == bytes)
        }
    }

    @Test func `打开和关闭一本台账不改变文件`() async throws {
        try await TemporaryFolder.with { folder in
            let before = try await makeLedger(folder)
            let ledger = try SQLiteLedger(path: folder.path("台账.db"), random: .seeded(1))
            #expect(try await ledger.read { try $0.people() }.map(\.person.name) == ["张三"])
            try ledger.close()
            #expect(try folder.bytes("台账.db") == before)
            #expect(try folder.names == ["台账.db"])
        }
    }

    @Test func `名称已被占用时不新建`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try folder.write(Array("占用".utf8), to: "台账.db")
            #expect(throws: StoreError.fileExists(path: path)) {
                try SQLiteLedger.create(path: path, random: .seeded(1))
            }
            #expect(try folder.bytes("台账.db") == Array("占用".utf8))
            #expect(try folder.names == ["台账.db"])
        }
    }

    @Test func `文件夹不存在时不新建`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("没有/台账.db")
            #expect(throws: StoreError.cannotOpen(path: path)) {
                try SQLiteLedger.create(path: path, random: .seeded(1))
            }
        }
    }
}

/// A file that is no ledger; the log of the tests shows its name and not its bytes.
struct Stranger: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
        testDescription = name
        self.bytes = bytes
    }
}
