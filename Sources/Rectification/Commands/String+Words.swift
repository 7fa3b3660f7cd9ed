extension String {
    /// Refuses a text that says nothing.
    func requireWords(_ what: String) throws(Refusal) {
        guard contains(where: { !$0.isWhitespace }) else { throw .planning(.empty(what)) }
    }
}
