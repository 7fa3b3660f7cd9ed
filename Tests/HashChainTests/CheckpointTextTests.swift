import HashChain
import Testing

struct CheckpointTextTests {
    private let signed: SignedCheckpoint
    private let text: String

    init() throws {
        let key = try #require(SigningKey(seed: Vectors.seed))
        signed = try SignedCheckpoint(signing: try Vectors.firstCheckpoint(), with: key)
        text = Self.text()
    }

    /// Written out by hand from docs/journal.md.
    private static func text() -> String {
        var body = Vectors.checkpoint[...]
        var lines: [Substring] = []
        while !body.isEmpty {
            lines.append(body.prefix(64))
            body = body.dropFirst(64)
        }
        return """
            -----BEGIN TAIZHANG CHECKPOINT-----
            number: 1
            digest: \(Vectors.checkpointDigest)
            public-key: \(Vectors.publicKey)
            signature: \(Vectors.signature)

            \(lines.joined(separator: "\n"))
            -----END TAIZHANG CHECKPOINT-----

            """
    }

    @Test func `写成约定的形式`() {
        #expect(signed.fileText == text)
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 140 && $0.allSatisfy(\.isASCII) })
    }

    @Test func `读回不变`() throws {
        #expect(try SignedCheckpoint(fileText: text) == signed)
    }

    @Test func `邮件留下的空白和前后文不碍事`() throws {
        let mailed = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " \t\r\n")
        #expect(try SignedCheckpoint(fileText: "\u{FEFF}" + mailed) == signed)
        #expect(try SignedCheckpoint(fileText: "主任:\n\n请留存。\n\n" + text + "\n—— 整改办\n") == signed)
        #expect(try SignedCheckpoint(fileText: String(text.dropLast())) == signed)
    }

    @Test(arguments: [
        ("-----BEGIN", "----BEGIN", "没有开头一行“-----BEGIN TAIZHANG CHECKPOINT-----”"),
        ("-----END", "----END", "没有结尾一行“-----END TAIZHANG CHECKPOINT-----”"),
        ("number: 1\n", "", "缺少“number”一行，应依次为 number、digest、public-key、signature"),
        ("number: 1", "number: 01", "“number”一行的值不合格式或与正文不符"),
        ("digest: b5831ac1", "digest: b5831ac2", "“digest”一行的值不合格式或与正文不符"),
        ("digest: b", "digest:  b", "“digest”一行的值不合格式或与正文不符"),
        ("public-key: 03", "public-key: 0", "“public-key”一行的值不合格式或与正文不符"),
        ("signature: ", "signature: 00", "“signature”一行的值不合格式或与正文不符"),
        ("signature", "Signature", "缺少“signature”一行，应依次为 number、digest、public-key、signature"),
        ("\n\n", "\n", "正文应与前面各行隔一空行，并且只含 0-9、a-f"),
        ("545a", "545A", "正文应与前面各行隔一空行，并且只含 0-9、a-f"),
        ("545a", "545b", "正文第 1 字节起应为 TZCP"),
    ])
    func `改坏的副本说明原因`(whole: String, damaged: String, message: String) throws {
        try #require(text.contains(whole))
        let copy = text.replacing(whole, with: damaged, maxReplacements: 1)
        let error = #expect(throws: CheckpointTextError.self) { try SignedCheckpoint(fileText: copy) }
        #expect(error?.description == "检查点副本读不出：\(message)，请重新取得完整的副本。")
    }
}
