public import HashChain
import HashTreeCollections

/// What a stream says up to its head: every thing it keeps, with corrections applied and what was taken back gone.
///
/// A decision is made on a state and followed on a copy of it. Its collections are trees, so that a copy shares with the original
/// all that stayed the same, and a command costs as little at the end of a long stream as at its beginning.
public struct StreamState: Sendable {
    /// A thing as it was from one record on.
    struct Version: Sendable {
        let sequence: Int
        /// When it was recorded, in milliseconds since 1970 UTC.
        let time: Int64
        /// Who recorded it.
        let actor: String
        var event: Event
        /// What made it of the version before; of the first, nothing.
        var mends: [RecordCorrected.Mend] = []
    }

    /// A thing and its versions, the first and its corrections.
    struct Entry: Sendable {
        var versions: [Version]
        /// The things whose rows show something of it.
        var shownIn: [Item]
        /// The last record that the thing's view row comes from: its own or one of a thing below it.
        var touchedAt: Int
    }

    /// What one command recorded in this stream.
    struct Run: Sendable {
        let actor: String
        let first: Int
        var last: Int
        var isTakenBack = false
    }

    /// Where the stream ends.
    public private(set) var head: StreamHead
    /// The time of its last record, in milliseconds since 1970 UTC; 0 while there is none.
    public private(set) var time: Int64

    private var entries: TreeDictionary<Item, Entry> = [:]
    private var runs: TreeDictionary<String, Run> = [:]
    /// What each record created or mended.
    private var itemsBySequence: TreeDictionary<Int, Item> = [:]
    /// What names each thing, in the order of recording.
    private var naming: TreeDictionary<Item, [Item]> = [:]
    /// The records that things of each kind were first recorded with.
    private var firsts: [Event.Kind: TreeSet<Int>] = [:]
    /// The records whose words were erased.
    private var erased: Set<Int> = []

    /// Begins with an empty stream.
    public init(stream: StreamName) {
        self.init(tip: StreamTip(.beginning(of: stream), time: 0))
    }

    /// Begins at the end of a stream without looking at what it holds.
    ///
    /// Enough for events that only add things of their own to the stream.
    public init(tip: StreamTip) {
        head = tip.head
        time = tip.time
    }

    /// Follows a stream from its first record.
    /// - Throws: ``LedgerFault`` at the first record that cannot be read or does not fit.
    public init(stream: StreamName, records: some Collection<Record>) throws(LedgerFault) {
        self.init(stream: stream)
        let erasures = try Erasures(records)
        for record in records { try apply(erasures.event(of: record)) }
    }

    /// The end of the stream.
    public var tip: StreamTip { StreamTip(head, time: time) }

    /// Takes the next record of the stream, where nobody asks which rows change.
    /// - Throws: ``LedgerFault`` when it does not fit; the state is then as before.
    public mutating func apply(_ recorded: RecordedEvent) throws(LedgerFault) {
        var change = StateChange.unasked
        try apply(recorded, to: &change)
    }

    /// Takes the next record of the stream.
    /// - Parameters:
    ///   - recorded: The record.
    ///   - change: Takes in what changed by it, beside what changed by others before.
    /// - Throws: ``LedgerFault`` when it does not fit; the state is then as before.
    public mutating func apply(_ recorded: RecordedEvent, to change: inout StateChange) throws(LedgerFault) {
        let sequence = head.sequence + 1
        guard recorded.head.stream == head.stream, recorded.head.sequence == sequence else {
            throw fault(recorded, .sequence(wanted: sequence))
        }
        switch recorded.event {
        case .recordCorrected(let correction): try correct(recorded, correction, &change)
        case .recordsTakenBack(let takenBack): try takeBack(recorded, takenBack, &change)
        case .contentErased(let erasure): try erase(recorded, erasure, &change)
        default: try create(recorded, &change)
        }
        runs[recorded.command, default: Run(actor: recorded.actor, first: sequence, last: sequence)].last = sequence
        head = recorded.head
        time = recorded.time
    }

    private func fault(_ recorded: RecordedEvent, _ reason: LedgerFault.Reason) -> LedgerFault {
        LedgerFault(stream: recorded.head.stream, sequence: recorded.head.sequence, reason: reason)
    }
}

// MARK: - What each kind of record does

