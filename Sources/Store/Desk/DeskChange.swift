public import Rectification

/// A change of one draft, which holds only as long as the draft is what somebody looked at.
public struct DeskChange: Sendable, Equatable {
    /// The draft as it was looked at; absent where it is new.
    let before: Draft?
    /// As it is from then on; absent where it is removed.
    public let after: Draft?
    /// What it says from then on, where that is new.
    let text: String?

    /// Begins a draft.
    public static func begin(_ draft: Draft, saying text: String) -> DeskChange {
        DeskChange(before: nil, after: draft, text: text)
    }

    /// Saves one more version.
    public static func save(_ draft: Draft, saying text: String, by person: PersonID, at time: Int64) -> DeskChange {
        var after = draft
        after.version += 1
        (after.savedBy, after.savedAt) = (person, time)
        return DeskChange(before: draft, after: after, text: text)
    }

    /// Lets one more person go on with it.
    public static func pass(_ draft: Draft, to person: PersonID) -> DeskChange {
        var after = draft
        if !draft.isOpen(to: person) { after.others.append(person) }
        return DeskChange(before: draft, after: after, text: nil)
    }

    /// Says what became of it; with ``AppendRequest/desk`` in the transaction of the records that it became.
    public static func give(_ draft: Draft, by act: Act) -> DeskChange {
        var after = draft
        after.given = Draft.Giving(command: act.command, person: act.actor, time: act.time)
        return DeskChange(before: draft, after: after, text: nil)
    }

    /// Removes it; one that is gone already is no fault.
    public static func remove(_ draft: Draft) -> DeskChange { DeskChange(before: draft, after: nil, text: nil) }
}
