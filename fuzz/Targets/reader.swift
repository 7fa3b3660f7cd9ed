import Notices
import OfficeDocuments
import OfficialText

/// Any bytes as a file whose documents are read for what they say: the spans tile the text.
@_cdecl("LLVMFuzzerTestOneInput")
func readAnyNotice(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    for manuscript in Soundness.manuscripts(of: [UInt8](data, count), name: "a.txt", format: nil) {
        let reading = NoticeReader().read(manuscript)
        var end = 0
        for span in reading.spans {
            Soundness.hold(span.range.lowerBound == end && !span.range.isEmpty, "spans tile the text at \(end)")
            Soundness.checkRange(span.range, in: manuscript.text)
            end = span.range.upperBound
        }
        Soundness.hold(end == manuscript.text.count, "spans tile the text to its end")
        let ranges = reading.unread + reading.nextSteps.map(\.range) + reading.diagnostics.compactMap(\.range)
        for range in ranges + reading.findings.flatMap(placesInFinding) {
            Soundness.checkRange(range, in: manuscript.text)
        }
        let json = String(validating: ReadingJSON.bytes(of: reading), as: UTF8.self)
        Soundness.hold(json != nil, "the JSON is UTF-8")
    }
    return 0
}

private func placesInFinding(_ finding: ReadFinding) -> [Range<Int>] {
    let excerpts = [finding.number, finding.title, finding.description, finding.statusText, finding.sponsor]
    return [finding.range] + finding.measures.map(\.range) + finding.progress.map(\.range)
        + (excerpts.compactMap(\.self) + finding.headings).flatMap(\.pieces)
}
