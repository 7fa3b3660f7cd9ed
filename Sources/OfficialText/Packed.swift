/// A range in eight bytes instead of sixteen: a text has less than 4 GiB, and a long one millions of ranges.
@propertyWrapper
public struct Packed: Sendable, Equatable {
    @usableFromInline var lower: UInt32
    @usableFromInline var upper: UInt32

    /// Packs a range.
    @inlinable
    public init(wrappedValue: Range<Int>) {
        lower = UInt32(wrappedValue.lowerBound)
        upper = UInt32(wrappedValue.upperBound)
    }

    /// The range.
    @inlinable
    public var wrappedValue: Range<Int> {
        get { Range(uncheckedBounds: (Int(lower), Int(upper))) }
        set { self = Packed(wrappedValue: newValue) }
    }
}
