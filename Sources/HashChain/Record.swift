/// A record as it is stored: its header, the hash beside it, and salt and payload unless they were erased.
///
/// The two are apart from the header so that content that may not be kept can go while the chain still verifies.
/// Nothing here is trusted: ``ChainVerifier`` says whether the parts agree.
public struct Record: Sendable, Hashable {
    /// How many random bytes stand before a payload, so that its digest tells nothing about a short one.
    public static let saltLength = 32

    /// The header.
    public var header: RecordHeader
    /// The hash that is stored beside the header.
    public var hash: Digest
    /// The random bytes that the payload's digest begins with; absent when erased.
    public var salt: [UInt8]?
    /// The payload's bytes as stored; absent when erased.
    public var payload: [UInt8]?

    /// Takes a record as it was stored.
    public init(header: RecordHeader, hash: Digest, salt: [UInt8]?, payload: [UInt8]?) {
        self.header = header
        self.hash = hash
        self.salt = salt
        self.payload = payload
    }

    /// Makes the record that follows `head`.
    /// - Parameters:
    ///   - head: Where the stream ends so far.
    ///   - time: Milliseconds since 1970 UTC.
    ///   - actor: The id of the person who records it.
    ///   - principal: The id of the person on whose behalf, where that is another.
    ///   - command: The id of the command.
    ///   - kind: What kind of event the payload tells of.
    ///   - kindVersion: The version of that kind, from 1.
    ///   - salt: ``saltLength`` random bytes.
    ///   - payload: The payload's bytes.
    public init(
        after head: StreamHead, time: Int64, actor: String, principal: String? = nil, command: String, kind: String,
        kindVersion: Int, salt: [UInt8], payload: [UInt8]
    ) {
        header = RecordHeader(
            after: head, time: time, actor: actor, principal: principal, command: command, kind: kind,
            kindVersion: kindVersion, payloadDigest: Self.payloadDigest(salt: salt, payload: payload))
        hash = header.hash
        self.salt = salt
        self.payload = payload
    }

    /// Where the stream ends with this record.
    public var head: StreamHead { StreamHead(stream: header.stream, sequence: header.sequence, hash: hash) }

    /// SHA-256 of the salt and, after it, the payload.
    public static func payloadDigest(salt: some Collection<UInt8>, payload: some Collection<UInt8>) -> Digest {
        var hashing = Digest.Hashing()
        hashing.update(salt)
        hashing.update(payload)
        return hashing.finish()
    }
}
