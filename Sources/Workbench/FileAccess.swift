/// The files of the machine, handed in so that a use case touches nothing by itself.
public struct FileAccess: Sendable {
    /// All bytes of a file; `-` is standard input.
    public let read: @Sendable (_ path: String) throws(FileFailure) -> [UInt8]
    /// Writes a file that must not be there yet, readable by its owner only when private, and waits for the disk.
    public let create: @Sendable (_ path: String, _ bytes: [UInt8], _ isPrivate: Bool) throws(FileFailure) -> Void
    /// Whether something is at this path.
    public let exists: @Sendable (_ path: String) -> Bool

    /// Creates an access from its three acts.
    public init(
        read: @escaping @Sendable (String) throws(FileFailure) -> [UInt8],
        create: @escaping @Sendable (String, [UInt8], Bool) throws(FileFailure) -> Void,
        exists: @escaping @Sendable (String) -> Bool
    ) {
        self.read = read
        self.create = create
        self.exists = exists
    }
}
