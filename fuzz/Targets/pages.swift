@testable import OfficeDocuments

/// Any bytes as a page; what it says may not depend on how it is handed to the parser, unless a loss is admitted.
@_cdecl("LLVMFuzzerTestOneInput")
func readAnyPage(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](data, count)
    _ = Soundness.manuscripts(of: bytes, name: "a.html", format: .html)
    let source = bytes.repairedUTF8(from: 0)
    guard let atOnce = try? PageParser.page(of: source), let pieced = try? PageParser.page(of: source, pieceLength: 7)
    else { return 0 }
    let isWhole = atOnce.diagnostics.isEmpty && pieced.diagnostics.isEmpty
    Soundness.hold(!isWhole || atOnce.text == pieced.text, "the text of a whole page does not depend on the pieces")
    return 0
}
