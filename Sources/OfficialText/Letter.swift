/// The units that reading looks at one by one, after folding.
public enum Letter {
    /// Line feed.
    public static let lineFeed: UInt16 = 0x0A
    /// Carriage return.
    public static let carriageReturn: UInt16 = 0x0D
    /// Tab.
    public static let tab: UInt16 = 0x09
    /// Space.
    public static let space: UInt16 = 0x20
    /// The bracket `(`.
    public static let openBracket: UInt16 = 0x28
    /// The bracket `)`.
    public static let closeBracket: UInt16 = 0x29
    /// The comma `,`.
    public static let comma: UInt16 = 0x2C
    /// The dot `.`.
    public static let dot: UInt16 = 0x2E
    /// The colon `:`.
    public static let colon: UInt16 = 0x3A
    /// The semicolon `;`.
    public static let semicolon: UInt16 = 0x3B
    /// The mark 、 itself.
    public static let enumerationComma: UInt16 = 0x3001
    /// The mark 。 itself.
    public static let fullStop: UInt16 = 0x3002
    /// The mark “ itself.
    public static let openQuote: UInt16 = 0x201C
    /// The mark ” itself.
    public static let closeQuote: UInt16 = 0x201D
    /// The mark 《 itself.
    public static let openTitle: UInt16 = 0x300A
    /// The mark 》 itself.
    public static let closeTitle: UInt16 = 0x300B
    /// The mark 【 itself.
    public static let openLens: UInt16 = 0x3010
    /// The mark 】 itself.
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

    /// Whether a unit ends a sentence, as 。！？ do.
    @inline(__always)
    public static func endsSentence(_ unit: UInt16) -> Bool { unit == fullStop || unit == 0x21 || unit == 0x3F }
}
