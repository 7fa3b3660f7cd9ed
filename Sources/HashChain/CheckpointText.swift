/// A signed checkpoint as a text that can be mailed, printed or kept on a stick; its form is in docs/journal.md.
///
/// Hexadecimal in lines of 64 digits, because mail breaks long lines and some paths lose other characters.
enum CheckpointText {
    static let begin = "-----BEGIN TAIZHANG CHECKPOINT-----"
    static let end = "-----END TAIZHANG CHECKPOINT-----"
    static let lineLength = 64

    static func text(_ signed: SignedCheckpoint) -> String {
        let fields = [
            (CheckpointTextError.Field.number, String(signed.checkpoint.number)),
            (.digest, signed.checkpoint.digest.hex),
            (.publicKey, signed.publicKey.hex),
            (.signature, Hexadecimal.text(signed.signature)),
        ]
        let lines = fields.map { "\($0.rawValue): \($1)" } + [""] + bodyLines(signed.checkpoint)
        return ([begin] + lines + [end]).map { $0 + "\n" }.joined()
    }

    static func read(_ text: String) throws(CheckpointTextError) -> SignedCheckpoint {
        var lines = try envelope(in: text)
        let number = try value(of: .number, in: &lines)
        let digest = try value(of: .digest, in: &lines)
        guard let publicKey = PublicKey(hex: try value(of: .publicKey, in: &lines)) else {
            throw .badField(.publicKey)
        }
        guard let signature = Hexadecimal.bytes(try value(of: .signature, in: &lines)),
            signature.count == SignedCheckpoint.signatureLength
        else { throw .badField(.signature) }
        let checkpoint = try body(of: lines)
        guard number == String(checkpoint.number) else { throw .badField(.number) }
        guard digest == checkpoint.digest.hex else { throw .badField(.digest) }
        return SignedCheckpoint(checkpoint: checkpoint, signature: signature, publicKey: publicKey)
    }

    private static func bodyLines(_ checkpoint: Checkpoint) -> [String] {
        let bytes = checkpoint.encoded
        return stride(from: 0, to: bytes.count, by: lineLength / 2).map {
            Hexadecimal.text(bytes[$0..<min($0 + lineLength / 2, bytes.count)])
        }
    }

    /// The lines between the two marks, without the white space that mail leaves at their ends.
    private static func envelope(in text: String) throws(CheckpointTextError) -> ArraySlice<String> {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
        guard let first = lines.firstIndex(of: begin) else { throw .noBegin }
        guard let last = lines[first...].firstIndex(of: end) else { throw .noEnd }
        return lines[first + 1..<last]
    }

    private static func trimmed(_ line: Substring.UnicodeScalarView) -> String {
        let isPadding = { (scalar: Unicode.Scalar) in " \t\r\u{FEFF}".unicodeScalars.contains(scalar) }
        let start = line.drop(while: isPadding)
        return String(String.UnicodeScalarView(start.reversed().drop(while: isPadding).reversed()))
    }

    private static func value(
        of field: CheckpointTextError.Field, in lines: inout ArraySlice<String>
    ) throws(CheckpointTextError) -> String {
        guard let line = lines.popFirst(), line.hasPrefix("\(field.rawValue): ") else { throw .noField(field) }
        return String(line.dropFirst(field.rawValue.count + 2))
    }

    private static func body(of lines: ArraySlice<String>) throws(CheckpointTextError) -> Checkpoint {
        guard lines.first == "" else { throw .badBody }
        guard let bytes = Hexadecimal.bytes(lines.joined()) else { throw .badBody }
        do throws(MalformedEncoding) {
            return try Checkpoint(decoding: bytes)
        } catch {
            throw .malformed(error)
        }
    }
}

extension SignedCheckpoint {
    /// The file form: a text that can be mailed, laid out in docs/journal.md.
    public var fileText: String { CheckpointText.text(self) }

    /// Reads the file form.
    ///
    /// What stands before and after the two marks, and white space at the ends of lines, is passed over, as are empty
    /// lines in the body: mail adds them. The signature is not checked here.
    /// - Throws: ``CheckpointTextError`` when the text is not that form.
    public init(fileText: String) throws(CheckpointTextError) {
        self = try CheckpointText.read(fileText)
    }
}
