import Foundation
import HashChain
import Rectification
import Sealing
import Store
import StoreTesting
import Testing

@testable import Workbench

@Suite struct BackupTests {
    private func backup(_ bureau: Bureau, to path: String, for recipients: [String] = []) async throws
        -> MakeBackup.Made
    {
        try await MakeBackup(of: bureau.place, as: bureau.person, configuration: "没有这个文件")
            .make(path, recipients: recipients) { _ in }
    }

    private func restore(_ path: String, to place: LedgerPlace, of bureau: Bureau) async throws
        -> RestoreBackup.Restored
    {
        try await RestoreBackup(to: place).restore(path, keyPath: nil, other: bureau.place)
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func `恢复出来的与备份时相同，备份列入清单`() async throws {
        try await Bureau.pair { unit, above, folder in
            let configuration = folder + "/taizhang.json"
            try Data("{}".utf8).write(to: URL(fileURLWithPath: configuration))
            var stages: [MakeBackup.Stage] = []
            let file = folder + "/备份.tzb"
            let made = try await MakeBackup(of: unit.place, as: unit.person, configuration: configuration)
                .make(file, recipients: [above.recipient]) { stages.append($0) }
            #expect(made.evidence == 1 && made.recipients == 2)
            #expect(stages.first == .copying && stages.last == .trying)
            let before = try await Snapshot.of(unit.store)
            #expect(made.records == before.records.count)
            try await unit.report("备份之后的")
            let place = unit.place.beside(at: folder + "/恢复.db")
            let restored = try await restore(file, to: place, of: unit)
            let store = try await place.open()
            #expect(try await Snapshot.of(store) == before)
            #expect(try await place.evidence.kept() == unit.place.evidence.kept())
            #expect(restored.head == made.head && restored.records == made.records)
            #expect(restored.missingKeys == [place.keyPath, place.openingKeyPath])
            #expect(try bytes(of: place.path + ".taizhang.json") == Array("{}".utf8))
            let listed = try BackupList(of: unit.place).entries()
            #expect(listed.map(\.file) == [file] && listed.map(\.head) == [made.head])
            #expect(listed.map(\.time) == [1_720_000_000_000])
            // Whoever else it was sealed for opens it as well.
            let other = above.place.beside(at: folder + "/另一处.db")
            #expect(try await restore(file, to: other, of: above).head == made.head)
            #expect(try names(in: folder).allSatisfy { !$0.contains("working") && !$0.contains("making") })
        }
    }

    @Test func `私钥不在备份里`() async throws {
        try await Bureau.pair { unit, _, folder in
            let file = folder + "/备份.tzb"
            _ = try await backup(unit, to: file)
            let key = try unit.place.openingKey.read()
            let next = try unit.place.files.pieces(file)
            let reader = try SealedFileReader(.backup, with: key) { try next() }
            var names: [String] = []
            while let part = try reader.nextPart() {
                names.append(part.name)
                let content = String(decoding: try reader.whole(), as: UTF8.self)
                #expect(!content.contains(key.fileText.dropLast()))
                #expect(!content.contains(try unit.place.signingKey.read().fileText.dropLast()))
            }
            #expect(names.count == 2 && names[0] == "ledger.db" && names[1].hasPrefix("evidence/"))
        }
    }

    @Test func `改动、截断、换钥匙的备份都恢复不出台账`() async throws {
        try await Bureau.pair { unit, above, folder in
            let file = folder + "/备份.tzb"
            _ = try await backup(unit, to: file)
            _ = try await above.recipient
            let whole = try bytes(of: file)
            let (bad, place) = (folder + "/坏.tzb", unit.place.beside(at: folder + "/恢复.db"))
            let places = [0, 4, 5, 6, 20, 60, 87, 200] + stride(from: 1_000, to: whole.count, by: 60_000)
            for index in places + [whole.count - 1] {
                try flip(index, of: whole, to: bad)
                let said = await sentence { _ = try await restore(bad, to: place, of: unit) }
                #expect(said.hasPrefix("“\(bad)”：") && said.hasSuffix("。"), "\(index) \(said)")
                #expect(!FileManager.default.fileExists(atPath: place.path))
            }
            for length in [0, 3, 50, 87 + 65_552, 87 + 2 * 65_552, whole.count - 1] {
                try Data(whole[..<length]).write(to: URL(fileURLWithPath: bad))
                let said = await sentence { _ = try await restore(bad, to: place, of: unit) }
                #expect(said.hasPrefix("“\(bad)”："), "\(length) \(said)")
            }
            let said = await sentence { _ = try await restore(file, to: place, of: above) }
            #expect(
                said == "“\(file)”：用这把密钥打不开：它不是加密给这把密钥的，或者文件开头被改动；请换用收件人的密钥，或核对原件。")
            #expect(!FileManager.default.fileExists(atPath: place.path))
        }
    }

