// When things happened, as a stream says it.

extension StreamState {
    /// An event with its record's place and day.
    struct Dated<Body: Sendable>: Sendable {
        let sequence: Int
        let day: CivilDate
        let body: Body
    }

    /// By which rules of time it is reckoned; absent where nobody chose any here.
    public var clock: ClockSet? { recorded(ClockSet.self).last }

    /// What was sent because of time, in the order of recording.
    public var chaseActs: [ChaseActed] { recorded() }

    /// Since when a matter, an action or an assignment waits for somebody else (需协调); absent while it does not.
    func obstacleSince(of subject: ReportSubject) -> CivilDate? {
        obstacles(of: subject).filter(\.isOpen).map(\.raised.since).min()
    }

    /// The day on which a thing was recorded; absent when it is not there.
    func day(of item: Item) -> CivilDate? { entry(of: item).map { WallTime($0.versions[0].time).day } }

    /// The events of one kind that name a thing, corrections applied, in the order of recording.
    func dated<Body: EventBody>(_ kind: Body.Type = Body.self, naming item: Item) -> [Dated<Body>] {
        items(naming: item).compactMap { named in
            guard let first = entry(of: named)?.versions.first, let body = body(kind, of: named) else { return nil }
            return Dated(sequence: first.sequence, day: WallTime(first.time).day, body: body)
        }
    }
}
