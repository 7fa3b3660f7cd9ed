public import OfficialText
public import Rectification

/// Which findings of an inspection are wanted, in no order.
public struct FindingFilter: Sendable, Hashable {
    /// The inspection.
    public var inspection: InspectionID
    /// Only findings with one of these; empty, all.
    ///
    /// `nil` among them stands for findings without a status.
    public var statuses: Set<DeclaredStatus?>
    /// Only findings with these headings above them, outer to inner and perhaps others below; empty, all.
    public var headings: [String]
    /// Only findings with this somewhere in their texts; absent, all.
    public var text: SearchText?

    /// Creates a filter.
    public init(
        inspection: InspectionID, statuses: Set<DeclaredStatus?> = [], headings: [String] = [],
        text: SearchText? = nil
    ) {
        self.inspection = inspection
        self.statuses = statuses
        self.headings = headings
        self.text = text
    }

    /// Whether every finding of the inspection is wanted.
    public var wantsAll: Bool { statuses.isEmpty && headings.isEmpty && text == nil }
}
