import Foundation
import HashChain
import Rectification
import Store
import StoreTesting
import Testing

@Suite struct EvidenceTests {
    @Test(arguments: EvidenceConformance.all)
    func `内存`(_ conformance: EvidenceConformance) async throws {
        try await conformance.check(MemoryEvidence())
    }

    @Test(arguments: EvidenceConformance.all)
    func `文件夹`(_ conformance: EvidenceConformance) async throws {
        try await EvidenceTrial.with { try await conformance.check($0.store) }
    }

    @Test(
        arguments: [
            (
                .tooLarge(name: "录像.mp4", limit: 500 << 20),
                "“录像.mp4”超过佐证文件的大小上限（500 MB），没有收存，请压缩或拆成几个文件后再交。"
            ),
            (.tooLarge(name: "a", limit: 3 << 10), "“a”超过佐证文件的大小上限（3 KB），没有收存，请压缩或拆成几个文件后再交。"),
            (.tooLarge(name: "a", limit: 1_000), "“a”超过佐证文件的大小上限（1000 字节），没有收存，请压缩或拆成几个文件后再交。"),
            (.discarded(name: "a"), "“a”已经放弃，没有收存，请重新提交。"),
            (.missing(.zero), "佐证文件（散列值 0000000000000000…）不在佐证文件夹里，请从备份放回。"),
            (.changed(.zero), "佐证文件（散列值 0000000000000000…）与收存时不同，请不要使用，并从备份放回。"),
            (.diskFull, "磁盘已满，佐证文件没有收存，已有的不受影响；请腾出空间后重试。"),
            (.readOnly, "佐证文件夹所在的磁盘是只读的，没有收存，请核对磁盘。"),
            (.notPermitted, "没有权限读写佐证文件夹，请核对它的权限。"),
            (.disk(5), "读写佐证文件夹出错（系统错误 5），请检查磁盘后重试。"),
        ] as [(EvidenceError, String)])
    func `说明各种失败`(_ error: EvidenceError, _ words: String) {
        #expect(error.description == words)
    }
}

// MARK: - How it lies on the disk

@Suite struct EvidenceLayoutTests {
    @Test func `收存的文件以散列值为名，只有本人读得`() async throws {
        try await EvidenceTrial.with { trial in
            let content = try await trial.keep(Array("abc".utf8))
            let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            #expect(content.digest.hex == digest)
            #expect(try trial.tree() == ["ba", "ba/\(digest)", "staged"])
            #expect(try trial.bytes("ba/\(digest)") == Array("abc".utf8))
            #expect(try trial.permissions("") == 0o700)
            #expect(try trial.permissions("ba") == 0o700)
            #expect(try trial.permissions("staged") == 0o700)
            #expect(try trial.permissions("ba/\(digest)") == 0o600)
        }
    }

    @Test func `收存之前在暂存处，放弃、超限、中断和用完之后那里是空的`() async throws {
        try await EvidenceTrial.with { trial in
            var random = SeededRandom(seed: 81)
            let bytes = random.bytes(9_000)
            do {
                let staged = try await trial.stage(bytes)
                #expect(try trial.stagedCount() == 1)
                await staged.discard()
                #expect(try trial.tree() == ["staged"])
            }
            do {
                let staged = try await trial.stage(bytes)
                #expect(try trial.stagedCount() == 1)
                #expect(staged.content.length == 9_000)
            }
            #expect(try trial.tree() == ["staged"])
            _ = try? await trial.store.stage(
                name: "超", limit: 100, PieceSource(bytes, longest: 90, &random).next)
            _ = try? await trial.store.stage(
                name: "断", limit: 10_000, PieceSource(bytes, longest: 90, &random, failsAfter: 5).next)
            #expect(try trial.tree() == ["staged"])
        }
    }

    @Test func `没有这个文件夹就什么也没有收存，看一看也不新建`() async throws {
        try await EvidenceTrial.with { trial async throws in
            #expect(try await trial.store.kept() == [])
            #expect(try await trial.store.check(.init(of: [1])) == .missing)
            await trial.store.removeLeftovers()
            #expect(!FileManager.default.fileExists(atPath: trial.path("")))
        }
    }

    @Test func `台账所在的文件夹不存在就收不了`() async throws {
        let store = EvidenceFolder(besideLedger: "/没有这个文件夹/台账.db", random: .seeded(1))
        await #expect(throws: EvidenceError.disk(ENOENT)) { try await store.stage(name: "a", limit: 1) { [] } }
    }

    @Test func `佐证文件夹本身可以是通往别的磁盘的链接`() async throws {
        try await EvidenceTrial.with { trial in
            let elsewhere = trial.path("") + "-别处"
            try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(atPath: trial.path(""), withDestinationPath: elsewhere)
            let content = try await trial.keep([1, 2, 3])
            #expect(try await trial.store.check(content) == .whole)
            #expect(FileManager.default.fileExists(atPath: "\(elsewhere)/\(content.place)"))
        }
    }
}

