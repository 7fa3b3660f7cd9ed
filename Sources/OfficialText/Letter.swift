/// The units that reading looks at one by one, after folding.
public enum Letter {
    /// Line feed.
    @inlinable public static var lineFeed: UInt16 { 0x0A }
    /// Carriage return.
    @inlinable public static var carriageReturn: UInt16 { 0x0D }
    /// Tab.
    @inlinable public static var tab: UInt16 { 0x09 }
    /// Space.
    @inlinable public static var space: UInt16 { 0x20 }
    /// The bracket `(`.
    @inlinable public static var openBracket: UInt16 { 0x28 }
    /// The bracket `)`.
    @inlinable public static var closeBracket: UInt16 { 0x29 }
    /// The comma `,`.
    @inlinable public static var comma: UInt16 { 0x2C }
    /// The dot `.`.
    @inlinable public static var dot: UInt16 { 0x2E }
    /// The colon `:`.
    @inlinable public static var colon: UInt16 { 0x3A }
    /// The semicolon `;`.
    @inlinable public static var semicolon: UInt16 { 0x3B }
    /// The mark 、 itself.
    @inlinable public static var enumerationComma: UInt16 { 0x3001 }
    /// The mark 。 itself.
    @inlinable public static var fullStop: UInt16 { 0x3002 }
    /// The mark “ itself.
    @inlinable public static var openQuote: UInt16 { 0x201C }
    /// The mark ” itself.
    @inlinable public static var closeQuote: UInt16 { 0x201D }
    /// The mark 《 itself.
    @inlinable public static var openTitle: UInt16 { 0x300A }
    /// The mark 》 itself.
    @inlinable public static var closeTitle: UInt16 { 0x300B }
    /// The mark 【 itself.
    @inlinable public static var openLens: UInt16 { 0x3010 }
    /// The mark 】 itself.
    @inlinable public static var closeLens: UInt16 { 0x3011 }

    /// Whether a unit is white space within a line.
    @inlinable @inline(__always)
    public static func isBlank(_ unit: UInt16) -> Bool { unit == space || unit == tab || unit == 0x0B }

    /// Whether a unit is an ASCII digit.
    @inlinable @inline(__always)
    public static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

    /// Whether a unit is a Chinese character of the unified block.
    @inlinable @inline(__always)
    public static func isIdeograph(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit <= 0x9FFF || unit == 0x3007 }

    /// Whether a unit ends a sentence, as 。！？ do.
    @inlinable @inline(__always)
    public static func endsSentence(_ unit: UInt16) -> Bool { unit == fullStop || unit == 0x21 || unit == 0x3F }

    /// Whether a unit is one at which a line, a sentence, a quotation, a label or a clause may begin or end.
    ///
    /// `FoldedText.landmarks` has these: white space, the punctuation that parts words, and circled numbers.
    static func isLandmark(_ unit: UInt16) -> Bool {
        switch unit {
        case lineFeed, carriageReturn, 0x0B, 0x0C, 0x2028, tab, space: true
        case comma, enumerationComma, colon, semicolon, 0x3008, 0x3009: true
        default: endsSentence(unit) || isCircled(unit) || closing(of: unit) != nil || opening(of: unit) != nil
        }
    }

    /// The mark that closes what a mark opens: ) for (.
    @inlinable
    public static func closing(of unit: UInt16) -> UInt16? {
        switch unit {
        case openBracket: closeBracket
        case openQuote: closeQuote
        case openTitle: closeTitle
        case openLens: closeLens
        case 0x5B: 0x5D
        case 0x7B: 0x7D
        case 0x3014: 0x3015
        case 0x3016: 0x3017
        default: nil
        }
    }

    /// The mark that opens what a mark closes: ( for ).
    @inlinable
    public static func opening(of unit: UInt16) -> UInt16? {
        switch unit {
        case closeBracket: openBracket
        case closeQuote: openQuote
        case closeTitle: openTitle
        case closeLens: openLens
        case 0x5D: 0x5B
        case 0x7D: 0x7B
        case 0x3015: 0x3014
        case 0x3017: 0x3016
        default: nil
        }
    }

    /// Whether a unit is a number in a circle, ① to ⑳, that needs nothing before it to open a clause.
    @inlinable @inline(__always)
    public static func isCircled(_ unit: UInt16) -> Bool { unit >= 0x2460 && unit <= 0x2473 }
}
