public import OfficialText

/// Prints what is on a page as a tree: numbers, labels and paragraphs, each with its line and column.
public struct OutlineDump {
    private let outline: Outline
    private let tree: ItemTree
    private let lines: LineIndex
    private var out = ""

    /// The tree of one document, a line feed after each line.
    public static func text(of manuscript: Manuscript) -> String {
        var dump = OutlineDump(manuscript)
        dump.write()
        return dump.out
    }

    private init(_ manuscript: Manuscript) {
        outline = OutlineBuilder.outline(of: WrappedLines.joined(FoldedText(manuscript.text)))
        tree = ItemTree(outline, 0..<outline.segments.count)
        lines = LineIndex(manuscript.text)
    }

    private enum Node {
        case item(Int)
        case segment(Int)
    }

    private mutating func write() {
        let first = tree.roots.first.map { tree.items[$0].segment } ?? outline.segments.count
        let nodes = segments(0..<first) + tree.roots.map { Node.item($0) }
        write(nodes, indent: "")
    }

    private func segments(_ range: Range<Int>) -> [Node] {
        range.filter { !outline.segments[$0].isBlank }.map { Node.segment($0) }
    }

    private mutating func write(_ nodes: [Node], indent: String) {
        for (position, node) in nodes.enumerated() {
            let isLast = position == nodes.count - 1
            out += indent + (isLast ? "└─ " : "├─ ")
            let below = indent + (isLast ? "   " : "│  ")
            switch node {
            case .segment(let index): out += line(index) + "\n"
            case .item(let index):
                let item = tree.items[index]
                out += line(item.segment) + "\n"
                write(segments(item.own) + tree.children(of: item).map { Node.item($0) }, indent: below)
            }
        }
    }

    private func line(_ index: Int) -> String {
        let segment = outline.segments[index]
        let place = lines.place(of: outline.text.byteOffset(of: segment.content.lowerBound))
        let number = segment.numbering.map { "编号 \(outline.text.string($0.printed))" }
        let label = segment.label.map { "标签 \(outline.text.string($0.range))" }
        let named = [number, label].compactMap { $0 }
        let head = named.isEmpty ? "段落" : named.joined(separator: " ")
        let words = outline.text.string(segment.body.prefix(24))
        let rest = segment.body.count > 24 ? "…" : ""
        return "\(head) @\(place.line):\(place.column)" + (words.isEmpty ? "" : " \(words)\(rest)")
    }
}
