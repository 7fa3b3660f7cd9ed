public import HashChain

// What came from other installations, as the installation's stream says it, and how secret a stream is that goes to one.

extension StreamState {
    /// Whether the installation lists an organisation.
    func lists(_ organization: OrganizationID) -> Bool { event(of: .listing(organization)) != nil }

    /// Whether the installation knows a person.
    func knows(_ person: PersonID) -> Bool { event(of: .person(person)) != nil }

    /// The key with which the last bundle was signed that brought records of this stream; absent where none did.
    public func signer(of stream: StreamName) -> PublicKey? {
        recorded(BundleImported.self)
            .last { .inspection($0.inspection) == stream || .organization($0.organization) == stream }?.signer
    }

    /// How secret the most secret thing is that the stream keeps; what nobody marked is internal.
    public var secrecy: Secrecy {
        items.reduce(.internal) { highest, item in
            switch event(of: item) {
            case .evidenceReceived(let evidence): max(highest, evidence.secrecy)
            case .submissionDrafted(let drafted): max(highest, drafted.secrecy)
            default: max(highest, secrecy(of: item) ?? .internal)
            }
        }
    }
}
