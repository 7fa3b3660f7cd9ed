extension Sequence<UInt8> {
    /// Two digits for each byte.
    var hexadecimal: String {
        var text = ""
        for byte in self {
            text += byte < 16 ? "0" : ""
            text += String(byte, radix: 16)
        }
        return text
    }
}