    @Test func `已有的文件不覆盖，没有权限的不备份`() async throws {
        try await Bureau.pair { unit, above, folder in
            let file = folder + "/备份.tzb"
            _ = try await backup(unit, to: file)
            #expect(
                await sentence { _ = try await backup(unit, to: file) } == "文件“\(file)”已经存在，没有覆盖它，请换一个名字。")
            #expect(
                await sentence { _ = try await restore(file, to: unit.place, of: unit) }
                    == "文件“\(unit.place.path)”已经存在，没有覆盖它，请换一个名字。")
            let making = MakeBackup(of: unit.place, as: above.person, configuration: "")
            #expect(
                await sentence { _ = try await making.make(folder + "/另.tzb", recipients: []) { _ in } }
                    == "没有“备份”的权限，未登记；请由有权限的人办理，或请安全管理员授权。")
            let signing = try unit.place.signingKey.read().publicKey.hex
            #expect(
                await sentence { _ = try await backup(unit, to: folder + "/另.tzb", for: [signing]) }
                    .hasSuffix("不是收件公钥，应为 tzr- 开头的一串字，请向收件人索取（taizhang key），整串抄写。"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/另.tzb"))
        }
    }

    /// The trial is what finds it: the file itself would be sealed well.
    @Test func `台账不完好，备份不落名`() async throws {
        try await Bureau.pair { unit, _, folder in
            let file = folder + "/备份.tzb"
            let kept = try #require(try await unit.place.evidence.kept().first).hex
            let evidence = "\(unit.place.path).evidence/\(kept.prefix(2))/\(kept)"
            let words = try bytes(of: evidence)
            try flip(0, of: words, to: evidence)
            let said = await sentence { _ = try await backup(unit, to: file) }
            #expect(said == "佐证文件（散列值 \(kept.prefix(16))…）与收存时不同，请不要使用，并从备份放回。")
            try Data(words).write(to: URL(fileURLWithPath: evidence))
            try unit.store.close()
            try damage(unit.place.path)
            let again = await sentence { _ = try await backup(unit, to: file) }
            #expect(again.hasPrefix("“\(file)”恢复出来的台账不完好："), "\(again)")
            #expect(try names(in: folder).allSatisfy { !$0.hasPrefix("备份.tzb") && !$0.contains("working") })
            #expect(try BackupList(of: unit.place).entries().isEmpty)
        }
    }

    /// Changes a row of a view behind the program's back.
    private func damage(_ ledger: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [
            "-c",
            "import sqlite3, sys; l = sqlite3.connect(sys.argv[1]); l.execute(\"UPDATE person SET name = 'x'\"); l.commit()",
            ledger,
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func `别人在写的时候备份，得到某一刻的台账`() async throws {
        try await Bureau.pair { unit, _, folder in
            async let writing: Void = {
                for number in 0..<30 { try await unit.report("第\(number)次") }
            }()
            var records: [Int] = []
            for number in 0..<3 { records.append(try await backup(unit, to: folder + "/\(number).tzb").records) }
            try await writing
            #expect(records == records.sorted())
            records.append(try await backup(unit, to: folder + "/最后.tzb").records)
            #expect(try await Snapshot.of(unit.store).records.count == records.last)
        }
    }
}
