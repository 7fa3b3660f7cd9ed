public import Rectification

extension Viewer {
    /// Whether the viewer may know of a finding.
    public func mayKnow(_ finding: FindingRow) -> Bool { mayKnow(finding.secrecy ?? .internal) }

    /// Whether the viewer may know of a document.
    public func mayKnow(_ document: DocumentRow) -> Bool { mayKnow(document.secrecy ?? .internal) }
}
