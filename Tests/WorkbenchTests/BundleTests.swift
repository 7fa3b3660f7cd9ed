import Foundation
import HashChain
import Rectification
import Sealing
import Store
import StoreTesting
import Testing
import WorkbenchTesting

@testable import Workbench

@Suite struct BundleTests {
    /// Everything of a bureau that came from another, or goes there.
    private func inspectionPart(of bureau: Bureau) async throws -> (records: [Record], rows: [ViewRow]) {
        let snapshot = try await Snapshot.of(bureau.store)
        let rows = snapshot.rows.filter { row in
            guard case .text(let stream) = row.values[row.values.count - 2] else { return false }
            return stream != "installation"
        }
        return (snapshot.records.filter { $0.header.stream != .installation }, rows)
    }

    private func expectSame(_ unit: Bureau, _ above: Bureau) async throws {
        let (wanted, found) = (try await inspectionPart(of: unit), try await inspectionPart(of: above))
        #expect(found.records == wanted.records)
        #expect(found.rows == wanted.rows && !wanted.rows.isEmpty)
        #expect(try await above.isWhole())
        #expect(try await above.place.evidence.kept() == unit.place.evidence.kept())
        let before = try await Snapshot.of(above.store)
        try await above.store.rebuildViews(order: nil)
        #expect(try await Snapshot.of(above.store) == before)
    }

    @Test func `导入空台账，记录、视图、文件和佐证与原处相同`() async throws {
        try await Bureau.pair { unit, above, folder in
            let file = folder + "/包.tzx"
            let exported = try await unit.export(file, to: above)
            let checkpoints = try await unit.store.read { try $0.checkpoints() }
            #expect(checkpoints.count == 1)
            let verified = try await VerifyBundle(at: above.place)(file, keyPath: nil)
            #expect(verified == exported)
            #expect(verified.documents == 1 && verified.evidence == 1 && verified.secrecy == .internal)
            #expect(verified.organization == "中共云溪区水务局党组")
            let outcome = try await above.receive(file)
            #expect(outcome.isNew && outcome.before.map(\.sequence) == [0, 0] && outcome.bundle == exported)
            try await expectSame(unit, above)
            let people = try await above.store.read { try $0.people() }.map(\.person.name)
            #expect(Set(people) == ["巡察办", "水务局"])
            let shown = try await ShowLog(above.store, for: .local).lines(of: try await unit.inspection.description)
            #expect(Set(shown.map(\.actor)) == ["水务局"])
            let coverage = try await above.store.read { try $0.searchCoverage() }
            #expect(coverage.isComplete)
        }
    }

    @Test func `以后的包只续上缺的，旧的和同样的什么也不改`() async throws {
        try await Bureau.pair { unit, above, folder in
            _ = try await unit.export(folder + "/1.tzx", to: above)
            _ = try await above.receive(folder + "/1.tzx")
            try await unit.report("又检修2座")
            try await unit.addEvidence("泵站检修台账", in: folder)
            let later = try await unit.export(folder + "/2.tzx", to: above)
            let outcome = try await above.receive(folder + "/2.tzx")
            #expect(outcome.isNew && outcome.before[0].sequence == later.heads[0].sequence - 2)
            #expect(outcome.before[1] == later.heads[1])
            try await expectSame(unit, above)
            let before = try await Snapshot.of(above.store)
            for name in ["1", "2"] {
                let again = try await above.receive(folder + "/\(name).tzx")
                #expect(!again.isNew && again.before == later.heads)
            }
            #expect(try await Snapshot.of(above.store) == before)
            let noted = before.records.filter { $0.header.kind == Event.Kind.bundleImported.rawValue }
            #expect(noted.count == 2)
        }
    }

    @Test func `同一单位的第二次检查接着导入`() async throws {
        try await Bureau.pair { unit, above, folder in
            let first = try await unit.inspection
            let importing = ImportFiles(
                reader: try ReadFile(files: unit.place.files, encoding: nil), store: unit.store, actor: unit.person,
                at: unit.place)
            try await importing.run([folder + "/云溪区水务局.txt"], into: .new) { _ in }
            for (index, stream) in try await unit.store.read({ try $0.heads() }).map(\.stream).enumerated() {
                guard let inspection = stream.inspection else { continue }
                _ = try await ExportBundle(unit.store, as: unit.person, at: unit.place)(
                    inspection.description, to: folder + "/\(index).tzx", recipients: [above.recipient])
                #expect(try await above.receive(folder + "/\(index).tzx").isNew)
            }
            #expect(try await above.store.read { try $0.header(of: first) } != nil)
            try await expectSame(unit, above)
        }
    }

