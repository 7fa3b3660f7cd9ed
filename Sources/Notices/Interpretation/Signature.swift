import OfficialText

/// Who signed a document and on which day: the segments of its tail that say so.
struct Signature {
    let signer: Int?
    let date: Int?

    /// Finds the signature of a tail; absent when there is neither a signer nor a date.
    init?(in outline: Outline, _ tail: Range<Int>) {
        let lines = PageLines(outline)
        let written = tail.filter { !outline.segments[$0].isBlank }
        func content(_ index: Int) -> Range<Int> { outline.segments[index].content }
        func isDate(_ index: Int) -> Bool { lines.isDateOnly(content(index)) && !lines.hasClock(content(index)) }
        let named = written.first { lines.isSignature(content($0)) && !lines.isFurniture($0) }
        let firstDate = written.first(where: isDate)
        // A name that no list knows, right above the date.
        let unknown = firstDate.flatMap { date in
            written.last { $0 < date }.flatMap { lines.mayBeSigner($0) ? $0 : nil }
        }
        let signer = named ?? unknown
        let below = signer.flatMap { signer in written.first { $0 > signer && isDate($0) } }
        guard signer != nil || firstDate != nil else { return nil }
        self.signer = signer
        date = below ?? (signer.map { lines.hasDate(content($0)) } == true ? signer : firstDate)
    }
}
