public import Rectification
public import Store

/// The use case behind `clock`: which rules of time are in force, and choosing others.
public struct ChooseRules: Sendable {
    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The rules in force for the inspection whose id begins so; for those that chose none where no inspection is named.
    public func inForce(for prefix: String?) async throws -> RulesInForce {
        guard let prefix else {
            return try await sight.read { reader in
                var rules = try RuleBook(reader)
                return try rules.inForce(nil)
            }
        }
        return try await sight.read(prefix) { reader, id in
            var rules = try RuleBook(reader)
            return try rules.inForce(reader.state(of: .inspection(id)).clock)
        }
    }

    /// The rule pack that is meant: one that comes with the program by its name, a file's by its path, which has a stop or a stroke.
    ///
    /// A file's is read whole, so that nothing is recorded that could not be followed.
    /// - Throws: `RulePackFaults`, ``UnknownRulePack``, or why the file cannot be read.
    public static func pack(_ named: String, files: FileAccess) throws -> SetClock.Pack {
        guard named.contains("/") || named.contains(".") else {
            return SetClock.Pack(name: try RulePackFile.shipped(named: named).pack.name, text: nil)
        }
        let file = try RulePackFile(path: named, bytes: files.read(named))
        return SetClock.Pack(name: file.pack.name, text: String(decoding: file.bytes, as: UTF8.self))
    }
}
