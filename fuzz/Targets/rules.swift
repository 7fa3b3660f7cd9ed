import Notices
import OfficeDocuments
import OfficialText
import Proofing

/// Any bytes as a file whose documents are checked: every remark lies in the text, and hiding what is personal leaves the rest.
@_cdecl("LLVMFuzzerTestOneInput")
func checkAnyNotice(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    for manuscript in Soundness.manuscripts(of: [UInt8](data, count), name: "a.txt", format: nil) {
        let reading = NoticeReader().read(manuscript)
        let remarks = Proofreader().remarks(on: reading)
        for remark in remarks {
            for range in [remark.range] + remark.related.map(\.range) {
                Soundness.hold(!range.isEmpty, "a remark of \(remark.rule.rawValue) has a place")
                Soundness.checkRange(range, in: manuscript.text)
            }
            Soundness.hold(remark.message.hasSuffix("。"), "a remark of \(remark.rule.rawValue) is a sentence")
        }
        let redaction = Redaction(of: reading)
        Soundness.hold(String(validating: redaction.text, as: UTF8.self) != nil, "the redacted text is UTF-8")
        Soundness.hold(
            !redaction.counts.isEmpty || redaction.text == manuscript.text, "nothing is changed but what is hidden")
    }
    return 0
}
