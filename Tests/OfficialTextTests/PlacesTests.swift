import Testing

@testable import OfficialText

/// The small structures that keep places, against plain lists and sets.
struct PlacesTests {
    @Test(arguments: 0..<60)
    func `位集与集合一致`(seed: Int) {
        var random = SplitMix(UInt64(seed))
        let count = 1 + random.below(400)
        let members = Set((0..<random.below(80)).map { _ in random.below(count) })
        var set = UnitSet(count: count)
        for member in members { set.insert(member) }
        #expect((0...count).filter(set.contains) == members.sorted())
        for _ in 0..<40 {
            let lower = random.below(count)
            let range = lower..<(lower + random.below(count - lower + 1))
            let inside = members.filter(range.contains).sorted()
            #expect(Array(set.members(in: range)) == inside)
            let divisor = 1 + random.below(3)
            #expect(set.first(in: range) { $0 % divisor == 0 } == inside.first { $0 % divisor == 0 })
            #expect(set.last(in: range) { $0 % divisor == 0 } == inside.last { $0 % divisor == 0 })
        }
    }

    @Test(arguments: 0..<60)
    func `留出一些单元，其余的照旧知道自己的字节`(seed: Int) {
        var random = SplitMix(UInt64(seed))
        let alphabet = Array("一。ab\n（é𠮷")
        let text = FoldedText(
            Array(String((0..<random.below(400)).map { _ in alphabet[random.below(alphabet.count)] }).utf8))
        let left = (0..<text.count).filter { _ in random.below(5) == 0 }
        let kept = (0..<text.count).filter { !left.contains($0) }
        let rest = text.leavingOut(left)
        #expect(rest.bytes == text.bytes && rest.units == kept.map { text.units[$0] })
        for (unit, old) in kept.enumerated() {
            #expect(rest.byteRange(unit..<unit + 1) == text.byteRange(old..<old + 1))
            #expect(rest.landmarks.contains(unit) == text.landmarks.contains(old))
        }
        #expect(rest.byteOffset(of: rest.count) == text.bytes.count)
    }

    @Test func `八字节里的区间原样取出`() {
        let largest = Int(UInt32.max)
        for range in [0..<0, 0..<1, 7..<7, 5..<99, largest..<largest, 0..<largest] {
            var packed = Packed(wrappedValue: range)
            #expect(packed.wrappedValue == range)
            packed.wrappedValue = 3..<4
            #expect(packed == Packed(wrappedValue: 3..<4))
        }
    }

    /// Units of one to four bytes; before some of them bytes were left out.
    @Test(arguments: 0..<60)
    func `每个单元知道自己的字节`(seed: Int) {
        var random = SplitMix(UInt64(seed))
        let (text, starts, ends) = Self.text(&random)
        var places = UnitPlaces(reserving: 1)
        for block in stride(from: 0, to: starts.count, by: 64) {
            let units = block..<min(block + 64, starts.count)
            let areUsual = units.allSatisfy { unit in
                let width = ends[unit] - starts[unit]
                return (width == 1 || width == 3) && (unit == block || starts[unit] == ends[unit - 1])
            }
            if areUsual {
                let narrow = units.filter { ends[$0] - starts[$0] == 1 }.reduce(into: UInt64(0)) { bits, unit in
                    bits |= 1 << UInt64(unit - block)
                }
                places.append(from: UInt32(starts[block]), narrow: narrow)
            } else {
                places.append(starts[units].map { UInt32($0) })
            }
        }
        #expect(starts.indices.map { places.byteOffset(of: $0) } == starts)
        #expect(starts.indices.map { places.end(of: $0, in: text) } == ends)
    }

    @Test(arguments: 0..<40)
    func `字节区间里起头的单元`(seed: Int) {
        var random = SplitMix(UInt64(seed))
        let text = FoldedText(Self.text(&random).bytes)
        for _ in 0..<40 {
            let lower = random.below(text.bytes.count + 1)
            let bytes = lower..<lower + random.below(text.bytes.count - lower + 1)
            let inside = (0..<text.count).filter { bytes.contains(text.byteOffset(of: $0)) }
            #expect(Array(text.unitRange(of: bytes)) == inside)
        }
    }

    private static func text(_ random: inout SplitMix) -> (bytes: [UInt8], starts: [Int], ends: [Int]) {
        let unusual = random.below(2) == 0 ? 0 : 30
        var (bytes, starts, ends): ([UInt8], [Int], [Int]) = ([], [], [])
        for _ in 0..<(1 + random.below(300)) {
            if random.below(100) < unusual, random.below(4) == 0 { bytes += Array("\u{200B}".utf8) }
            let usual = random.below(3) == 0 ? "a" : "甲"
            let character = random.below(100) < unusual ? ["é", "😀"][random.below(2)] : usual
            starts.append(bytes.count)
            bytes += Array(character.utf8)
            ends.append(bytes.count)
        }
        return (bytes, starts, ends)
    }

    @Test(arguments: 0..<40)
    func `行列与逐字数出的一致`(seed: Int) {
        var random = SplitMix(UInt64(seed))
        let alphabet: [Character] = ["甲", "a", "é", "😀", "\n"]
        // Few line feeds, so that lines are long.
        let text = (0..<(1 + random.below(1200))).map { _ in alphabet[random.below(random.below(20) == 0 ? 5 : 4)] }
        let index = LineIndex(Array(String(text).utf8))
        var (byte, line, column) = (0, 1, 1)
        for character in text {
            let place = index.place(of: byte)
            #expect(place.line == line && place.column == column)
            byte += String(character).utf8.count
            (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        let end = index.place(of: byte)
        #expect(end.line == line && end.column == column)
    }
}
