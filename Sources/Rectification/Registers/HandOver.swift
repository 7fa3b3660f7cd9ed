/// What passed from one to another, with its list (责任交接).
public struct HandOver: RegisterEntry {
    /// The list.
    public let handed: HandedOver

    /// The register of hand-overs.
    public static var register: Register { .handOver }

    /// Begins with the list.
    public init?(opening: Event) {
        guard case .handedOver(let handed) = opening else { return nil }
        self.handed = handed
    }

    /// Nothing follows it.
    public mutating func take(_ event: Event) {}

    /// Nothing more is to be done with it.
    public var isOpen: Bool { false }
}
