import Notices
import OfficialText

/// Where a document offers the public ways to turn to its own organisation: what stands there is meant to be known.
struct ContactPlaces: Sendable {
    private let text: CheckedText
    private let places: [Range<Int>]

    init(_ text: CheckedText) {
        self.text = text
        let contacts = text.reading.contacts
        places =
            (contacts.phone + contacts.email + contacts.address
            + text.reading.spans.lazy
            .filter { $0.kind == .contact }.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether a place, in units, is one of them.
    ///
    /// What is said of somebody (举报人王某的联系电话) is none, whatever the line looks like.
    func contain(_ units: Range<Int>) -> Bool {
        guard Self.contains(text.text.byteOffset(of: units.lowerBound), in: places) else { return false }
        let window = max(0, units.lowerBound - 30)..<units.lowerBound
        let start = window.last { text.unit($0) == Letter.lineFeed }.map { $0 + 1 } ?? window.lowerBound
        return !text.text.contains(Self.persons, in: start..<units.upperBound)
    }

    private static let persons = PhraseSet(
        "举报人 反映人 信访人 投诉人 上访人 村民 居民 患者 当事人 家属 业主 申请人 户主 低保户 贫困户 本人 个人 经营者 承包人 租户")

    /// Halves the places: of those that begin before a byte the last few are looked at.
    private static func contains(_ byte: Int, in places: [Range<Int>]) -> Bool {
        let next = places.partitioningIndex { $0.lowerBound > byte }
        return places[max(0, next - 3)..<next].contains { $0.contains(byte) }
    }
}

extension CheckedText {
    /// At most so many units before a place, within its line.
    func window(before place: Range<Int>, _ count: Int, in line: Range<Int>) -> Range<Int> {
        max(line.lowerBound, place.lowerBound - count)..<place.lowerBound
    }

    /// At most so many units after a place, within its line.
    func window(after place: Range<Int>, _ count: Int, in line: Range<Int>) -> Range<Int> {
        place.upperBound..<max(place.upperBound, min(line.upperBound, place.upperBound + count))
    }
}