    @Test func `两边都续写的拒绝，说明两边的末条`() async throws {
        try await Bureau.pair { unit, above, folder in
            _ = try await unit.export(folder + "/1.tzx", to: above)
            _ = try await above.receive(folder + "/1.tzx")
            try await above.report("这边写的")
            try await unit.report("那边写的")
            let bundle = try await unit.export(folder + "/2.tzx", to: above)
            let own = try await above.store.read { [id = try await unit.inspection] in
                try $0.tip(of: .inspection(id)).head
            }
            let before = try await Snapshot.of(above.store)
            let said = await sentence { _ = try await above.receive(folder + "/2.tzx") }
            let other = bundle.heads[0]
            #expect(
                said == """
                    记录流 \(own.stream) 两边各有对方没有的记录：这里到第 \(own.sequence) 条（\(own.hash.hex.prefix(16))…），\
                    那边到第 \(other.sequence) 条（\(other.hash.prefix(16))…），未登记；请双方核对以哪边为准。
                    """)
            #expect(try await Snapshot.of(above.store) == before)
        }
    }

    /// Whoever could open the first bundle can make up how it goes on; the signature of another does not count.
    @Test func `换了签名的续写不收，除非写明`() async throws {
        try await Bureau.pair { unit, above, folder in
            _ = try await unit.export(folder + "/1.tzx", to: above)
            let third = try await Bureau("第三方", in: folder, seed: 21)
            _ = try await unit.export(folder + "/3.tzx", to: third)
            _ = try await above.receive(folder + "/1.tzx")
            _ = try await third.receive(folder + "/3.tzx")
            try await third.report("编造的")
            let forged = try await ExportBundle(third.store, as: third.person, at: third.place)(
                try await unit.inspection.description, to: folder + "/编造.tzx",
                recipients: [above.recipient, unit.recipient])
            let unitKey = try unit.place.signingKey.read().publicKey.hex
            #expect(
                await sentence { _ = try await above.receive(folder + "/编造.tzx") }
                    == "数据包由公钥 \(forged.signer) 签名，这次检查以前的数据包由 \(unitKey) 签名，未导入；"
                    + "请向制作单位核实，确实换了密钥，再用 --signer 写明新的公钥。")
            #expect(
                await sentence { _ = try await unit.receive(folder + "/编造.tzx") }
                    == "这次检查是在这里立项的，数据包却由公钥 \(forged.signer) 签名，未导入；请向制作单位核实，再用 --signer 写明它的公钥。")
            #expect(await !sentence { _ = try await above.receive(folder + "/编造.tzx", signer: unitKey) }.isEmpty)
            #expect(await !sentence { _ = try await above.receive(folder + "/编造.tzx", signer: "abc") }.isEmpty)
            #expect(try await above.receive(folder + "/编造.tzx", signer: forged.signer).isNew)
        }
    }

    @Test func `高于本机密级的、没有权限的不收，也不留下文件`() async throws {
        try await Bureau.pair { unit, above, folder in
            let raise = ChangeSetting(setting: .highestSecrecy, value: "workSecret")
            try await GiveCommand(unit.store, as: unit.person, at: unit.place)(raise)
            try await unit.addEvidence("涉及工作秘密的", .workSecret, in: folder)
            #expect(
                await sentence { _ = try await unit.export(folder + "/1.tzx", to: above) }
                    == "没有“导出数据包”的权限，未登记；请由有权限的人办理，或请安全管理员授权。")
            try await grantEverything(to: unit)
            _ = try await unit.export(folder + "/1.tzx", to: above)
            #expect(
                await sentence { _ = try await above.receive(folder + "/1.tzx") }
                    == "本机最高只能存放“内部”，不能标为“工作秘密”；请按保密规定另行处理。")
            try await GiveCommand(above.store, as: above.person, at: above.place)(raise)
            #expect(
                await sentence { _ = try await above.receive(folder + "/1.tzx") }
                    == "没有“导入数据包”的权限，未登记；请由有权限的人办理，或请安全管理员授权。")
            let stranger = ReceiveBundle(above.store, as: unit.person, at: above.place)
            #expect(
                await sentence { _ = try await stranger(folder + "/1.tzx", keyPath: nil, signer: nil) }
                    == "没有“导入数据包”的权限，未登记；请由有权限的人办理，或请安全管理员授权。")
            #expect(try await above.place.evidence.kept().isEmpty)
            #expect(try await above.store.read { try $0.heads() }.map(\.stream) == [.installation])
        }
    }

    /// Nobody grants to himself: a second person does, up to what the installation may hold.
    private func grantEverything(to bureau: Bureau) async throws {
        let second: PersonID = RandomSource.repeatable(seed: 99).identifier()
        let give = GiveCommand(bureau.store, as: bureau.person, at: bureau.place)
        try await give(RecordPerson(person: second, name: "安全员"))
        try await give(
            GiveGrant(person: second, role: .securityAdministrator, scope: .installation, secrecy: .internal))
        try await GiveCommand(bureau.store, as: second, at: bureau.place)(
            GiveGrant(
                person: bureau.person, role: .rectificationOffice, scope: .installation, secrecy: .workSecret))
    }

    @Test func `改动、截断、换钥匙、别的用途的包都拒绝，什么也不留下`() async throws {
        try await Bureau.pair { unit, above, folder in
            _ = try await unit.export(folder + "/包.tzx", to: above)
            let (whole, bad) = (try bytes(of: folder + "/包.tzx"), folder + "/坏.tzx")
            let before = try await Snapshot.of(above.store)
            for index in stride(from: 0, to: whole.count, by: 97) {
                try flip(index, of: whole, to: bad)
                let said = await sentence { _ = try await above.receive(bad) }
                #expect(said.hasPrefix("“\(bad)”") && said.hasSuffix("。"), "\(index) \(said)")
            }
            for length in stride(from: 0, to: whole.count, by: 500) {
                try Data(whole[..<length]).write(to: URL(fileURLWithPath: bad))
                #expect(await sentence { _ = try await above.receive(bad) }.hasPrefix("“\(bad)”："))
            }
            let third = try await Bureau("第三方", in: folder, seed: 21)
            _ = try await third.recipient
            #expect(
                await sentence { _ = try await VerifyBundle(at: third.place)(folder + "/包.tzx", keyPath: nil) }
                    .contains("用这把密钥打不开"))
            _ = try await MakeBackup(of: above.place, as: above.person, configuration: "")
                .make(folder + "/备份.tzb", recipients: []) { _ in }
            #expect(
                await sentence { _ = try await above.receive(folder + "/备份.tzb") }
                    == "“\(folder)/备份.tzb”：这是备份，不是数据包，请核对文件。")
            #expect(try await Snapshot.of(above.store) == before)
            #expect(try await above.place.evidence.kept().isEmpty)
        }
    }

    /// Sealed and signed as it should be, and yet not what a bundle must hold.
    @Test func `签名不错而内容不全的包拒绝`() async throws {
        try await Bureau.pair { unit, above, folder in
            _ = try await unit.export(folder + "/包.tzx", to: above)
            let key = try above.place.openingKey.read()
            let signing = try unit.place.signingKey.read()
            var parts: [(name: String, bytes: [UInt8])] = []
            let next = try above.place.files.pieces(folder + "/包.tzx")
            let reader = try SealedFileReader(.bundle, with: key) { try next() }
            while let part = try reader.nextPart() { parts.append((part.name, try reader.whole())) }
            let heads = try #require(reader.manifest).manifest.heads
            func said(_ parts: [(name: String, bytes: [UInt8])], _ heads: [StreamHead]) async throws -> String {
                var file = try SealedFileWriter(
                    .bundle, for: [key.recipient], contentKey: Array(repeating: 6, count: 32))
                var sealed: [UInt8] = []
                for part in parts { try file.add(part.name, part.bytes) { sealed += $0 } }
                _ = try file.finish(heads: heads, time: 1, signing: signing) { sealed += $0 }
                let path = folder + "/编.tzx"
                try Data(sealed).write(to: URL(fileURLWithPath: path))
                let said = await sentence { _ = try await above.receive(path) }
                return said.replacingOccurrences(of: path, with: "包")
            }
            for part in parts where !part.name.hasPrefix("people") {
                let without = parts.filter { $0.name != part.name }
                let said = try await said(without, heads)
                let wanted = part.name.hasPrefix("records/") ? "“包”里不是一次检查和它的单位的记录" : "“包”缺少记录所说的文件"
                #expect(said.hasPrefix(wanted), "\(part.name) \(said)")
            }
            #expect(
                try await said(parts + [("别的", [1])], heads)
                    == "“包”里有不认识的内容“别的”，未导入，请向制作单位重新索取。")
            #expect(try await said(parts, Array(heads.dropLast())).contains("的末条与清单不符"))
            let place = try #require(parts.firstIndex { $0.name.hasPrefix("records/inspection") })
            var changed = parts
            let index = try #require(changed[place].bytes.lastIndex(of: UInt8(ascii: "}")))
            changed[place].bytes[index - 2] ^= 1
            #expect(try await said(changed, heads).hasPrefix("“包”里的记录不完好："))
            #expect(try await above.place.evidence.kept().isEmpty)
            #expect(try await above.store.read { try $0.heads() }.map(\.stream) == [.installation])
        }
    }
}