extension StreamState {
    private mutating func create(_ recorded: RecordedEvent, _ change: inout StateChange) throws(LedgerFault) {
        let body = recorded.event.body
        let item = body.item ?? .step(recorded.head.sequence)
        let named = body.namedItems
        guard entries[item] == nil else { throw fault(recorded, .itemExists) }
        guard named.allSatisfy({ entries[$0] != nil }) else { throw fault(recorded, .itemMissing) }
        change.outdate(keysShowing(body))
        let sequence = recorded.head.sequence
        entries[item] = Entry(
            versions: [
                Version(sequence: sequence, time: recorded.time, actor: recorded.actor, event: recorded.event)
            ], shownIn: body.shownIn, touchedAt: sequence)
        itemsBySequence[sequence] = item
        firsts[recorded.event.kind, default: []].insert(sequence)
        for named in named { naming[named, default: []].append(item) }
        touch(item, at: sequence, &change)
    }

    private mutating func correct(
        _ recorded: RecordedEvent, _ correction: RecordCorrected, _ change: inout StateChange
    ) throws(LedgerFault) {
        guard let item = itemsBySequence[correction.record], let event = entries[item]?.versions.last?.event else {
            throw fault(recorded, .recordMissing(correction.record))
        }
        let mended: Event
        do throws(PayloadError) {
            mended = try event.mended(by: correction.mends)
        } catch {
            throw fault(recorded, .payload(error))
        }
        change.outdate(rowKeys(of: item))
        let sequence = recorded.head.sequence
        entries[item]?.versions.append(
            Version(
                sequence: sequence, time: recorded.time, actor: recorded.actor, event: mended, mends: correction.mends))
        itemsBySequence[sequence] = item
        touch(item, at: sequence, &change)
    }

    private mutating func takeBack(
        _ recorded: RecordedEvent, _ takenBack: RecordsTakenBack, _ change: inout StateChange
    ) throws(LedgerFault) {
        guard takenBack.first <= takenBack.last, runs[takenBack.command.description] != nil else {
            throw fault(recorded, .recordMissing(takenBack.first))
        }
        for sequence in (takenBack.first...takenBack.last).reversed() {
            guard let item = itemsBySequence.removeValue(forKey: sequence), var entry = entries[item] else { continue }
            let event = entry.versions[entry.versions.count - 1].event
            change.outdate(rowKeys(of: item) + keysShowing(event.body))
            entry.versions.removeAll { $0.sequence == sequence }
            entry.touchedAt = recorded.head.sequence
            firsts[event.kind]?.remove(sequence)
            if let first = entry.versions.first {
                entries[item] = entry
                firsts[event.kind]?.insert(first.sequence)
            } else {
                entries[item] = nil
                unlink(item, from: event.namedItems)
            }
            touch(item, shownIn: entry.shownIn, at: recorded.head.sequence, &change)
        }
        runs[takenBack.command.description]?.isTakenBack = true
    }

    /// What the erased record said is blanked in every version that was made of it; a record that was taken back, or that
    /// took others back, stands in no version.
    private mutating func erase(
        _ recorded: RecordedEvent, _ erasure: ContentErased, _ change: inout StateChange
    ) throws(LedgerFault) {
        guard (1..<recorded.head.sequence).contains(erasure.record), !erased.contains(erasure.record) else {
            throw fault(recorded, .recordMissing(erasure.record))
        }
        let item = itemsBySequence[erasure.record]
        var versions = item.flatMap { entries[$0]?.versions } ?? []
        do throws(PayloadError) {
            try versions.blank(erasure)
        } catch {
            throw fault(recorded, .payload(error))
        }
        if let item { change.outdate(rowKeys(of: item)) }
        try create(recorded, &change)
        erased.insert(erasure.record)
        guard let item, !versions.isEmpty else { return }
        entries[item]?.versions = versions
        touch(item, at: recorded.head.sequence, &change)
    }

    /// Marks a thing, and those above it whose rows show something of it.
    private mutating func touch(_ item: Item, at sequence: Int, _ change: inout StateChange) {
        guard let shownIn = entries[item]?.shownIn else { return }
        entries[item]?.touchedAt = sequence
        touch(item, shownIn: shownIn, at: sequence, &change)
    }

    private mutating func touch(_ item: Item, shownIn: [Item], at sequence: Int, _ change: inout StateChange) {
        change.touch(item)
        for above in shownIn { touch(above, at: sequence, &change) }
    }

    /// The keys of the rows that may be gone when an event comes or goes.
    private func keysShowing(_ body: any EventBody) -> [ViewKey] {
        body.removesRows ? body.shownIn.flatMap(rowKeys) : []
    }

    private mutating func unlink(_ item: Item, from named: [Item]) {
        for named in named {
            // Records are taken back from the last to the first, so that the item stands at the end or near it.
            if let index = naming[named]?.lastIndex(of: item) { naming[named]?.remove(at: index) }
        }
    }
}

// MARK: - What is there

extension StreamState {
    /// The inspection of an inspection's stream; absent before it was opened and after that was taken back.
    public var inspection: InspectionOpened? {
        guard let id = head.stream.inspection, case .inspectionOpened(let event)? = event(of: .inspection(id))
        else { return nil }
        return event
    }

