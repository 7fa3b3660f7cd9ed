/// What a record says about itself and about the record before it; its hash is the record's hash.
///
/// The bytes that are hashed are laid out in docs/journal.md. Actors are random ids, never names, so that a header may
/// stay when the payload must go.
public struct RecordHeader: Sendable, Hashable {
    /// The stream that the record belongs to.
    public var stream: StreamName
    /// The record's place in its stream, from 1.
    public var sequence: Int
    /// When it was recorded, in milliseconds since 1970 UTC; never before the record that it follows.
    public var time: Int64
    /// The id of the person who recorded it.
    public var actor: String
    /// The id of the person on whose behalf it was recorded, where that is another.
    public var principal: String?
    /// The id of the command that it came from.
    public var command: String
    /// What kind of event the payload tells of.
    public var kind: String
    /// The version of that kind, from 1.
    public var kindVersion: Int
    /// ``Record/payloadDigest(salt:payload:)`` of what stands beside the header.
    public var payloadDigest: Digest
    /// The hash of the record before it in the stream; ``Digest/zero`` for the first.
    public var previous: Digest

    /// Creates the header of the record that follows `head`.
    public init(
        after head: StreamHead, time: Int64, actor: String, principal: String? = nil, command: String, kind: String,
        kindVersion: Int, payloadDigest: Digest
    ) {
        self.init(
            stream: head.stream, sequence: head.sequence + 1, time: time, actor: actor, principal: principal,
            command: command, kind: kind, kindVersion: kindVersion, payloadDigest: payloadDigest, previous: head.hash)
    }

    /// Creates a header from its fields.
    public init(
        stream: StreamName, sequence: Int, time: Int64, actor: String, principal: String?, command: String,
        kind: String, kindVersion: Int, payloadDigest: Digest, previous: Digest
    ) {
        self.stream = stream
        self.sequence = sequence
        self.time = time
        self.actor = actor
        self.principal = principal
        self.command = command
        self.kind = kind
        self.kindVersion = kindVersion
        self.payloadDigest = payloadDigest
        self.previous = previous
    }

    /// The bytes whose SHA-256 is the record's hash.
    public var encoded: [UInt8] { layout.encodedBytes }

    /// The record's hash: SHA-256 of ``encoded``.
    public var hash: Digest { layout.encodedDigest }

    private var layout: HeaderLayout<String.UTF8View> {
        HeaderLayout(
            stream: stream, sequence: sequence, time: time, actor: actor.utf8, principal: principal?.utf8,
            command: command.utf8, kind: kind.utf8, kindVersion: kindVersion, payloadDigest: payloadDigest,
            previous: previous)
    }

    /// Reads a header from the bytes of ``encoded``.
    /// - Throws: ``MalformedEncoding`` when the bytes are not exactly what ``encoded`` would write.
    public init(decoding bytes: [UInt8]) throws(MalformedEncoding) {
        var reader = ByteReader(bytes)
        try reader.read(.recordHeader)
        stream = try reader.stream()
        sequence = try reader.count(from: 1)
        time = try reader.integer()
        actor = try reader.text()
        principal = try reader.optionalText()
        command = try reader.text()
        kind = try reader.text()
        kindVersion = try reader.count(from: 1)
        payloadDigest = try reader.digest()
        previous = try reader.digest()
        try reader.finish()
    }
}
