/// Why something is not done with a draft.
public enum DeskRefusal: ExplainedError, Equatable {
    /// The draft was not passed to the person.
    case notShared(String, owner: String)
    /// Only who began it may take it away.
    case notOwner(String, owner: String)
    /// Somebody saved it since, or it was recorded; what was to be saved is kept as another draft.
    case moved(String, basedOn: Int, found: Int, by: String, kept: String)
    /// It became a record since; what was to be saved is kept as another draft.
    case givenSince(String, by: String, on: String, kept: String)
    /// There is no such version.
    case noSuchVersion(Int, last: Int)
    /// It became a record before.
    case given(String, by: String, on: String)
    /// It has no words.
    case empty
    /// It has too many words.
    case tooLong(characters: Int, limit: Int)
    /// It was saved too often.
    case tooManyVersions(limit: Int)
    /// It is for something else.
    case otherUse(found: String, wanted: String)
    /// It is about something else.
    case otherSubject(use: String, subject: String)
    /// Somebody else saved the last version, and the person did not say which one he has seen.
    case unseen(String, version: Int, by: String)
    /// A version was named that is not the last.
    case notLast(String, named: Int, last: Int, by: String)

    /// Its name in the catalogue.
    public var code: ErrorCode { .draftRefused }

    /// One Chinese sentence: what came, why it is refused, and what to do.
    public var description: String {
        switch self {
        case .notShared(let draft, let owner): "草稿 \(draft) 是\(owner)的，没有转给你，请让\(owner)先转来（taizhang draft pass）。"
        case .notOwner(let draft, let owner): "草稿 \(draft) 是\(owner)起草的，只有\(owner)可以删除。"
        case .moved(let draft, let basedOn, let found, let by, let kept):
            "你据第 \(basedOn) 稿修改，草稿 \(draft) 已到第 \(found) 稿（\(by)保存），没有覆盖；你的文字另存为草稿 \(kept)，请对照后再存。"
        case .givenSince(let draft, let by, let day, let kept):
            "草稿 \(draft) 已由\(by)于 \(day) 登记，不能再存；你的文字另存为草稿 \(kept)。"
        case .noSuchVersion(let version, let last): "草稿没有第 \(version) 稿，最后一稿是第 \(last) 稿。"
        case .given(let draft, let by, let day): "草稿 \(draft) 已由\(by)于 \(day) 登记，没有再登记；要再用这些文字，请另起一份草稿。"
        case .empty: "草稿没有文字，没有保存，请写上内容。"
        case .tooLong(let characters, let limit): "草稿有 \(characters) 字，最多 \(limit) 字，没有保存，请分成几份，或作为佐证材料收存。"
        case .tooManyVersions(let limit): "草稿已经保存了 \(limit) 稿，不能再存，请登记，或另起一份草稿。"
        case .otherUse(let found, let wanted): "这份草稿是“\(found)”，不能登记为“\(wanted)”，请核对草稿的编号。"
        case .otherSubject(let use, let subject): "这份草稿写的是“\(Quoted(subject))”的\(use)，不是这里要登记的事项，请核对。"
        case .unseen(let draft, let version, let by):
            "草稿 \(draft) 的最后一稿（第 \(version) 稿）是\(by)保存的，请看过后写明登记哪一稿：\(draft)：\(version)。"
        case .notLast(let draft, let named, let last, let by):
            "草稿 \(draft) 已到第 \(last) 稿（\(by)保存），不能登记第 \(named) 稿，请看过最后一稿；要用原来的，再存为新的一稿。"
        }
    }
}
