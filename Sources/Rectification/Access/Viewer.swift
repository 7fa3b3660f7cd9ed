/// On whose behalf the ledger is looked into, and how far that one may look.
///
/// Every question about a ledger's content takes one, so that none can be asked without it.
public struct Viewer: Sendable, Hashable {
    /// What a viewer may look at.
    public enum Scope: Sendable, Hashable {
        /// Everything that the installation keeps.
        case installation
    }

    /// What the viewer may look at.
    public let scope: Scope
    /// The highest secrecy that the viewer may know of.
    public let secrecy: Secrecy

    /// Creates a viewer.
    public init(scope: Scope, secrecy: Secrecy) {
        self.scope = scope
        self.secrecy = secrecy
    }

    /// Whoever works at the machine on which the ledger lies.
    public static let local = Viewer(scope: .installation, secrecy: .internal)

    /// Whether the viewer may know of what is as secret as this.
    public func mayKnow(_ secrecy: Secrecy) -> Bool { secrecy <= self.secrecy }
}
