import OfficialText

/// How a page ended before its text did.
enum PageLoss: Equatable {
    /// In a tag or comment that was not written to its end.
    case insideMarkup
    /// In an element whose text is left out.
    case insideElement(String)
    /// The parser gave up.
    case unparsed

    /// What a person should know about it.
    var diagnostic: Diagnostic {
        let message =
            switch self {
            case .insideMarkup: "网页在没有写完的标签或注释里结束,其中的文字没有读出,请对照原网页。"
            case .insideElement(let name): "网页在 <\(name)> 里结束,它后面的文字没有读出,请对照原网页。"
            case .unparsed: "网页没有读到末尾,后面的文字没有读出,请另存为纯文本再读。"
            }
        return Diagnostic(code: "page-cut-off", message: message)
    }
}
