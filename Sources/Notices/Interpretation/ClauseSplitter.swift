import OfficialText
import Rectification

/// Parts a passage of one or more paragraphs into its clauses, with the status printed on each.
struct ClauseSplitter {
    /// A clause in units, its closing status cut off.
    struct Clause {
        var range: Range<Int>
        var mark: StatusMark?
    }

    /// The clauses of a passage, and the mark that belongs to the finding as a whole.
    struct Result {
        var clauses: [Clause] = []
        var own: StatusMark?

        /// Forgets what is in it; its list keeps its room.
        mutating func clear() {
            clauses.clear()
            own = nil
        }
    }

    private let outline: Outline
    private var text: FoldedText { outline.text }

    init(_ outline: Outline) { self.outline = outline }

    /// Parts the paragraphs of a passage; they are trimmed, in order, and none is empty.
    func split(_ paragraphs: [Range<Int>]) -> Result {
        var result = Result()
        split(paragraphs, into: &result)
        return result
    }

    /// The same, into a result that was used before.
    func split(_ paragraphs: [Range<Int>], into result: inout Result) {
        result.clear()
        guard let first = paragraphs.first, let last = paragraphs.last else { return }
        var start = first.lowerBound
        var marks = OutermostMarks(in: paragraphs, of: outline)
        if marks.next() != nil {
            // What stands before the first mark belongs to its clause.
            while let next = marks.next() {
                add(start..<next, to: &result)
                start = next
            }
        } else if areClosed(paragraphs) {
            for paragraph in paragraphs.dropFirst() {
                add(start..<paragraph.lowerBound, to: &result)
                start = paragraph.lowerBound
            }
        }
        add(start..<last.upperBound, to: &result)
        giveMarkToFinding(&result, paragraphs)
    }

    private func add(_ range: Range<Int>, to result: inout Result) {
        let whole = text.trimmed(range)
        guard !whole.isEmpty else { return }
        let mark = StatusMarks(text: text).closing(whole)
        let cut = mark.map { text.trimmed(whole.lowerBound..<$0.range.lowerBound) } ?? whole
        if !cut.isEmpty {
            result.clauses.append(Clause(range: cut, mark: mark))
        } else if result.clauses.isEmpty {
            result.own = mark
        } else {
            // A bracket on a line of its own closes the clause before it.
            result.clauses[result.clauses.count - 1].mark = mark
        }
    }

    /// One mark at the end of a paragraph of several clauses speaks for the finding.
    private func giveMarkToFinding(_ result: inout Result, _ paragraphs: [Range<Int>]) {
        guard let last = result.clauses.last, last.mark != nil,
            result.clauses.dropLast().allSatisfy({ $0.mark == nil }),
            let paragraph = paragraphs.last(where: { $0.contains(last.range.lowerBound) }),
            result.clauses.count(where: { paragraph.contains($0.range.lowerBound) }) > 1
        else { return }
        result.own = last.mark
        result.clauses[result.clauses.count - 1].mark = nil
    }

    /// Paragraphs without marks are one passage, unless each closes with its own status.
    private func areClosed(_ paragraphs: [Range<Int>]) -> Bool {
        paragraphs.count > 1 && paragraphs.count { StatusMarks(text: text).closing($0) != nil } > 1
    }
}
