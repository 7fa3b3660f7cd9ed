import ArgumentParser
import Rectification
import Store
import Workbench

/// A draft as a person writes it on the command line: the beginning of its id, and behind a colon the version.
struct DraftArgument: ExpressibleByArgument {
    let name: String
    let version: Int?

    init?(argument: String) {
        let parts = argument.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }.map(String.init)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return nil }
        self.name = name
        version = parts.count == 2 ? Int(parts[1]) : nil
        if parts.count == 2 && version == nil { return nil }
    }
}

/// A draft in place of words.
struct DraftOption: ParsableArguments {
    @Option(help: ArgumentHelp("用这份草稿的文字，登记后草稿办结；最后一稿是别人存的，写明看过的是第几稿：编号：3。", valueName: "草稿"))
    var draft: DraftArgument?

    /// The words, or those of the draft.
    /// - Parameters:
    ///   - words: What was written on the command line.
    ///   - uses: What they are to be recorded as; a draft is for one of these.
    ///   - session: The session.
    /// - Returns: The words, with the open ledger.
    /// - Throws: `ValidationError` where both were written, ``DeskRefusal``, ``LookupFailure``, `StoreError`.
    func wording(_ words: String?, for uses: DraftUse..., in session: Session) async throws -> Wording {
        let place = session.place
        let store = try await place.open()
        let actor = try await place.actor(session.settings.person, in: store)
        guard let draft else { return Wording(text: words, store: store, actor: actor, draft: nil) }
        guard words == nil else { throw ValidationError("内容和 --draft 只能写一个。") }
        let inHand = try await KeepDrafts(store, as: actor, at: place)
            .take(draft.name, version: draft.version, for: uses)
        return Wording(text: inHand.text, store: store, actor: actor, draft: inHand.draft)
    }
}

/// Words that are to be recorded.
struct Wording {
    /// The words; absent where none were written.
    let text: String?
    let store: any LedgerStore
    let actor: PersonID
    /// The draft that they are from.
    let draft: Draft?

    /// The words.
    /// - Throws: `ValidationError` where none were written.
    func required() throws -> String {
        guard let text else { throw ValidationError("没有写明内容；直接写，或用 --draft 写明草稿。") }
        return text
    }
}

extension Session {
    /// What gives a command that records these words.
    func giving(_ wording: Wording) -> GiveCommand {
        GiveCommand(wording.store, as: wording.actor, at: place, giving: wording.draft)
    }
}
