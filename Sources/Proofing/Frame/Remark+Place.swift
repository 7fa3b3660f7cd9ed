extension Remark {
    /// A place that belongs to a remark.
    public struct Place: Sendable, Hashable {
        /// The file, as it was named; absent for a place in the same text.
        public let file: String?
        /// In bytes of the document text; never inside a character.
        public let range: Range<Int>

        /// Creates a place, in the same text where no file is given.
        public init(_ range: Range<Int>, in file: String? = nil) {
            self.range = range
            self.file = file
        }
    }
}
