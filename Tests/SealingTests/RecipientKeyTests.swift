import HashChain
import Testing

@testable import Sealing

@Suite struct RecipientKeyTests {
    /// Alice's key pair in RFC 7748, section 6.1.
    @Test func `公钥与RFC 7748的例子相同`() throws {
        let key = try #require(
            OpeningKey(fileText: "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a\n"))
        let digits = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"
        #expect(key.recipient.description.hasPrefix("tzr-\(digits)-"))
    }

    @Test func `写法读得回来，错一个字就读不出`() throws {
        let key = try #require(OpeningKey(seed: Sample.seed)).recipient
        let text = key.description
        #expect(RecipientKey(text) == key)
        for index in text.indices {
            var other = text
            other.replaceSubrange(index...index, with: [text[index] == "1" ? "2" : "1"])
            #expect(RecipientKey(other) == nil, "\(other)")
        }
        for other in ["", "tzr-", String(text.dropLast()), text + "0", text.uppercased(), " " + text] {
            #expect(RecipientKey(other) == nil)
        }
        let signing = try #require(SigningKey(seed: Sample.seed))
        #expect(RecipientKey(signing.publicKey.hex) == nil)
    }

    @Test func `私钥哪里也不印出来`() throws {
        let key = try #require(OpeningKey(seed: Sample.seed))
        let digits = key.fileText.dropLast()
        #expect(OpeningKey(fileText: key.fileText)?.recipient == key.recipient)
        for shown in ["\(key)", String(reflecting: key), "\(Mirror(reflecting: key).children.map(\.value))"] {
            #expect(!shown.contains(digits))
        }
    }
}
