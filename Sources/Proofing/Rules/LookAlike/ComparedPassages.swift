import Notices
import OfficialText
import Resemblance

/// The passages of a text that are compared, and what they say of being shared.
struct ComparedPassages {
    let text: CheckedText
    /// All of them, the short ones too.
    let all: [ComparedPassage]

    init(_ text: CheckedText) {
        self.text = text
        all = ComparedPassage.all(in: text)
    }

    /// The finding of a passage.
    func finding(of passage: ComparedPassage) -> ReadFinding { text.reading.findings[passage.finding] }

    /// Whether a passage is one of several of its kind in its finding.
    func hasSeveral(_ passage: ComparedPassage) -> Bool {
        let finding = finding(of: passage)
        return (passage.kind == .measure ? finding.measures.count : finding.progress.count) > 1
    }

    /// From one passage to another, in bytes.
    func range(from first: ComparedPassage, to last: ComparedPassage) -> Range<Int> {
        text.text.byteRange(first.units.lowerBound..<last.units.upperBound)
    }

    /// All letters of a passage, ritual words and titles included.
    func letters(of passage: ComparedPassage) -> Letters { Letters(text.text, [passage.units]) }

    /// All letters of each of a finding's actions.
    func actions(of finding: Int) -> Set<[UInt16]> {
        let passages = all[all.partitioningIndex { $0.finding >= finding }...].prefix { $0.finding == finding }
        return Set(passages.filter { $0.kind == .measure && $0.number != nil }.map { letters(of: $0).units })
    }

    /// Whether a passage says that it stands for several findings.
    func saysShared(_ passage: ComparedPassage) -> Bool { text.text.contains(Self.sharing, in: passage.units) }

    private static let sharing = PhraseSet(
        "一并整改 合并整改 统筹整改 一并推进 一并落实 同上 措施同 整改情况同 同问题 与问题 见问题 详见 参见 共性措施 共用措施 共性问题")
}
