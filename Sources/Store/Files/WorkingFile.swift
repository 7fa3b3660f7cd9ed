/// A file in the making: gone with its last user, unless it was moved to its place before.
///
/// While it is open it shares the lock of its folder, so that nobody takes it for left over.
struct WorkingFile: ~Copyable, Sendable {
    private let folder: Folder
    private let name: String
    private let file: OpenFile
    private var hasPlace = false

    /// Makes an empty file in a folder whose lock is shared.
    init(_ name: String, in folder: consuming Folder) throws(SystemFailure) {
        file = try OpenFile(making: name, in: folder)
        self.folder = folder
        self.name = name
    }

    deinit { if !hasPlace { folder.remove(name) } }

    /// Writes all bytes after those written before.
    func append(_ bytes: [UInt8]) throws(SystemFailure) { try file.append(bytes) }

    /// At most so many bytes from a place on; fewer only where the file ends.
    func bytes(at offset: Int, count: Int) throws(SystemFailure) -> [UInt8] { try file.bytes(at: offset, count: count) }

    /// Waits for the disk and gives it its place in one step, once; what had that name is gone.
    mutating func move(to other: borrowing Folder, as newName: String) throws(SystemFailure) {
        guard !hasPlace else { return }
        try file.sync()
        try folder.move(name, to: other, as: newName)
        hasPlace = true
    }
}