// MARK: - What somebody does to it

@Suite struct EvidenceDamageTests {
    @Test func `改一个字节、截短、接长和删去都查得出`() async throws {
        try await EvidenceTrial.with { trial in
            var random = SeededRandom(seed: 82)
            let whole = random.bytes(70_000)
            let content = try await trial.keep(whole)
            for place in [0, 35_000, 69_999] {
                var changed = whole
                changed[place] ^= 1
                try trial.write(changed, to: content.place)
                #expect(try await trial.store.check(content) == .other)
                let opened = try await trial.store.open(content)
                await #expect(throws: EvidenceError.changed(content.digest)) { try await opened.whole(atMost: .max) }
            }
            for changed in [Array(whole.dropLast()), whole + [0], []] {
                try trial.write(changed, to: content.place)
                #expect(try await trial.store.check(content) == .other)
            }
            try FileManager.default.removeItem(atPath: trial.path(content.place))
            #expect(try await trial.store.check(content) == .missing)
            #expect(try await trial.store.kept() == [])
        }
    }

    @Test func `读到一半被截短也查得出`() async throws {
        try await EvidenceTrial.with { trial in
            var random = SeededRandom(seed: 83)
            let content = try await trial.keep(random.bytes(2 << 20))
            let opened = try await trial.store.open(content)
            var pieces = 0
            await #expect(throws: EvidenceError.changed(content.digest)) {
                try await opened.forEachPiece { _ in
                    pieces += 1
                    #expect(truncate(trial.path(content.place), 1 << 20) == 0)
                }
            }
            #expect(pieces == 1)
        }
    }

    @Test func `损坏的文件再交一次就好了`() async throws {
        try await EvidenceTrial.with { trial in
            let content = try await trial.keep([1, 2, 3])
            try trial.write([1, 2, 4], to: content.place)
            try await trial.keep([1, 2, 3])
            #expect(try await trial.store.check(content) == .whole)
        }
    }

    @Test func `链接、文件夹和管道都不是收存的文件`() async throws {
        try await EvidenceTrial.with { trial in
            let bytes: [UInt8] = [1, 2, 3]
            let content = try await trial.keep(bytes)
            let place = trial.path(content.place)
            let outside = trial.path("") + "-外面"
            try FileManager.default.moveItem(atPath: place, toPath: outside)

            try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: outside)
            #expect(try await trial.store.check(content) == .other)
            #expect(try await trial.store.kept() == [])
            // Keeping it anew replaces the link and leaves alone what it led to.
            try await trial.keep(bytes)
            #expect(try await trial.store.check(content) == .whole)
            #expect(try Array(Data(contentsOf: URL(filePath: outside))) == bytes)

            try FileManager.default.removeItem(atPath: place)
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
            #expect(try await trial.store.check(content) == .other)
            #expect(try await trial.store.kept() == [])

            try FileManager.default.removeItem(atPath: place)
            #expect(mkfifo(place, 0o600) == 0)
            #expect(try await trial.store.check(content) == .other)
            #expect(try await trial.store.kept() == [])
        }
    }

    @Test func `两个字母的文件夹是链接时不跟过去`() async throws {
        try await EvidenceTrial.with { trial in
            let content = try await trial.keep([1, 2, 3])
            let shelf = trial.path(String(content.digest.hex.prefix(2)))
            let outside = trial.path("") + "-外面"
            try FileManager.default.moveItem(atPath: shelf, toPath: outside)
            try FileManager.default.createSymbolicLink(atPath: shelf, withDestinationPath: outside)
            #expect(try await trial.store.check(content) == .missing)
            #expect(try await trial.store.kept() == [])
            await #expect(throws: EvidenceError.self) { try await trial.keep([1, 2, 3]) }
            #expect(try trial.staged() == [])
        }
    }

    @Test func `不认识的名称不算收存的，也不动`() async throws {
        try await EvidenceTrial.with { trial in
            let content = try await trial.keep([1, 2, 3])
            let hex = content.digest.hex
            let odd = [
                "说明.txt", "\(hex)", "\(hex.prefix(2))/说明.txt", "\(hex.prefix(2))/\(hex.uppercased())",
                "\(hex.prefix(2))/\(hex.dropLast())", "\(hex.prefix(2))/\(hex)0", "staged/说明.txt", "staged/ABC",
            ]
            for name in odd { try trial.write([1, 2, 3], to: name) }
            try FileManager.default.createDirectory(atPath: trial.path("zz"), withIntermediateDirectories: false)
            try trial.write([1, 2, 3], to: "zz/\(hex)")
            let before = try trial.tree()
            #expect(try await trial.store.kept() == [content.digest])
            await trial.store.removeLeftovers()
            #expect(try trial.tree() == before)
        }
    }
}

extension DocumentRecorded.Content {
    /// Where in the folder the file lies.
    var place: String { "\(digest.hex.prefix(2))/\(digest.hex)" }
}
