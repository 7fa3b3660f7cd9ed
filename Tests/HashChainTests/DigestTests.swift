import HashChain
import Testing

struct DigestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `与标准的SHA-256一致`(text: String, hex: String) {
        #expect(Digest.sha256([UInt8](text.utf8)).hex == hex)
        #expect(Digest.sha256(text.utf8.reversed().reversed() as [UInt8]).description == hex)
        #expect(Digest.sha256(text.utf8.lazy.map { $0 }).hex == hex)
    }

    @Test func `字节与十六进制来回不变`() throws {
        let bytes = [UInt8](200..<232)
        let digest = try #require(Digest(bytes: bytes))
        #expect(digest.bytes == bytes)
        #expect(digest.hex == "c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7")
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(bytes: bytes.lazy.map { $0 }) == digest)
        #expect(Digest.zero.bytes == [UInt8](repeating: 0, count: 32))
    }

    @Test(arguments: [0, 31, 33, 64])
    func `长度不对的不是散列值`(count: Int) {
        #expect(Digest(bytes: [UInt8](repeating: 1, count: count)) == nil)
        #expect(Digest(hex: String(repeating: "01", count: count)) == nil)
    }

    @Test(arguments: ["G", "A", " ", "é", "0"])
    func `别的字符不是十六进制`(last: String) {
        let digits = String(repeating: "0", count: last == "0" ? 62 : 63)
        #expect(Digest(hex: digits + last) == nil)
    }

    @Test func `按字节排序`() {
        var random = SeededGenerator(seed: 1)
        let digests = (0..<200).compactMap { _ -> Digest? in
            // Few different bytes, so that the first difference often stands late.
            Digest(bytes: (0..<32).map { _ in [0x00, 0x7F, 0x80].randomElement(using: &random) ?? 0 })
        }
        let shared = digests.compactMap { digest in
            (0..<32).compactMap { place -> Digest? in
                var bytes = digest.bytes
                bytes[place] &+= 1
                return Digest(bytes: bytes)
            }
        }
        let sorted = (digests + shared.joined()).sorted()
        #expect(sorted.count == 200 * 33)
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { !$1.bytes.lexicographicallyPrecedes($0.bytes) })
    }
}
