/// A header as it is laid out: the one place that knows the order of its fields.
///
/// Its texts are whatever bytes their owner has, those of a string or those of a database's page.
struct HeaderLayout<Text: Collection<UInt8>> {
    let stream: StreamName
    let sequence: Int
    let time: Int64
    let actor: Text
    let principal: Text?
    let command: Text
    let kind: Text
    let kindVersion: Int
    let payloadDigest: Digest
    let previous: Digest
}

extension HeaderLayout: LaidOut {
    var encodedLength: Int {
        Layout.prefixLength + 3 * Layout.integerLength + 2 * Digest.byteCount
            + Layout.length(of: stream.description.utf8) + Layout.length(of: actor) + Layout.length(of: principal)
            + Layout.length(of: command) + Layout.length(of: kind)
    }

    func write(to writer: inout ByteWriter) {
        writer.write(.recordHeader)
        writer.write(stream)
        writer.write(sequence)
        writer.write(time)
        writer.write(text: actor)
        writer.write(optional: principal)
        writer.write(text: command)
        writer.write(text: kind)
        writer.write(kindVersion)
        writer.write(payloadDigest)
        writer.write(previous)
    }
}
