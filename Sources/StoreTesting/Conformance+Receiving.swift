import HashChain
import Rectification
import Store

extension Conformance {
    static let receiving = [
        Conformance(name: "别处的记录原样收下，视图与原处相同", check: receivedAsTheyAre),
        Conformance(name: "以后只续上缺的记录", check: extended),
        Conformance(name: "两边都续写的流不收，什么也不留下", check: forked),
        Conformance(name: "同一单位的几次检查先后收下", check: oneOrganization),
        Conformance(name: "同时收同一份，只收一次", check: racing),
    ]

    @Sendable private static func receivedAsTheyAre(_ store: any LedgerStore) async throws {
        let origin = try await Origin(seed: 71, steps: 60)
        let trial = try await prepared(store, seed: 72)
        try await trial.receive(origin.streams)
        try await origin.require(keptIn: store)
    }

    @Sendable private static func extended(_ store: any LedgerStore) async throws {
        let origin = try await Origin(seed: 73, steps: 60)
        let trial = try await prepared(store, seed: 74)
        for part in [try origin.streams.cut(after: 5), try origin.streams.cut(after: 30), origin.streams] {
            try await trial.receive(part)
            let records = try await Snapshot.of(store).records
            for stream in part {
                let kept = records.filter { $0.header.stream == stream.head.stream }
                try Divergence.require(kept == stream.records, "应续到包里的末条，一条不多，一条不少")
            }
        }
        try await trial.receive(try origin.streams.cut(after: 9))
        try await origin.require(keptIn: store)
    }

    @Sendable private static func forked(_ store: any LedgerStore) async throws {
        let origin = try await Origin(seed: 75, steps: 40)
        let trial = try await prepared(store, seed: 76)
        let early = try origin.streams.cut(after: 20)
        try await trial.receive(early)
        guard let stream = early.first?.head.stream, let inspection = stream.inspection,
            let finding = try await store.read({ try $0.state(of: stream) }).findings.first?.finding
        else { throw Divergence("应有问题") }
        try await trial.give(MarkSecrecy(inspection: inspection, item: .finding(finding), secrecy: .everyone))
        let own = try await store.read { try $0.tip(of: stream).head }
        let error = try await refusal(by: store) { try await trial.receive(origin.streams) }
        let wanted = StoreError.forkedStream(own: own, other: origin.streams[0].head)
        try require(error as? StoreError == wanted, "应指出两边的末条：\(error)")
        // What went on only here has all of it.
        try await trial.receive(early)
    }

    @Sendable private static func oneOrganization(_ store: any LedgerStore) async throws {
        let origin = try await Origin(seed: 77, steps: 10, inspections: 3)
        let trial = try await prepared(store, seed: 78)
        let organization = origin.streams.suffix(1)
        for inspection in origin.streams.dropLast() {
            try await trial.receive([inspection] + organization)
            try await verifyChains(of: store)
        }
        try await origin.require(keptIn: store)
        let command = try CommandID(origin.streams[1].records[0].header.command).found()
        let receipt = try await store.read { try $0.receipt(of: command) }
        let streams = Set(receipt?.extents.map(\.stream) ?? [])
        try require(streams == [origin.streams[1].head.stream, origin.streams[3].head.stream], "命令的各段都应找得到")
    }

    @Sendable private static func racing(_ store: any LedgerStore) async throws {
        let origin = try await Origin(seed: 79, steps: 20)
        let trial = try await prepared(store, seed: 80)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { try await trial.receive(origin.streams) } }
            try await group.waitForAll()
        }
        try await origin.require(keptIn: store)
    }

    private static func prepared(_ store: any LedgerStore, seed: UInt64) async throws -> Trial {
        let trial = Trial(store: store, seed: seed)
        try await trial.recordPerson(name: "收件人")
        return trial
    }
}

/// Another installation, whose records are to be received.
private struct Origin {
    private let ledger: MemoryLedger
    /// The inspections in the order of opening, and at last their organisation.
    let streams: [ForeignStream]

