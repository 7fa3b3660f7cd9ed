/// A record where its engine has it: its texts and bytes are views of memory that hold only while it is handed over.
///
/// A whole ledger is verified without a value being made of every column. Who wants to keep a record makes a ``Record``.
public struct StoredRecord: ~Copyable {
    let header: HeaderLayout<UnsafeRawBufferPointer>
    /// The hash that is stored beside the header.
    public let hash: Digest
    let salt: UnsafeRawBufferPointer?
    let payload: UnsafeRawBufferPointer?

    /// Takes a record's columns, whose texts must be UTF-8; the parameters are those of ``RecordHeader`` and ``Record``.
    public init(
        stream: StreamName, sequence: Int, time: Int64, actor: UnsafeRawBufferPointer,
        principal: UnsafeRawBufferPointer?, command: UnsafeRawBufferPointer, kind: UnsafeRawBufferPointer,
        kindVersion: Int, payloadDigest: Digest, previous: Digest, hash: Digest, salt: UnsafeRawBufferPointer?,
        payload: UnsafeRawBufferPointer?
    ) {
        header = HeaderLayout(
            stream: stream, sequence: sequence, time: time, actor: actor, principal: principal, command: command,
            kind: kind, kindVersion: kindVersion, payloadDigest: payloadDigest, previous: previous)
        self.hash = hash
        self.salt = salt
        self.payload = payload
    }

    /// The record's place in its stream.
    public var sequence: Int { header.sequence }

    /// Whether there is no payload any more.
    public var isErased: Bool { payload == nil }

    /// Whether the payload tells of this kind of event.
    public func isOfKind(_ kind: String) -> Bool { header.kind.elementsEqual(kind.utf8) }
}

extension StoredRecord {
    /// The record as it is when nothing is left of its content.
    public var withoutContent: StoredRecord { StoredRecord(header: header, hash: hash, salt: nil, payload: nil) }

    private init(
        header: HeaderLayout<UnsafeRawBufferPointer>, hash: Digest, salt: UnsafeRawBufferPointer?,
        payload: UnsafeRawBufferPointer?
    ) {
        self.header = header
        self.hash = hash
        self.salt = salt
        self.payload = payload
    }
}

extension Record {
    /// Keeps a record that was handed over in place.
    public init(_ stored: borrowing StoredRecord) {
        let header = stored.header
        self.init(
            header: RecordHeader(
                stream: header.stream, sequence: header.sequence, time: header.time,
                actor: String(decoding: header.actor, as: UTF8.self),
                principal: header.principal.map { String(decoding: $0, as: UTF8.self) },
                command: String(decoding: header.command, as: UTF8.self),
                kind: String(decoding: header.kind, as: UTF8.self), kindVersion: header.kindVersion,
                payloadDigest: header.payloadDigest, previous: header.previous),
            hash: stored.hash, salt: stored.salt.map { Array($0) }, payload: stored.payload.map { Array($0) })
    }

    /// Hands the record over in place.
    public func withStored<Failure: Error>(_ body: (borrowing StoredRecord) throws(Failure) -> Void) throws(Failure) {
        var bytes: [UInt8] = []
        func keep(_ piece: some Collection<UInt8>) -> Range<Int> {
            let start = bytes.count
            bytes += piece
            return start..<bytes.count
        }
        let actor = keep(header.actor.utf8)
        let principal = header.principal.map { keep($0.utf8) }
        let command = keep(header.command.utf8)
        let kind = keep(header.kind.utf8)
        let salt = salt.map { keep($0) }
        let payload = payload.map { keep($0) }
        try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
            func view(_ range: Range<Int>) -> UnsafeRawBufferPointer {
                UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range]))
            }
            try body(
                StoredRecord(
                    stream: header.stream, sequence: header.sequence, time: header.time, actor: view(actor),
                    principal: principal.map(view), command: view(command), kind: view(kind),
                    kindVersion: header.kindVersion, payloadDigest: header.payloadDigest, previous: header.previous,
                    hash: hash, salt: salt.map(view), payload: payload.map(view)))
        }
    }
}
