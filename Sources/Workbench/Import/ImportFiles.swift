public import Rectification
public import Store

/// The use case behind `import`: documents of files go into the ledger, each wholly or not at all, in their order.
///
/// Reading a document takes longer than recording it, so the next ones are read ahead on all processors while one is
/// recorded; only recording has to be in order.
public struct ImportFiles: Sendable {
    private let reader: ReadFile
    private let store: any LedgerStore
    private let actor: PersonID
    private let circumstances: Circumstances
    private let lookAhead: Int

    /// Prepares an import.
    public init(
        reader: ReadFile, store: any LedgerStore, actor: PersonID, at place: LedgerPlace, lookAhead: Int = 8
    ) {
        self.reader = reader
        self.store = store
        self.actor = actor
        circumstances = place.circumstances
        self.lookAhead = lookAhead
    }

    /// Imports the documents of these files.
    ///
    /// - Parameters:
    ///   - paths: The files; `-` is standard input.
    ///   - target: Where they go.
    ///   - shouldStop: Asked before each document; what is recorded stays.
    ///   - report: Told what became of each document, in order, as soon as it is sure.
    /// - Throws: ``StoreError`` when the ledger can take no more; what was reported stays.
    public func run(
        _ paths: [String], into target: ImportTarget, shouldStop: () -> Bool = { false },
        report: (ImportOutcome) throws -> Void
    ) async throws {
        let destination = try await target.destination(in: store)
        var underWay: [Task<Prepared, Never>] = []
        for path in paths {
            for job in try jobs(of: path) {
                if shouldStop() { return }
                underWay.append(Task(operation: job))
                if underWay.count > lookAhead {
                    try report(try await settle(await underWay.removeFirst().value, destination))
                }
            }
        }
        for task in underWay where !shouldStop() { try report(try await settle(await task.value, destination)) }
    }

    /// A document that was read, or why there is none.
    private enum Prepared: Sendable {
        case document(PreparedDocument)
        case refused(ImportOutcome)
    }

    /// What is to be done for each document of a file before it can be recorded.
    private func jobs(of path: String) throws -> [@Sendable () async -> Prepared] {
        do {
            return try reader.parts(of: path).map { part in { .document(PreparedDocument(part.read())) } }
        } catch let reason as any ExplainedError {
            return [{ .refused(.refused(name: path, reason: reason)) }]
        }
    }

    private func settle(_ prepared: Prepared, _ destination: ImportDocument.Destination) async throws -> ImportOutcome {
        switch prepared {
        case .document(let document): try await record(document, destination)
        case .refused(let outcome): outcome
        }
    }

    private func record(
        _ prepared: PreparedDocument, _ destination: ImportDocument.Destination
    ) async throws -> ImportOutcome {
        let command = ImportDocument(document: prepared.document, destination: destination)
        let act = circumstances.act(by: actor)
        do {
            let receipt = try await afterOthers {
                try await store.record { [actor] reader in
                    try reader.sight(for: command, by: actor, on: act.day)
                } deciding: { sight in
                    AppendRequest(try command.decide(seeing: sight, act: act), by: act, contents: prepared.contents)
                }
            }
            return .recorded(ImportedDocument(prepared.document, receipt, destination))
        } catch let refusal as Refusal {
            return .refused(name: prepared.document.name, reason: refusal)
        }
    }

    /// Works again when others were faster a few times in a row.
    ///
    /// Two imports at once move the same heads again and again. Nobody waits at a screen for either, so the one that
    /// came too late steps back for a moment that chance makes longer or shorter.
    private func afterOthers<Value>(_ work: () async throws -> Value) async throws -> Value {
        for round in 1...Self.rounds {
            do {
                return try await work()
            } catch let error as StoreError where error.isMovedHead {
                let milliseconds = round * (1 + Int(circumstances.random.bytes(1).first ?? 0) / 8)
                try await Task.sleep(for: .milliseconds(milliseconds))
            }
        }
        return try await work()
    }

    private static let rounds = 20
}

extension ImportedDocument {
    fileprivate init(
        _ document: ReadDocument, _ receipt: AppendReceipt, _ destination: ImportDocument.Destination
    ) {
        guard let inspection = receipt.inspection else {
            preconditionFailure("an import opens an inspection or adds to one")
        }
        let opens = if case .into = destination { false } else { true }
        self.init(
            name: document.name, inspection: inspection, opensInspection: opens, kind: document.kind,
            findings: document.findings.count, measures: document.findings.reduce(0) { $0 + $1.measures.count },
            unread: document.unread.count)
    }
}
