public import OfficialText
public import Store

extension QueryFailure: ExplainedError {
    /// What was asked was not written by this program.
    public var code: ErrorCode { .usage }
}

extension SearchTextError: ExplainedError {
    /// What was asked cannot be looked for.
    public var code: ErrorCode { .usage }
}
