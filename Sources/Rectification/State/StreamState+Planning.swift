// What is to be done, as an inspection's stream says it.

extension StreamState {
    /// The finding; absent when there is none or it was taken back.
    public func finding(_ id: FindingID) -> FindingRecorded? { body(of: .finding(id)) }

    /// The matter, also one that was divided.
    public func matter(_ id: MatterID) -> MatterRecorded? { body(of: .matter(id)) }

    /// The action as it is now.
    public func action(_ id: ActionID) -> CorrectiveAction? {
        body(ActionRecorded.self, of: .action(id)).map { recorded in
            CorrectiveAction(
                recorded, revised: bodies(of: ActionRevised.self, naming: .action(id)).last,
                withdrawn: bodies(of: ActionWithdrawn.self, naming: .action(id)).last)
        }
    }

    /// The actions that serve a finding now, those withdrawn too, in the order of recording.
    public func actions(serving finding: FindingID) -> [CorrectiveAction] {
        let named = items(naming: .finding(finding)).compactMap { item -> Item? in
            switch event(of: item) {
            case .actionRecorded: item
            case .actionRevised(let revised): .action(revised.action)
            default: nil
            }
        }
        let actions = Set(named).sorted { firstRecord(of: $0) ?? 0 < firstRecord(of: $1) ?? 0 }
        return actions.compactMap { item in
            guard case .action(let id) = item, let action = action(id) else { return nil }
            return action.serves.contains { $0.finding == finding } ? action : nil
        }
    }

    /// The assignment; absent when there is none.
    public func assignment(_ id: AssignmentID) -> AssignmentGiven? { body(of: .assignment(id)) }

    /// Why an assignment is not to be done any more; absent while it is.
    public func end(of assignment: AssignmentID) -> AssignmentEnded? {
        bodies(of: AssignmentEnded.self, naming: .assignment(assignment)).last
    }

    /// The assignments of an action, those that ended too, in the order of recording.
    public func assignments(of action: ActionID) -> [AssignmentGiven] { bodies(naming: .action(action)) }

    /// The assignments of an action that did not end.
    public func standingAssignments(of action: ActionID) -> [AssignmentGiven] {
        assignments(of: action).filter { end(of: $0.assignment) == nil }
    }

    /// The version of a finding's plan that counts.
    public func plan(of finding: FindingID) -> FindingPlanned? {
        bodies(of: FindingPlanned.self, naming: .finding(finding)).last
    }

    /// What took a divided matter's place; absent while it is worked on.
    public func division(of matter: MatterID) -> MatterRetired? {
        bodies(of: MatterRetired.self, naming: .matter(matter)).last { $0.matter == matter }
    }

    /// The matters of a finding that are worked on, in the order they were recorded.
    public func standingMatters(of finding: FindingID) -> [MatterRecorded] {
        matters(of: finding).filter { division(of: $0.matter) == nil }
    }

    /// How secret something was marked; absent where nobody marked it.
    public func secrecy(of item: Item) -> Secrecy? {
        bodies(of: SecrecyMarked.self, naming: item).last?.secrecy
    }
}
