import Notices
import OfficialText
import Resemblance

/// 雷同, with another inspection of the ledger.
extension LookAlikeRule: LedgerRule {
    /// Of each finding what is most like another inspection's: its progress, else its actions.
    static func remarks(on text: CheckedText, beside account: LedgerAccount) -> [Remark] {
        let copied = account.known(in: text).filter { !$0.finding.copies.isEmpty }
        guard !copied.isEmpty else { return [] }
        let document: LookAlikes.Document = (nil, ComparedPassages(text))
        let passages = Dictionary(grouping: document.passages.all) {
            document.passages.finding(of: $0).range.lowerBound
        }
        return copied.compactMap { read, finding in
            let sides = (passages[read.range.lowerBound] ?? []).map {
                LookAlikeCopy.Side(document: document, passages: [$0])
            }
            return remark(on: sides, finding.copies)
        }
    }

    private static func remark(on sides: [LookAlikeCopy.Side], _ copies: [LedgerAccount.Copy]) -> Remark? {
        let copies = copies.filter { $0.kind == .progress } + copies.filter { $0.kind == .measure }
        for copy in copies {
            let side = sides.first { side in
                side.kind == (copy.kind == .measure ? .measure : .progress) && side.isOwn(copy.letters)
                    && !side.saysShared && !side.isCommonStep
            }
            if let side { return remark(on: side, copy) }
        }
        return nil
    }

    private static func remark(on side: LookAlikeCopy.Side, _ copy: LedgerAccount.Copy) -> Remark {
        let difference = copy.words.map { DifferenceWords(side.difference(from: $0)).text }
        let likeness =
            switch difference {
            case nil: "几乎相同"
            case ""?: "相同"
            case let words?: "几乎相同，只是\(words)"
            }
        let other = "\(copy.other.inspection)第 \(copy.other.position) 个问题\(FindingName.quoted(copy.other.statement))"
        return Remark(
            .lookAlike, .warning,
            "\(side.name)的\(side.kind.title)与台账里\(other)的\(likeness)，至少有一边像是照抄来的，请核对写的是不是自己的情况。",
            at: side.range)
    }
}
