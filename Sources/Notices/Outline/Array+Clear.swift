extension Array {
    /// Takes all elements out; what they stood in stays for the next ones, for lines and findings are many.
    mutating func clear() {
        if !isEmpty { removeAll(keepingCapacity: true) }
    }
}
