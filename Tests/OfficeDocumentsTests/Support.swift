import Foundation
import OfficeDocuments
import OfficialText

/// GB 18030 by Foundation's own tables, which the reader does not use.
let gb18030 = String.Encoding(rawValue: 0x8000_0632)

extension String {
    /// The bytes of this text in an encoding; empty where it has no such character.
    func bytes(_ encoding: String.Encoding) -> [UInt8] { data(using: encoding).map { Array($0) } ?? [] }
}

extension Manuscript {
    /// The document text, which must be valid UTF-8.
    var string: String? { String(validating: text, as: UTF8.self) }
}

/// What the only document of these bytes says.
func onlyText(
    _ bytes: [UInt8], name: String = "样例.txt", format: DocumentFormat? = nil, encoding: TextEncoding? = nil
) throws -> String? {
    let file = try DocumentReader.read(bytes: bytes, name: name, format: format, encoding: encoding)
    return file.manuscripts.count == 1 ? file.manuscripts[0].string : nil
}

/// The sentence with which these bytes are refused; nil when they are not.
func refusal(
    _ bytes: [UInt8], name: String = "样例.txt", format: DocumentFormat? = nil, encoding: TextEncoding? = nil
) -> String? {
    do {
        _ = try DocumentReader.read(bytes: bytes, name: name, format: format, encoding: encoding)
        return nil
    } catch {
        return error.description
    }
}

/// A small, seeded generator (SplitMix64), so that a failing test fails again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Fictional, like all names in these tests.
let sampleNotice = """
    中共云溪县林业局党组关于巡察整改进展情况的通报

    根据县委统一部署,2023年3月6日至4月28日,县委第二巡察组对县林业局党组开展了常规巡察。
    一、关于“学习制度落实不严”的问题
    整改情况:一是修订学习制度;二是开展集中学习12次。(已完成)
    联系电话:0571-8000000;㎡、①、★、—、…、·、「」均应照读。

    """
