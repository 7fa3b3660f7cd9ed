import HashChain
import Testing

struct RecordHeaderTests {
    @Test func `字节与散列值和另行算出的一致`() throws {
        let record = try Vectors.firstRecord()
        #expect(record.header.payloadDigest.hex == Vectors.payloadDigest)
        #expect(hex(record.header.encoded) == Vectors.firstHeader)
        #expect(record.hash.hex == Vectors.firstHash)
        #expect(try Vectors.secondHeader().hash.hex == Vectors.secondHash)
        #expect(try Vectors.oddHeader().hash.hex == Vectors.oddHash)
    }

    @Test func `没有代理人与代理人为空不同`() throws {
        var header = try Vectors.secondHeader()
        let hash = header.hash
        header.principal = nil
        #expect(header.hash != hash)
    }

    @Test func `写出后读回不变`() throws {
        for header in try [Vectors.firstRecord().header, Vectors.secondHeader(), Vectors.oddHeader()] {
            #expect(try RecordHeader(decoding: header.encoded) == header)
        }
    }

    @Test func `每个字节的改动都改变散列值`() throws {
        let bytes = try Vectors.oddHeader().encoded
        let hash = Digest.sha256(bytes)
        for place in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << UInt8(bit)
                #expect(Digest.sha256(changed) != hash)
                guard let header = try? RecordHeader(decoding: changed) else { continue }
                #expect(header.encoded == changed)
                #expect(header.hash != hash)
            }
        }
    }

    @Test func `每个字段都在散列值里`() throws {
        let header = try Vectors.secondHeader()
        let changes: [(inout RecordHeader) throws -> Void] = [
            { $0.stream = try .inspection("k3q8") }, { $0.sequence += 1 }, { $0.time += 1 }, { $0.actor += "x" },
            { $0.principal = "x" }, { $0.command += "x" }, { $0.kind += "x" }, { $0.kindVersion += 1 },
            { $0.payloadDigest = .zero }, { $0.previous = .zero },
        ]
        let hashes = try changes.map { change in
            var changed = header
            try change(&changed)
            return changed.hash
        }
        #expect(Set(hashes + [header.hash]).count == changes.count + 1)
    }

    @Test func `字段之间的字不能挪动`() throws {
        var left = try Vectors.firstRecord().header
        var right = left
        (left.command, left.kind) = ("ab", "c")
        (right.command, right.kind) = ("a", "bc")
        #expect(left.hash != right.hash)
    }

    @Test(arguments: [
        (0, UInt8(0x74), "第 1 字节起应为 TZRH，请用备份或完整的原件核对。"),
        (4, 2, "第 5 字节起格式版本是 2，本程序只认识 1，请用备份或完整的原件核对。"),
        (5, 9, "第 6 字节起散列算法是 9，本程序只认识 1（SHA-256），请用备份或完整的原件核对。"),
        (6, 0x80, "第 7 字节起数字是 -9223372036854775793，至少应为 0，请用备份或完整的原件核对。"),
        (6, 0x7F, "第 15 字节起在一个字段中间断开，请用备份或完整的原件核对。"),
        (14, 0x49, "第 7 字节起不是记录流的名称，请用备份或完整的原件核对。"),
        (36, 0, "第 30 字节起数字是 0，至少应为 1，请用备份或完整的原件核对。"),
        (53, 0xFF, "第 54 字节起文字不是 UTF-8，请用备份或完整的原件核对。"),
        (57, 2, "第 58 字节起有无标志是 2，应为 0 或 1，请用备份或完整的原件核对。"),
    ])
    func `坏字节说明位置和应有的内容`(place: Int, byte: UInt8, message: String) throws {
        var bytes = try Vectors.firstRecord().header.encoded
        bytes[place] = byte
        let error = #expect(throws: MalformedEncoding.self) { try RecordHeader(decoding: bytes) }
        #expect(error?.description == message)
    }

    @Test func `多出和断开的字节不读`() throws {
        let bytes = try Vectors.firstRecord().header.encoded
        for length in bytes.indices {
            #expect(throws: MalformedEncoding.self) { try RecordHeader(decoding: Array(bytes.prefix(length))) }
        }
        let error = #expect(throws: MalformedEncoding.self) { try RecordHeader(decoding: bytes + [0, 0]) }
        #expect(error == MalformedEncoding(offset: bytes.count, reason: .trailingBytes(2)))
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
