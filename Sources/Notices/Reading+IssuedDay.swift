import Rectification

extension Reading {
    /// The day on which the document was signed or published: its year, month and day.
    public var issuedDay: (year: Int, month: Int, day: Int)? {
        issuedOn.map { ($0.year, $0.month, $0.day) }
    }
}
