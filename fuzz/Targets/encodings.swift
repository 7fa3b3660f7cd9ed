import OfficeDocuments

/// Any bytes as a file: the first one chooses what is asked for.
@_cdecl("LLVMFuzzerTestOneInput")
func readAnyBytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](data, count)
    _ = Soundness.manuscripts(of: bytes, name: "a.txt", format: nil)
    if let first = bytes.first, let encoding = TextEncoding.allCases.dropFirst(Int(first) % 8).first {
        let rest = Array(bytes.dropFirst())
        if let file = try? DocumentReader.read(bytes: rest, name: "a", encoding: encoding) {
            Soundness.hold(file.encoding != .utf16, "the byte order is decided")
        }
    }
    return 0
}
