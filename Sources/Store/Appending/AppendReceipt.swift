public import HashChain
public import Rectification

/// What a command recorded.
public struct AppendReceipt: Sendable, Hashable {
    /// The records of one stream, one after another.
    public struct Extent: Sendable, Hashable {
        /// The stream.
        public let stream: StreamName
        /// The sequence of the first.
        public let first: Int
        /// The sequence of the last.
        public let last: Int

        /// Creates an extent.
        public init(stream: StreamName, first: Int, last: Int) {
            self.stream = stream
            self.first = first
            self.last = last
        }
    }

    /// The command that recorded it.
    public let command: CommandID
    /// One for each stream, in the order of recording.
    public let extents: [Extent]

    /// Creates a receipt.
    public init(command: CommandID, extents: [Extent]) {
        self.command = command
        self.extents = extents
    }

    /// The inspection that was opened or added to; absent when the command had to do with none.
    public var inspection: InspectionID? { extents.lazy.compactMap(\.stream.inspection).first }

    init(command: CommandID, records: [Record]) {
        var extents: [Extent] = []
        for header in records.lazy.map(\.header) {
            if let last = extents.last, last.stream == header.stream {
                extents[extents.count - 1] = Extent(stream: last.stream, first: last.first, last: header.sequence)
            } else {
                extents.append(Extent(stream: header.stream, first: header.sequence, last: header.sequence))
            }
        }
        self.init(command: command, extents: extents)
    }
}
