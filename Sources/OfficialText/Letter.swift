/// The units that reading looks at one by one, after folding.
public enum Letter {
    public static let lineFeed: UInt16 = 0x0A
    public static let carriageReturn: UInt16 = 0x0D
    public static let tab: UInt16 = 0x09
    public static let space: UInt16 = 0x20
    public static let openBracket: UInt16 = 0x28
    public static let closeBracket: UInt16 = 0x29
    public static let comma: UInt16 = 0x2C
    public static let dot: UInt16 = 0x2E
    public static let colon: UInt16 = 0x3A
    public static let semicolon: UInt16 = 0x3B
    /// 、
    public static let enumerationComma: UInt16 = 0x3001
    /// 。
    public static let fullStop: UInt16 = 0x3002
    /// “
    public static let openQuote: UInt16 = 0x201C
    /// ”
    public static let closeQuote: UInt16 = 0x201D
    /// 《
    public static let openTitle: UInt16 = 0x300A
    /// 》
    public static let closeTitle: UInt16 = 0x300B
    /// 【
    public static let openLens: UInt16 = 0x3010
    /// 】
    public static let closeLens: UInt16 = 0x3011

    /// Whether a unit is white space within a line.
    @inline(__always)
    public static func isBlank(_ unit: UInt16) -> Bool { unit == space || unit == tab || unit == 0x0B }

    /// Whether a unit is an ASCII digit.
    @inline(__always)
    public static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

    /// Whether a unit is a Chinese character of the unified block.
    @inline(__always)
    public static func isIdeograph(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit <= 0x9FFF || unit == 0x3007 }

    /// Whether a unit ends a sentence: 。！？
    @inline(__always)
    public static func endsSentence(_ unit: UInt16) -> Bool { unit == fullStop || unit == 0x21 || unit == 0x3F }
}
