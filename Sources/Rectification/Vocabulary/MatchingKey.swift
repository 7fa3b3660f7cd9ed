/// What is left of a text when it is compared with another that was typed elsewhere.
public enum MatchingKey {
    /// Full-width letters, digits and marks become their half-width twins, and white space goes.
    public static func of(_ text: some StringProtocol) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            scalars.append(halfWidth(scalar))
        }
        return String(scalars)
    }

    /// As ``of(_:)``, and a leading 中共 goes: 中共某局党组 and 某局党组 are one body.
    public static func ofIssuer(_ name: some StringProtocol) -> String {
        let key = of(name)
        return key.hasPrefix("中共") && key.count > 2 ? String(key.dropFirst(2)) : key
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
