import Crypto
import HashChain
import Testing

@testable import Sealing

@Suite struct SealedFileTests {
    /// Around every border of a chunk, written and read in pieces of other lengths.
    @Test(arguments: [0, 1, 65_000, 65_535, 65_536, 65_537, 131_072, 200_000])
    func `写下的都读得回来`(_ length: Int) throws {
        for pieces in [1_000, 65_536, 1 << 20] {
            let sample = try Sample(lengths: [length, 3], pieces: pieces)
            for key in [sample.key, sample.other] {
                let (parts, signed) = try Sample.read(sample.file, with: key, pieces: pieces + 1)
                #expect(parts.map(\.name) == sample.parts.map(\.name))
                #expect(parts.map(\.bytes) == sample.parts.map(\.bytes))
                #expect(signed.manifest.heads == [sample.head])
                #expect(signed.manifest.parts.map(\.digest) == sample.parts.map { .sha256($0.bytes) })
                #expect(signed.publicKey == sample.signing.publicKey)
            }
        }
    }

    /// Whoever writes a reader works from the page alone.
    @Test func `排列与说明书相同`() throws {
        let sample = try Sample(lengths: [70_000])
        #expect(sample.file[..<7] == [0x54, 0x5A, 0x53, 0x46, 1, 1, 2])
        for (share, seed) in [Sample.otherSeed, Sample.seed].enumerated() {
            let key = try ByThePage.contentKey(sample.file, share: share, seed: seed)
            let content = try ByThePage.content(sample.file, key)
            let name = Array("第0份".utf8)
            let part = [1] + ByThePage.integer(name.count) + name + ByThePage.integer(70_000) + sample.parts[0].bytes
            #expect(content.starts(with: part + Array(SHA256.hash(data: sample.parts[0].bytes))))
            #expect(content.last == 0)
            let manifest =
                Array("TZMF".utf8) + [1, 1, 1] + ByThePage.integer(1_720_000_000_000) + ByThePage.integer(1)
                + ByThePage.integer(12) + Array("installation".utf8) + ByThePage.integer(4)
                + Array(SHA256.hash(data: [9])) + ByThePage.integer(1) + ByThePage.integer(name.count) + name
                + ByThePage.integer(70_000) + Array(SHA256.hash(data: sample.parts[0].bytes))
            #expect(try Sample.read(sample.file, with: sample.key).manifest.manifest.encoded == manifest)
            let (start, signature) = (content.count - 1 - 32 - 64, 64)
            #expect(
                sample.signing.publicKey.isValid(signature: Array(content[start..<start + signature]), over: manifest))
        }
    }

    @Test func `改动任何一个字节都打不开`() throws {
        let sample = try Sample(lengths: [40])
        for index in sample.file.indices {
            var file = sample.file
            file[index] ^= 0x20
            let reason = try #require(Sample.failure(file, with: sample.key), "第 \(index) 字节")
            #expect(reason.hasSuffix("。"))
        }
    }

    @Test func `改动大文件里的一个字节，说明在第几块`() throws {
        let sample = try Sample(lengths: [200_000])
        var file = sample.file
        file[ByThePage.headerLength(file) + 2 * 65_552 + 9] ^= 1
        #expect(
            Sample.failure(file, with: sample.key) == "第 3 块与写下时不同：被改动、挪动或断开，请不要使用，重新取得原件。")
    }

    @Test func `截去任意一段都打不开`() throws {
        let sample = try Sample(lengths: [200_000])
        let borders = (0..<4).map { ByThePage.headerLength(sample.file) + $0 * 65_552 }
        for (chunk, length) in borders.enumerated() {
            #expect(
                Sample.failure(Array(sample.file[..<length]), with: sample.key)
                    == "文件不完整，在第 \(chunk) 块之后断开，请重新取得完整的原件。")
        }
        for length in [0, 1, 6, 7, 50, 166, 168, 200, 70_000, sample.file.count - 1] {
            #expect(Sample.failure(Array(sample.file[..<length]), with: sample.key) != nil, "\(length)")
        }
    }

    @Test func `对调、重复、去掉、接上的块都打不开`() throws {
        let sample = try Sample(lengths: [200_000])
        let header = Array(sample.file[..<ByThePage.headerLength(sample.file)])
        let chunks = ByThePage.chunks(sample.file)
        let other = ByThePage.chunks(try Sample(lengths: [200_001]).file)
        for (order, chunk) in [
            ([1, 0, 2, 3], 1), ([0, 2, 1, 3], 2), ([0, 0, 1, 2, 3], 2), ([0, 2, 3], 2), ([1, 2, 3], 1), ([3], 1),
        ] {
            let file = order.reduce(header) { $0 + chunks[$1] }
            #expect(
                Sample.failure(file, with: sample.key) == "第 \(chunk) 块与写下时不同：被改动、挪动或断开，请不要使用，重新取得原件。")
        }
        // Another file's chunk, under the very same content key, belongs to another header.
        #expect(Sample.failure(header + other.flatMap(\.self), with: sample.key) != nil)
        #expect(
            Sample.failure(sample.file + [1], with: sample.key)
                == "第 4 块与写下时不同：被改动、挪动或断开，请不要使用，重新取得原件。")
        let full = try Sample(lengths: [Self.lengthOfWholeChunks])
        #expect(ByThePage.chunks(full.file).last?.count == 65_552)
        #expect(
            Sample.failure(full.file + [1], with: full.key) == "第 2 块之后本应结束，却多出内容，请不要使用，重新取得原件。")
    }

    /// The content then fills its two chunks to the last byte.
    private static var lengthOfWholeChunks: Int {
        get throws {
            let sample = try Sample(lengths: [80_000])
            let content = try ByThePage.content(
                sample.file, ByThePage.contentKey(sample.file, share: 1, seed: Sample.seed))
            return 80_000 + 2 * 65_536 - content.count
        }
    }

    @Test func `不是收件人的打不开`() throws {
        let sample = try Sample()
        let stranger = try #require(OpeningKey(seed: Array(repeating: 8, count: 32)))
        #expect(
            Sample.failure(sample.file, with: stranger)
                == "用这把密钥打不开：它不是加密给这把密钥的，或者文件开头被改动；请换用收件人的密钥，或核对原件。")
    }

    @Test func `别的文件、别的用途和更新的版本说明是什么`() throws {
        let sample = try Sample()
        #expect(Sample.failure(Array("SQLite format 3".utf8), with: sample.key) == "不是台账的备份或数据包，请核对文件。")
        #expect(Sample.failure(sample.file, with: sample.key, .bundle) == "这是备份，不是数据包，请核对文件。")
        var file = sample.file
        file[4] = 2
        #expect(Sample.failure(file, with: sample.key) == "格式版本是 2，本程序只认识 1，请用更新的版本打开。")
    }

    /// A recipient who knows the content key can write anything; only the signature still tells who made the file.
    @Test func `收件人改写内容，签名或散列值就不对`() throws {
        let sample = try Sample(lengths: [40])
        let key = try ByThePage.contentKey(sample.file, share: 1, seed: Sample.seed)
        let content = try ByThePage.content(sample.file, key)
        func rewritten(_ change: (inout [UInt8]) -> Void) throws -> String? {
            var other = content
            change(&other)
            return Sample.failure(try ByThePage.file(like: sample.file, holding: other, key), with: sample.key)
        }
        #expect(try rewritten { _ in } == nil)
        let start = 1 + 8 + "第0份".utf8.count + 8
        #expect(try rewritten { $0[start] ^= 1 } == "其中的“第0份”与所附的散列值不符，请不要使用，重新取得原件。")
        #expect(
            try rewritten {
                $0[start] ^= 1
                $0.replaceSubrange(start + 40..<start + 72, with: Array(SHA256.hash(data: $0[start..<start + 40])))
            } == "清单与内容不符，请不要使用，重新取得原件。")
        let end = content.count - 1 - 32
        #expect(try rewritten { $0[end - 1] ^= 1 } != nil)
        #expect(
            try rewritten {
                $0[end - 5] ^= 1
                $0.replaceSubrange(end..<end + 32, with: Array(SHA256.hash(data: $0[end - 96..<end])))
            } == "清单的签名不对，请不要使用，并向制作单位核实。")
        #expect(try rewritten { $0.append(0) } == "内容的排列不合规定，请不要使用，重新取得原件。")
        #expect(try rewritten { $0.removeLast() } == "内容的排列不合规定，请不要使用，重新取得原件。")
    }

    @Test func `说好的长度没有写够或写多了，不成文件`() throws {
        let sample = try Sample()
        var writer = try SealedFileWriter(
            .backup, for: [sample.key.recipient], contentKey: Array(repeating: 5, count: 32))
        try writer.begin("甲", length: 2) { _ in }
        #expect(throws: SealingFailure.otherLength("甲")) { try writer.end { _ in } }
        #expect(throws: SealingFailure.otherLength("甲")) { try writer.put([1, 2, 3]) { _ in } }
        #expect(throws: SealingFailure.recipientCount(0)) {
            try SealedFileWriter(.backup, for: [], contentKey: Array(repeating: 5, count: 32))
        }
    }
}
