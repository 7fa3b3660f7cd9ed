extension MemoryTransaction {
    func draft(_ id: DraftID) -> Draft? { contents.drafts[id] }

    func drafts() -> [Draft] { contents.drafts.values.sorted { $0.id < $1.id } }

    func versions(of draft: DraftID) -> [DraftVersion] {
        (contents.draftVersions[draft] ?? [:]).values.sorted { $0.number < $1.number }
    }

    func put(_ draft: Draft) { contents.drafts[draft.id] = draft }

    func put(_ version: DraftVersion, of draft: DraftID) {
        contents.draftVersions[draft, default: [:]][version.number] = version
    }

    func removeDraft(_ id: DraftID) {
        contents.drafts[id] = nil
        contents.draftVersions[id] = nil
    }
}
