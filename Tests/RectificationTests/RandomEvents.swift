import HashChain

@testable import Rectification

/// Random events, with everything in them that payloads can hold: quotes, control characters, rare planes, empty texts.
struct RandomEvents {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func event(_ kind: Event.Kind) -> Event {
        switch kind {
        case .personRecorded: .personRecorded(.init(person: id(), name: text()))
        case .organizationListed: .organizationListed(.init(organization: id()))
        case .organizationRecorded: .organizationRecorded(.init(organization: id(), name: text(), nameKey: text()))
        case .documentReceived: .documentReceived(.init(document: id(), inspection: id(), sourceDigest: digest()))
        case .inspectionOpened: inspectionOpened()
        case .documentRecorded: documentRecorded()
        case .totalsStated:
            .totalsStated(
                .init(
                    document: id(),
                    totals: many {
                        .init(base: $0.pick(TotalsStated.Base.allCases), value: $0.number(), range: $0.range())
                    }))
        case .originRecorded:
            .originRecorded(
                .init(
                    origin: id(), kind: pick(OriginKind.allCases), document: maybe { $0.id() },
                    number: maybe { $0.text() }, raisedOn: maybe { $0.date() }, isApart: pick([true, false])))
        case .findingRecorded: findingRecorded()
        case .matterRecorded:
            .matterRecorded(
                .init(matter: id(), finding: id(), label: maybe { $0.text() }, text: maybe { $0.text() }))
        case .actionRecorded:
            .actionRecorded(
                .init(
                    action: id(), serves: many { $0.service() }, text: text(),
                    term: maybe { $0.pick(Term.allCases) }, due: maybe { $0.due() },
                    document: maybe { $0.id() }, range: maybe { $0.range() }))
        case .progressReported: progressReported()
        case .clockSet: clockSet()
        case .chaseActed: chaseActed()
        case .recordCorrected: recordCorrected()
        case .recordsTakenBack:
            .recordsTakenBack(.init(command: id(), first: number(), last: number(), why: maybe { $0.text() }))
        case .contentErased: contentErased()
        default: later(kind)
        }
    }

    private mutating func inspectionOpened() -> Event {
        .inspectionOpened(
            .init(
                inspection: id(), organization: id(), form: maybe { $0.pick(InspectionForm.allCases) },
                type: maybe { $0.pick(InspectionType.allCases) }, team: maybe { $0.text() },
                subject: maybe { $0.text() }, startedOn: maybe { $0.date() }, endedOn: maybe { $0.date() },
                feedbackOn: maybe { $0.date() }))
    }

    private mutating func documentRecorded() -> Event {
        .documentRecorded(
            .init(
                document: id(), name: text(), kind: pick(DocumentRecorded.Kind.allCases),
                source: .init(digest: digest(), length: number()), text: .init(digest: digest(), length: number()),
                encoding: maybe { $0.text() }, title: maybe { $0.text() }, issuer: maybe { $0.text() },
                issuedOn: maybe { $0.date() }, unread: many { $0.range() },
                remarks: many { .init(code: $0.text(), message: $0.text(), range: $0.maybe { $0.range() }) }))
    }

    private mutating func findingRecorded() -> Event {
        .findingRecorded(
            .init(
                finding: id(), origin: id(), place: maybe { .init(document: $0.id(), range: $0.range()) },
                position: number(), number: maybe { $0.text() },
                headings: many { $0.text() }, statement: text(), description: maybe { $0.text() },
                statusText: maybe { $0.text() }, sponsor: maybe { $0.text() }, owner: maybe { $0.text() },
                dueText: maybe { $0.text() }, nextStep: maybe { .init(text: $0.text(), range: $0.range()) }))
    }

    private mutating func progressReported() -> Event {
        .progressReported(
            .init(
                report: id(), subject: reportSubject(), document: maybe { $0.id() }, reportedOn: maybe { $0.date() },
                status: maybe { $0.pick(DeclaredStatus.allCases) }, statusText: maybe { $0.text() },
                clauses: many { random in
                    .init(
                        text: random.text(), range: random.maybe { $0.range() },
                        status: random.maybe { $0.pick(DeclaredStatus.allCases) },
                        statusText: random.maybe { $0.text() })
                }))
    }

    private mutating func recordCorrected() -> Event {
        .recordCorrected(
            .init(
                record: number(), why: text(),
                mends: many { random in
                    let values: [FieldValue] = [
                        .text(random.text()), .number(random.number()), .list(random.many { $0.text() }),
                    ]
                    return .init(field: random.text(), value: random.maybe { $0.pick(values) })
                }, isClerical: pick([true, false])))
    }
}

extension RandomEvents {
    private mutating func contentErased() -> Event {
        let kinds = Event.Kind.allCases.filter { $0 != .contentErased }
        return .contentErased(.init(record: number(), ground: text(), decision: id(), remains: event(pick(kinds))))
    }
}

extension RandomEvents {
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(next() % UInt64(values.count))] }
    mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? { next() % 2 == 0 ? make(&self) : nil }

    mutating func many<Value>(_ make: (inout Self) -> Value) -> [Value] {
        (0..<next() % 4).map { _ in make(&self) }
    }

    mutating func id<Kind>() -> Identifier<Kind> {
        Identifier(random: withUnsafeBytes(of: (next(), next())) { Array($0) })
    }

    mutating func digest() -> Digest { .sha256(withUnsafeBytes(of: next()) { Array($0) }) }

    mutating func number() -> Int {
        let number = Int(truncatingIfNeeded: next())
        return pick([0, 1, 9, 10, 1_000_000, number, -number, .max, .min])
    }

    mutating func range() -> Range<Int> {
        let start = Int(next() % 1_000_000)
        return start..<start + Int(next() % 1_000)
    }

    mutating func date() -> CivilDate { pick(Self.dates) }

    private static let dates = ["1999-12-31", "2024-02-29", "2024-10-01", "2199-01-09"].compactMap { CivilDate($0) }

    mutating func text() -> String {
        let pieces = [
            "", "党组", "学习不够深入", "“两个维护”", "\"", "\\", "\n", "\t", "\r", "\u{0}", "\u{8}", "\u{c}", "\u{1F}", "\u{7F}",
            "𠮷", "👩‍👩‍👧", "e\u{301}", "１２", " ", "/", "null", "{}", "\u{2028}", "\u{FFFD}",
        ]
        return (0..<next() % 5).map { _ in pick(pieces) }.joined()
    }
}
