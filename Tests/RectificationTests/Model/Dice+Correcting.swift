import HashChain

@testable import Rectification

extension Dice {
    mutating func correctingMove() -> Move {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: correctRecord()
        case 1: eraseContent()
        default: takeBack()
        }
    }

    /// A finding, an action or a report, with the field that is mended and what it says.
    private mutating func mendable() -> (item: Item, field: String, kind: Event.Kind, now: String?) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let id = one(ledger.findings.map(\.id))
            return (.finding(id), "statement", .findingRecorded, ledger.finding(id)?.statement)
        case 1:
            let action = pick(ledger.actions.filter { !$0.isRevised })
            return (.action(action?.id ?? stranger()), "text", .actionRecorded, action?.text)
        default:
            let id = one(ledger.reports.map(\.id))
            return (.report(id), "statusText", .progressReported, ledger.reports.first { $0.id == id }?.statusText)
        }
    }

    private mutating func correctRecord() -> Move {
        let (item, field, kind, now) = mendable()
        let record = ledger.records[item]
        let stream = StreamName.inspection(inspection)
        let why = words("录入有误")
        let isKnownField = !isOne(in: 12)
        let value = isOne(in: 10) ? now ?? "更正" : "更正\(random.next() % 20)"
        let isClerical = isOne(in: 3)
        let isStale = isOne(in: 12)
        let command = CorrectRecord(
            stream: stream, record: record ?? head + 7, basedOn: isStale ? 0 : head, why: why,
            mends: [.init(field: isKnownField ? field : "position", value: .text(value))], isClerical: isClerical)
        return Move(command) { ledger, _ in
            switch item {
            case .finding(let id): ledger.change(id) { $0.statement = value }
            case .action(let id): ledger.change(id) { $0.text = value }
            default:
                for index in ledger.reports.indices where .report(ledger.reports[index].id) == item {
                    ledger.reports[index].statusText = value
                }
            }
        }
        .sparing { _, _ in isClerical }
        .requiring(record != nil, .noSuchRecord(RecordPlace(stream: stream, sequence: head + 7)))
        .requiring(!ledger.erased.contains(item), .erasing(.erasedAlready(record ?? 0)))
        .requiring(why.contains { !$0.isWhitespace }, .noReason)
        .requiring(isKnownField, .notMendable(field: "position", kind: kind))
        .requiring(!isStale, stale)
        .requiring(value != now || !isKnownField, .unfitMend([field]))
    }

    private mutating func eraseContent() -> Move {
        let compared = ledger.records.keys.filter { if case .step = $0 { true } else { false } }
        let wordless = isOne(in: 4) ? pick(compared.sorted { $0.description < $1.description }) : nil
        let item = wordless ?? mendable().item
        let record = ledger.records[item]
        let named = isOne(in: 12) ? [] : [record ?? head + 7]
        let ground = words("含个人信息")
        let confirmed = ledger.decisions.filter(\.isCompared).map(\.id)
        let decision = one(isOne(in: 4) ? ledger.decisions.map(\.id) : confirmed)
        let standing = ledger.standing(of: decision)
        let isKnown = ledger.decision(decision) != nil
        let command = EraseContent(inspection: inspection, records: named, ground: ground, decision: decision)
        return Move(command) { ledger, _ in
            ledger.erased.insert(item)
            defer { ledger.rebind() }
            let blank = Event.blank
            switch item {
            case .finding(let id): ledger.change(id) { $0.statement = blank }
            case .action(let id):
                ledger.change(id) { action in
                    action.text = blank
                    action.due?.words = blank
                    action.serves = action.serves.map {
                        .init(finding: $0.finding, change: $0.change == nil ? nil : blank)
                    }
                }
            default:
                for index in ledger.reports.indices where .report(ledger.reports[index].id) == item {
                    ledger.reports[index].statusText = ledger.reports[index].statusText.map { _ in blank }
                }
            }
        }
        .requiring(ground, "抹去的理由")
        .requiring(isKnown, .closing(.noSuchDecision))
        .requiring(standing == .confirmed || !isKnown, .erasing(.unconfirmed(standing)))
        .requiring(!named.isEmpty, .erasing(.nothingNamed))
        .requiring(record != nil || named.isEmpty, .erasing(.noSuchRecord(head + 7)))
        .requiring(wordless == nil || named.isEmpty, .erasing(.noWords(record ?? 0, .decisionCompared)))
        .requiring(!ledger.erased.contains(item) || named.isEmpty, .erasing(.erasedAlready(record ?? 0)))
    }

    /// The last command, or one that is known to be built on, or one that is no more or never was.
    private mutating func takeBack() -> Move {
        let unknown: CommandID = stranger()
        if isOne(in: 10) {
            return Move(takingBack: unknown) { _, _ in }.with([.noSuchCommand(unknown.description)])
        }
        if isOne(in: 6), let given = pick(past.filter(\.isTakenBack)) {
            return Move(takingBack: given.command) { _, _ in }
                .requiring(given.actor == actor, .notYours(given.command.description))
                .requiring(given.actor != actor, .takenBackAlready(given.command.description))
        }
        let standing = past.filter { !$0.isTakenBack }
        if isOne(in: 3), let index = standing.indices.dropLast().randomElement(using: &random) {
            let given = standing[index]
            let isNamed = standing[(index + 1)...].contains { !$0.named.isDisjoint(with: given.made) }
            if isNamed, !given.made.isEmpty {
                let place = RecordPlace(stream: .inspection(inspection), sequence: 0)
                return Move(takingBack: given.command) { _, _ in }
                    .requiring(given.actor == actor, .notYours(given.command.description))
                    .requiring(given.actor != actor, .builtOn(given.command.description, by: place))
            }
        }
        guard let last = standing.last else {
            return Move(takingBack: unknown) { _, _ in }.with([.noSuchCommand(unknown.description)])
        }
        return Move(takingBack: last.command) { ledger, _ in ledger = last.before }
            .requiring(last.actor == actor, .notYours(last.command.description))
            .requiring(last.hasClaims || last.actor != actor, .nothingToTakeBack(last.command.description))
    }
}

extension PlainLedger {
    /// What was approved stays approved though its words are gone.
    fileprivate mutating func rebind() {
        for closing in closings where closing.stage == .approved {
            let content = content(of: closing.matter)
            change(closing.id) { $0.approved = content }
        }
    }
}
