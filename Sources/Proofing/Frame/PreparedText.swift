public import Notices

/// A text that is ready to be checked; what makes it ready is done once.
public struct PreparedText: Sendable {
    let text: CheckedText

    /// Makes a text ready.
    public init(_ reading: Reading) { text = CheckedText(reading) }

    /// What it says.
    public var reading: Reading { text.reading }
}
