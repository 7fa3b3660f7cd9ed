import Testing
import Workbench

@Suite struct TextLeafTests {
    /// Lines of nine bytes, one of them an LF.
    private static func text(lines: Int) -> [UInt8] {
        (1...lines).flatMap { Array("\(10_000_000 + $0)\n".utf8) }
    }

    private static func leaves(_ text: [UInt8]) -> [TextLeaf] {
        var leaves = [TextLeaf(of: text, at: 0)]
        while let next = leaves[leaves.count - 1].next { leaves.append(TextLeaf(of: text, at: next)) }
        return leaves
    }

    @Test func `不长的文字是一页`() {
        for text in [[], Array("一行".utf8), Self.text(lines: TextLeaf.length / 9)] {
            let leaf = TextLeaf(of: text, at: text.count / 2)
            #expect(Array(leaf.text) == text)
            #expect((leaf.number, leaf.count, leaf.firstLine) == (1, 1, 1))
            #expect(leaf.previous == nil && leaf.next == nil)
        }
    }

    @Test func `长文字的各页合起来是全文，各由整行组成`() throws {
        let text = Self.text(lines: 50_000)
        let leaves = Self.leaves(text)
        #expect(leaves.flatMap(\.text) == text)
        #expect(leaves.count == (text.count + TextLeaf.length - 1) / TextLeaf.length)
        for (index, leaf) in leaves.enumerated() {
            #expect((leaf.number, leaf.count) == (index + 1, leaves.count))
            #expect(leaf.text.last == UInt8(ascii: "\n"))
            #expect(String(decoding: leaf.text.prefix(8), as: UTF8.self) == "\(10_000_000 + leaf.firstLine)")
            #expect(leaf.previous == (index == 0 ? nil : leaves[index - 1].bytes.lowerBound))
            #expect(leaf.text.count < TextLeaf.length + 9)
        }
    }

    @Test func `每个字节都在从它问起的那一页上`() {
        let text = Self.text(lines: 50_000)
        for byte in stride(from: 0, to: text.count, by: 977) {
            #expect(TextLeaf(of: text, at: byte).bytes.contains(byte))
        }
        #expect(TextLeaf(of: text, at: text.count + 1).next == nil)
        #expect(TextLeaf(of: text, at: -1).previous == nil)
    }

    @Test func `很长的一行不拆开`() {
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: TextLeaf.length * 3)
        let text = Array("前\n".utf8) + long + Array("\n后\n后\n".utf8)
        let leaves = Self.leaves(text)
        #expect(leaves.map(\.text.count) == [long.count + 5, 8])
        #expect(leaves.map(\.firstLine) == [1, 3])
    }
}
