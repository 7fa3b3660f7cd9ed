/// What must be answered of a matter before it is closed, in the words of the office.
public enum ClosureGates {
    /// The three that nobody lets go of (三不放过): the problem is investigated to the bottom, those responsible are dealt with,
    /// policies are sound.
    public static let preset = ["问题查清", "责任追究", "制度完善"]
    /// Parts the gates in the setting's value.
    public static let separator = "、"
    /// The value for no gates at all.
    public static let none = "无"
    /// As many as there may be.
    public static let most = 20

    /// Reads the setting's value.
    /// - Returns: The gates in their order; absent when one is empty or stands twice, or there are too many.
    public static func read(_ value: String) -> [String]? {
        guard value != none else { return [] }
        let gates = value.split(separator: "、", omittingEmptySubsequences: false).map(String.init)
        let areSound = gates.allSatisfy { gate in
            gate.count <= 40 && gate.contains { !$0.isWhitespace } && gate.first?.isWhitespace == false
                && gate.last?.isWhitespace == false
        }
        return areSound && gates.count <= most && Set(gates).count == gates.count ? gates : nil
    }
}
