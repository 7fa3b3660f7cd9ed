/// The name of a stream of records: `installation`, `organization/ID` or `inspection/ID`, ordered by bytes.
///
/// An ID is 1 to 64 lower-case letters and digits of ASCII.
public struct StreamName: Sendable, Hashable {
    /// What a stream is about.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
        case installation
        case organization
        case inspection
    }

    /// The stream of accounts, grants, settings and rule packs, of which there is one.
    public static let installation = StreamName(subject: .installation, id: nil)

    /// What the stream is about.
    public let subject: Subject
    /// The name as it is stored and hashed.
    public let description: String

    private init(subject: Subject, id: String?) {
        self.subject = subject
        description = id.map { "\(subject.rawValue)/\($0)" } ?? subject.rawValue
    }

    /// Reads a name as stored.
    /// - Throws: ``StreamNameError`` when it is none of the three forms.
    public init(_ name: some StringProtocol) throws(StreamNameError) {
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let subject = parts.first.flatMap({ Subject(rawValue: String($0)) }) else {
            throw StreamNameError(name: String(name))
        }
        switch (subject, parts.dropFirst().first) {
        case (.installation, nil):
            self = .installation
        case (.organization, let id?) where Self.isID(id), (.inspection, let id?) where Self.isID(id):
            self.init(subject: subject, id: String(id))
        default:
            throw StreamNameError(name: String(name))
        }
    }

    /// The stream of the organisation with this ID.
    /// - Throws: ``StreamNameError`` when the ID is not 1 to 64 lower-case letters and digits.
    public static func organization(_ id: String) throws(StreamNameError) -> StreamName {
        try StreamName("organization/\(id)")
    }

    /// The stream of the inspection with this ID.
    /// - Throws: ``StreamNameError`` when the ID is not 1 to 64 lower-case letters and digits.
    public static func inspection(_ id: String) throws(StreamNameError) -> StreamName {
        try StreamName("inspection/\(id)")
    }

    /// What follows the slash; absent for `installation`.
    public var id: String? {
        description.firstIndex(of: "/").map { String(description[description.index(after: $0)...]) }
    }

    private static func isID(_ text: some StringProtocol) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}

extension StreamName: Comparable, CustomStringConvertible {
    /// Whether the bytes of `left` come before those of `right`: names are ASCII, where strings are ordered so.
    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}
