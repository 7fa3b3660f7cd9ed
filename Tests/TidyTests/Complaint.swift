/// Something that is not as the house wants it, with its place.
struct Complaint: Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    init(_ path: String, _ line: Int, _ message: String) {
        self.path = path
        self.line = line
        self.message = message
    }

    var description: String { "\(path):\(line): \(message)" }
}

extension [Complaint] {
    /// One complaint a line, as a failed test shows them.
    var report: String { map(\.description).joined(separator: "\n") }
}
