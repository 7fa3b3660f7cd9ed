import Foundation

/// A text as letters, digits, `-` and `_`: base64 in the alphabet of RFC 4648, section 5, without padding.
enum URLText {
    static func encoded(_ text: String) -> String {
        var encoded = Data(text.utf8).base64EncodedString()
        encoded.replace("+", with: "-")
        encoded.replace("/", with: "_")
        return encoded.replacing("=", with: "")
    }

    static func decoded(_ encoded: some StringProtocol) -> String? {
        let standard = String(encoded).replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        return Data(base64Encoded: standard + padding).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
