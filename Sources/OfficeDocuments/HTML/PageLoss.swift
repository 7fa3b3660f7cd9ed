import OfficialText

/// How text of a page was lost.
enum PageLoss: Equatable {
    /// A tag or comment that was not written to its end swallowed it.
    case insideMarkup
    /// An element whose text is left out did not end.
    case insideElement(String)
    /// The parser gave up before the end.
    case unparsed

    /// What a person should know about it.
    var diagnostic: Diagnostic {
        let message =
            switch self {
            case .insideMarkup: "网页有一处标签或注释没有写完，其后的文字没有读出，请对照原网页。"
            case .insideElement(let name): "网页在 <\(name)> 里结束，它后面的文字没有读出，请对照原网页。"
            case .unparsed: "网页没有读到末尾，后面的文字没有读出，请另存为纯文本再读。"
            }
        return Diagnostic(code: "page-cut-off", message: message)
    }
}
