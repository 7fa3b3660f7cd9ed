extension Sight {
    /// The closure of a matter that is under way.
    func closureUnderWay(of matter: MatterID) throws(Refusal) -> Closure {
        guard state.matter(matter) != nil else { throw .planning(.noSuchMatter) }
        guard let closure = state.standingClosure(of: matter), closure.stage.isUnderWay else {
            throw .closing(.noClosure)
        }
        return closure
    }

    /// Refuses a person whom the full separation of duties keeps from a closure's later steps.
    ///
    /// That who asked neither records nor compares, which holds everywhere, stands in the table of permissions.
    func requireApart(from closure: Closure, act: Act) throws(Refusal) {
        guard separations == .full else { return }
        let person = act.actor.description
        guard state.recorder(of: .closure(closure.closure)) != person else { throw .closing(.asked) }
        let reports = state.reports(on: .matter(closure.matter))
        guard !reports.contains(where: { state.recorder(of: .report($0.report)) == person }) else {
            throw .closing(.reported)
        }
        if let owner = owner(of: closure.matter), ownUnits(of: act.actor).contains(owner) {
            throw .closing(.belongsToOwner)
        }
    }

    /// The unit that a matter's finding is given to.
    func owner(of matter: MatterID) -> Unit? {
        state.matter(matter).flatMap { state.plan(of: $0.finding)?.owner }
    }

    /// The units that a person belongs to, by posts held.
    func ownUnits(of person: PersonID) -> Set<Unit> {
        let posts = organization?.posts.filter { $0.person == person && organization?.leaving($0.post) == nil } ?? []
        return Set(posts.compactMap(\.department).map { .department($0) })
    }

    /// What a person is to the work of a unit: it is its own by a post held there or a grant for that unit.
    func relations(of authority: Authority, to units: [Unit?]) -> Set<Permission.Relation> {
        let own = ownUnits(of: authority.person).union(authority.units)
        return units.contains { $0.map(own.contains) == true } ? [.ownAssignment] : []
    }

    /// What a person is to a closure that somebody asked for.
    func relations(of authority: Authority, toClosureOf matters: [MatterID]) -> Set<Permission.Relation> {
        let isOwnRequest = matters.contains { matter in
            state.standingClosure(of: matter).map { state.recorder(of: .closure($0.closure)) }
                == authority.person.description
        }
        return isOwnRequest ? [] : [.notOwnRequest]
    }

    /// The units whose work a subject is.
    func units(of subject: ReportSubject) -> [Unit?] {
        switch subject {
        case .matter(let id): [owner(of: id)]
        case .action(let id): state.standingAssignments(of: id).map(\.unit)
        case .assignment(let id): [state.assignment(id)?.unit]
        }
    }
}
