import HashChain
import Rectification
import Store

/// Random work on a ledger: imports, further documents, planning, proving, closing, corrections, takings back, and commands
/// that must be refused.
public struct Workload: Sendable {
    let trial: Trial
    private let seed: UInt64

    /// Prepares the work of a seed; the same seed on two engines leaves the same ledger.
    public init(trial: Trial, seed: UInt64) {
        self.trial = trial
        self.seed = seed
    }

    /// Does so many steps, one after another, each with a step of the work on an inspection behind it.
    /// - Parameters:
    ///   - steps: How many.
    ///   - afterEach: Done after each step.
    /// - Throws: What the ledger or `afterEach` throws.
    public func run(steps: Int, afterEach: () async throws -> Void = {}) async throws {
        var random = SeededRandom(seed: seed)
        var inspections: [(receipt: AppendReceipt, document: SampleDocument)] = []
        var commands: [AppendReceipt] = [try await trial.recordPerson()]
        for _ in 0..<steps {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<3:
                let document = SampleDocument.notice(&random, findings: Int.random(in: 1...6, using: &random))
                let receipt = try await trial.importDocument(document)
                inspections.append((receipt, document))
                commands.append(receipt)
            case 3..<6 where !inspections.isEmpty:
                let (receipt, document) = random.pick(inspections)
                guard let inspection = receipt.inspection else { break }
                let later = document.laterNotice(&random)
                commands += try await unlessRefused { try await trial.importDocument(later, .into(inspection)) }
            case 6..<8 where !inspections.isEmpty:
                commands += try await correct(in: random.pick(inspections).receipt, &random)
            case 8 where random.isOne(in: 4) && !inspections.isEmpty:
                commands += try await erase(in: random.pick(inspections).receipt, &random)
            default:
                let command = random.pick(commands).command
                commands += try await unlessRefused { try await trial.takeBack(command) }
            }
            try await afterEach()
            guard !inspections.isEmpty else { continue }
            commands += try await work(on: random.pick(inspections).receipt, &random)
            try await afterEach()
        }
    }

    /// Imports one notice and does so many steps of the work on it, so that some of it comes to its end.
    /// - Parameters:
    ///   - steps: How many.
    ///   - afterEach: Done after each step.
    /// - Throws: What the ledger or `afterEach` throws.
    public func runOnOne(steps: Int, afterEach: () async throws -> Void = {}) async throws {
        var random = SeededRandom(seed: seed)
        try await trial.recordPerson()
        let receipt = try await trial.importDocument(.notice(&random, findings: 4))
        for _ in 0..<steps {
            if random.isOne(in: 10) {
                _ = try await correct(in: receipt, &random)
            } else if random.isOne(in: 30) {
                _ = try await erase(in: receipt, &random)
            } else if let done = try await work(on: receipt, &random).first, random.isOne(in: 10) {
                _ = try await unlessRefused { try await trial.takeBack(done.command) }
            }
            try await afterEach()
        }
    }

    private func correct(in receipt: AppendReceipt, _ random: inout SeededRandom) async throws -> [AppendReceipt] {
        guard let inspection = receipt.inspection else { return [] }
        let stream = StreamName.inspection(inspection)
        let events = try await trial.store.read { try $0.events(of: stream) }
        let event = random.pick(events)
        guard let field = event.event.kind.mendableFields.randomElement(using: &random) else { return [] }
        let value: FieldValue? =
            switch field {
            case "headings": .list(["其他方面"])
            case "reportedOn", "issuedOn", "startedOn", "feedbackOn": .text("2024-02-29")
            case "status": .text("ongoing")
            case "type", "form", "kind": nil
            default: .text("更正\(random.next() % 100)")
            }
        let command = CorrectRecord(
            stream: stream, record: event.head.sequence, basedOn: events.count, why: "录入有误",
            mends: [.init(field: field, value: value)])
        return try await unlessRefused { try await trial.give(command) }
    }

    /// Erases a random record, on a decision that counts if there is one, else on any that must be refused.
    private func erase(in receipt: AppendReceipt, _ random: inout SeededRandom) async throws -> [AppendReceipt] {
        guard let inspection = receipt.inspection else { return [] }
        let (events, state) = try await trial.store.read { reader in
            (try reader.events(of: .inspection(inspection)), try reader.state(of: .inspection(inspection)))
        }
        let decisions = events.compactMap { recorded -> DecisionID? in
            guard case .decisionRecorded(let decision) = recorded.event else { return nil }
            return state.decision(decision.decision)?.decision
        }
        let confirmed = decisions.filter { state.standing(of: $0) == .confirmed }
        guard let decision = confirmed.randomElement(using: &random) ?? decisions.first else { return [] }
        let command = EraseContent(
            inspection: inspection, records: [random.pick(events).head.sequence], ground: "含个人信息",
            decision: decision)
        return try await unlessRefused { try await trial.erase(command) }
    }

    func unlessRefused(_ body: () async throws -> AppendReceipt) async throws -> [AppendReceipt] {
        do {
            return [try await body()]
        } catch is Refusal {
            return []
        }
    }
}
