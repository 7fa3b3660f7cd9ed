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
    public static let installation = StreamName(subject: .installation)

    /// What the stream is about.
    public let subject: Subject
    /// The name as it is stored and hashed.
    public let description: String

    private init(subject: Subject) {
        self.subject = subject
        description = subject.rawValue
    }

    /// Reads a name as stored.
    /// - Throws: ``StreamNameError`` when it is none of the three forms.
    public init(_ name: some StringProtocol) throws(StreamNameError) {
        let bytes = name.utf8
        let slash = bytes.firstIndex(of: 0x2F)
        guard let subject = Subject(rawValue: String(name[..<(slash ?? bytes.endIndex)])),
            (subject == .installation) == (slash == nil),
            slash.map({ Self.isID(bytes[bytes.index(after: $0)...]) }) ?? true
        else { throw StreamNameError(name: String(name)) }
        self.subject = subject
        description = String(name)
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

    private static func isID(_ text: some Collection<UInt8>) -> Bool {
        (1...64).contains(text.count) && text.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}

extension StreamName: Comparable, CustomStringConvertible {
    /// Whether the bytes of `left` come before those of `right`: names are ASCII, where strings are ordered so.
    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}
