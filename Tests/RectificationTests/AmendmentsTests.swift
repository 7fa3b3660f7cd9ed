import HashChain
import Testing

@testable import Rectification

/// What corrections changed, told from the records alone.
@Suite struct AmendmentsTests {
    private static let stream = StreamName.installation
    private let record = Event.findingRecorded(
        FindingRecorded(
            finding: RandomSource.counting(from: 1).identifier(), origin: RandomSource.counting(from: 2).identifier(),
            place: DocumentPlace(document: RandomSource.counting(from: 3).identifier(), range: 3..<9), position: 1,
            headings: ["学习方面"], statement: "学用脱节"))

    private func recorded(_ sequence: Int, _ event: Event) -> RecordedEvent {
        RecordedEvent(
            event, head: StreamHead(stream: Self.stream, sequence: sequence, hash: .sha256([])), time: 0, actor: "",
            principal: nil, command: "")
    }

    private func correction(_ sequence: Int, of record: Int = 4, _ mends: [(String, FieldValue?)]) -> RecordedEvent {
        recorded(
            sequence,
            .recordCorrected(
                RecordCorrected(
                    record: record, why: "录入有误", mends: mends.map { .init(field: $0.0, value: $0.1) })))
    }

    private func withdrawal(_ sequence: Int, of record: Int) -> RecordedEvent {
        recorded(
            sequence,
            .recordsTakenBack(
                RecordsTakenBack(
                    command: RandomSource.counting(from: 9).identifier(), first: record, last: record)))
    }

    private func changes(_ records: [RecordedEvent], by sequence: Int) -> [String] {
        Amendments(records).changes(by: sequence, in: record).map { change in
            "\(change.field): \(Self.text(change.before)) → \(Self.text(change.after))"
        }
    }

    private static func text(_ value: FieldValue?) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .list(let texts): texts.joined(separator: "/")
        case nil: "-"
        }
    }

    @Test func `第一次更正之前是所登记的`() {
        let first = correction(
            6, [("statement", .text("学用结合不够")), ("owner", .text("办公室")), ("headings", nil)])
        #expect(changes([first], by: 6) == ["statement: 学用脱节 → 学用结合不够", "owner: - → 办公室", "headings: 学习方面 → -"])
    }

    @Test func `再次更正之前是上一次更正的`() {
        let records = [
            correction(6, [("owner", .text("甲"))]), correction(7, of: 5, [("owner", .text("别的"))]),
            correction(8, [("statement", .text("乙"))]), correction(9, [("owner", nil)]),
            correction(10, [("owner", .text("丙"))]),
        ]
        #expect(changes(records, by: 9) == ["owner: 甲 → -"])
        #expect(changes(records, by: 10) == ["owner: - → 丙"])
        #expect(changes(records, by: 8) == ["statement: 学用脱节 → 乙"])
    }

    @Test func `撤回了的更正不再是前一次的，在撤回之前仍是`() {
        let records = [
            correction(6, [("owner", .text("甲"))]), correction(7, [("owner", .text("乙"))]), withdrawal(8, of: 7),
            correction(9, [("owner", .text("丙"))]),
        ]
        #expect(changes(records, by: 7) == ["owner: 甲 → 乙"])
        #expect(changes(records, by: 9) == ["owner: 甲 → 丙"])
        #expect((6...9).map(Amendments(records).isWithdrawn) == [false, true, false, false])
    }

    @Test func `不是更正的什么也没改`() {
        #expect(changes([withdrawal(8, of: 7)], by: 8) == [])
        #expect(changes([], by: 6) == [])
    }
}