    init(seed: UInt64, steps: Int, inspections: Int = 1) async throws {
        ledger = MemoryLedger(random: .seeded(seed))
        let trial = Trial(store: ledger, seed: seed)
        try await Workload(trial: trial, seed: seed).runOnOne(steps: steps)
        let organizations = try await ledger.read { try $0.organizations() }
        guard let organization = organizations.first?.organization else { throw Divergence("应有单位") }
        var random = SeededRandom(seed: seed)
        for _ in 1..<inspections {
            var document = SampleDocument.notice(&random, findings: 2)
            document.read.issuer = organization.name
            try await trial.importDocument(document, .new)
        }
        let records = try await Snapshot.of(ledger).records
        let opened = records.filter { $0.header.kind == Event.Kind.inspectionOpened.rawValue }
            .sorted { $0.header.time < $1.header.time }.map(\.header.stream)
        streams = try (opened + [.organization(organization.organization)]).map { stream in
            try ForeignStream(stream, records: records.filter { $0.header.stream == stream })
        }
    }

    /// Throws unless a ledger has these streams byte for byte, with the rows that they have at their origin, also after a
    /// rebuild.
    func require(keptIn store: any LedgerStore) async throws {
        let wanted = try await Snapshot.of(ledger)
        let names = Set(streams.map(\.head.stream))
        func isReceived(_ row: ViewRow) -> Bool {
            guard case .text(let name) = row.values[row.values.count - 2] else { return false }
            return names.contains { $0.description == name }
        }
        let rows = wanted.rows.filter(isReceived)
        try Divergence.require(rows.count > 5, "原处应有视图")
        let kept = try await Snapshot.of(store)
        try Divergence.require(kept.rows.filter(isReceived) == rows, "视图应与原处相同")
        for stream in streams {
            let records = kept.records.filter { $0.header.stream == stream.head.stream }
            try Divergence.require(records == stream.records, "记录应与原处逐字节相同")
        }
        try await Conformance.verifyChains(of: store)
        try Divergence.require(try await store.read { try $0.firstViewDifference() } == nil, "视图应与重建的相同")
        try await store.rebuildViews(order: nil)
        try Divergence.require(try await Snapshot.of(store) == kept, "重建应不变")
    }
}

extension Divergence {
    fileprivate static func require(_ condition: Bool, _ wanted: String, line: UInt = #line) throws(Divergence) {
        if !condition { throw Divergence(wanted, line: line) }
    }
}

extension Optional {
    fileprivate func found() throws(Divergence) -> Wrapped {
        guard let self else { throw Divergence("应当读得出") }
        return self
    }
}

extension [ForeignStream] {
    /// The streams as they were when the first had so many records: whole commands, of each stream what had arrived by then.
    fileprivate func cut(after count: Int) throws -> [ForeignStream] {
        guard let first = first?.records, let last = first.prefix(count).last?.header else { return self }
        let end = first.lastIndex { $0.header.command == last.command } ?? count
        let commands = Set(first[...end].map(\.header.command))
        return try map { stream in
            let kept = stream.records.lastIndex { commands.contains($0.header.command) } ?? stream.records.count - 1
            return try ForeignStream(stream.head.stream, records: [Record](stream.records[...kept]))
        }
    }
}

extension Trial {
    /// Takes in streams of another installation.
    @discardableResult
    func receive(_ streams: [ForeignStream]) async throws -> AppendReceipt {
        let act = act()
        guard let inspection = streams.lazy.compactMap(\.head.stream.inspection).first,
            let organization = streams.lazy.compactMap(\.head.stream.organization).first,
            let signer = PublicKey(bytes: random.bytes(PublicKey.byteCount))
        else { throw Divergence("应有检查和单位") }
        let bundle = BundleImported(
            inspection: inspection, inspectionRecords: 1, manifest: .zero, organization: organization,
            organizationRecords: 1, signer: signer)
        let command = ImportBundle(bundle, people: [.init(person: random.identifier(), name: "李四")], secrecy: .internal)
        return try await store.record { reader in
            var sight = try reader.sight(for: .installation, by: act.actor, on: act.day)
            sight.authority = authority
            return sight
        } deciding: { sight in
            AppendRequest(try sight.decide(command, act: act), by: act, foreign: streams)
        }
    }
}
