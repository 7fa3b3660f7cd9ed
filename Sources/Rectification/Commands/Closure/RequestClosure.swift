/// Asks that a matter be closed, or let go in another way.
public struct RequestClosure: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .requestClosure }

    /// The inspection.
    public var inspection: InspectionID
    /// The matter.
    public var matter: MatterID
    /// What is asked for.
    public var resolution: Resolution
    /// What speaks for it.
    public var words: String?

    /// Creates the command.
    public init(inspection: InspectionID, matter: MatterID, resolution: Resolution, words: String? = nil) {
        self.inspection = inspection
        self.matter = matter
        self.resolution = resolution
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// The matter is the person's own where its finding was given to the person's unit.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.relations(of: authority, to: [sight.owner(of: matter)])
    }

    /// Decides what is recorded; refuses a matter that was divided, is being closed, or was let go.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.matter(matter) != nil else { throw .planning(.noSuchMatter) }
        guard sight.state.division(of: matter) == nil else { throw .planning(.dividedAlready) }
        let standing = sight.state.standing(of: matter)
        guard standing == .open || standing == .continued else { throw .closing(.hasClosure(standing)) }
        try resolution.requireWhole(on: act.day)
        return sight.recording([
            .closureRequested(
                ClosureRequested(
                    closure: act.random.identifier(), matter: matter, resolution: resolution, words: words))
        ])
    }
}

extension Resolution {
    /// Refuses one that does not say what its kind must say, or says what belongs to another.
    fileprivate func requireWhole(on today: CivilDate) throws(Refusal) {
        if kind == .continuation, due == nil { throw .closing(.resolutionLacks(kind, "新的完成时限")) }
        if kind == .routine, reviewsOn.isEmpty { throw .closing(.resolutionLacks(kind, "复核日期")) }
        if kind == .discontinued { try requireConsent() }
        guard zip(reviewsOn, reviewsOn.dropFirst()).allSatisfy(<), reviewsOn.allSatisfy({ $0 > today }) else {
            throw .closing(.unfitReviews)
        }
    }

    private func requireConsent() throws(Refusal) {
        guard consent?.contains(where: { !$0.isWhitespace }) == true else {
            throw .closing(.resolutionLacks(kind, "上级同意的文件"))
        }
    }
}
