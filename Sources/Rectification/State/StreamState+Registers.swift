// What stands in the registers, as a stream says it.

extension StreamState {
    /// The thing of a register as it is now; absent when there is none.
    public func entry<Entry: RegisterEntry>(_ kind: Entry.Type, _ item: Item) -> Entry? {
        Entry(registered(item))
    }

    /// Everything of a register, in the order of recording.
    public func entries<Entry: RegisterEntry>(_ kind: Entry.Type = Entry.self) -> [Entry] {
        Event.Kind.allCases.filter { $0.opens == kind }.flatMap(items).compactMap { entry(kind, $0) }
    }

    /// The events that say what a thing is: the one that it began with and those shown with it, in the order of recording.
    func registered(_ item: Item) -> [Event] {
        guard let opening = event(of: item) else { return [] }
        return [opening]
            + items(naming: item).compactMap { event(of: $0) }.filter { $0.body.shownIn.contains(item) }
    }

    /// When a finding, an action or an assignment is due: as planned, unless it was extended since.
    public func due(of item: Item) -> Due? {
        let planned: Due? =
            switch item {
            case .finding(let id): plan(of: id)?.due
            case .action(let id): action(id)?.due
            case .assignment(let id): assignment(id)?.due
            default: nil
            }
        return extended(planned, of: item)
    }

    /// When something is due that was planned so: unless more time was granted since.
    func extended(_ planned: Due?, of item: Item) -> Due? {
        extensions(of: item).filter { $0.stage == .approved }.reduce(planned) { due, extended in
            due.isSame(as: extended.requested.former) ? extended.requested.due : due
        }
    }

    /// The extensions that were asked for, in the order of asking.
    public func extensions(of item: Item) -> [DueExtension] {
        bodies(of: ExtensionRequested.self, naming: item).compactMap {
            entry(DueExtension.self, .dueExtension($0.dueExtension))
        }
    }

    /// What a matter, an action or an assignment waits for, that which was waited for once too, in the order of recording.
    public func obstacles(of subject: ReportSubject) -> [Obstacle] {
        bodies(of: ObstacleRaised.self, naming: subject.item).compactMap {
            entry(Obstacle.self, .obstacle($0.obstacle))
        }
    }
}

extension Due? {
    /// Whether both name the same day, or in the same words none; the words about a day may have been erased since.
    fileprivate func isSame(as other: Due?) -> Bool { self?.on == other?.on && (self?.on != nil || self == other) }
}