    /// The findings, by position.
    public var findings: [FindingRecorded] { recorded().sorted { $0.position < $1.position } }

    /// The matters of a finding, in the order they were recorded.
    public func matters(of finding: FindingID) -> [MatterRecorded] { bodies(naming: .finding(finding)) }

    /// The reports on a matter, an action or an assignment, in the order they were recorded.
    public func reports(on subject: ReportSubject) -> [ProgressReported] { bodies(naming: subject.item) }

    /// The evidence of a thing, in the order it was received.
    public func evidence(of item: Item) -> [EvidenceReceived] { bodies(naming: item) }

    /// The actions as they are now, those withdrawn too, in the order of recording.
    public var actions: [CorrectiveAction] { recorded(ActionRecorded.self).compactMap { action($0.action) } }

    /// What was recorded by events of one kind, corrections applied, in the order of recording.
    func recorded<Body: EventBody>(_ kind: Body.Type = Body.self) -> [Body] {
        items(of: Body.kind).compactMap { body(of: $0) }
    }

    /// The things that were recorded by events of one kind, in the order of recording.
    func items(of kind: Event.Kind) -> [Item] { (firsts[kind] ?? []).sorted().compactMap { itemsBySequence[$0] } }

    /// Every thing that is there, in no order.
    var items: [Item] { entries.map(\.key) }

    /// What names a thing, in the order of recording.
    func items(naming item: Item) -> [Item] { naming[item] ?? [] }

    /// The thing with its versions.
    func entry(of item: Item) -> Entry? { entries[item] }

    /// What a command recorded here; absent when it recorded nothing.
    func run(of command: String) -> Run? { runs[command] }

    /// The commands that recorded here, in their order.
    var commands: [String] { runs.sorted { $0.value.first < $1.value.first }.map(\.key) }

    func event(of item: Item) -> Event? { entries[item]?.versions.last?.event }

    /// What a thing was recorded as, its corrections, and the steps that changed it, in the order of recording.
    func versions(of item: Item) -> [ItemConflict.Version] {
        let steps = items(naming: item).flatMap { named -> [Version] in
            guard case .step = named, let entry = entries[named],
                entry.versions.last?.event.body.shownIn.contains(item) == true
            else { return [] }
            return entry.versions
        }
        return ((entries[item]?.versions ?? []) + steps).sorted { $0.sequence < $1.sequence }
            .map { ItemConflict.Version(sequence: $0.sequence, event: $0.event) }
    }

    /// The events of one kind that name a thing, corrections applied, in the order of recording.
    func bodies<Body: EventBody>(of kind: Body.Type = Body.self, naming item: Item) -> [Body] {
        items(naming: item).compactMap { body(of: $0) }
    }

    /// What was recorded of a thing, if it is an event of this kind.
    func body<Body: EventBody>(_ kind: Body.Type = Body.self, of item: Item) -> Body? {
        event(of: item).flatMap { $0.kind == Body.kind ? $0.body as? Body : nil }
    }

    /// The sequence of the record that a thing was first recorded with; absent when it is not there.
    public func firstRecord(of item: Item) -> Int? { entries[item]?.versions[0].sequence }

    /// Whether the words of a thing were erased.
    public func isErased(_ item: Item) -> Bool {
        entries[item]?.versions.contains { erased.contains($0.sequence) } ?? false
    }

    /// Whether the words of a record were erased.
    public func isErased(_ sequence: Int) -> Bool { erased.contains(sequence) }

    /// The thing that a record created or mended; absent when there is none or it was taken back.
    func item(at sequence: Int) -> Item? { itemsBySequence[sequence] }

    /// The report that counts: the latest by its day, and of those without a day or of one day the last recorded.
    public func countingReport(on subject: ReportSubject) -> ProgressReported? {
        reports(on: subject).reduce(nil as ProgressReported?) { latest, report in
            guard let latest else { return report }
            switch (latest.reportedOn, report.reportedOn) {
            case (nil, _): return report
            case (_?, nil): return latest
            case (let before?, let after?): return after >= before ? report : latest
            }
        }
    }
}

extension [StreamState.Version] {
    /// Puts what remains of an erased record in its place, and makes the versions after it anew.
    fileprivate mutating func blank(_ erasure: ContentErased) throws(PayloadError) {
        guard let first = firstIndex(where: { $0.sequence == erasure.record }) else { return }
        if case .recordCorrected(let correction) = erasure.remains {
            self[first].mends = correction.mends
        } else {
            self[first].event = erasure.remains
        }
        for index in Swift.max(first, 1)..<count {
            self[index].event = try self[index - 1].event.mended(by: self[index].mends)
        }
    }
}
