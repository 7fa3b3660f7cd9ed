/// How payloads of earlier versions become those of this release: one step for each version.
struct Upcasters {
    /// Turns the fields of one version of a kind into those of the next.
    struct Step {
        let kind: Event.Kind
        /// The version that it starts from.
        let version: Int
        let change: @Sendable (inout PayloadFields) throws(PayloadError) -> Void
    }

    let steps: [Step]

    /// Every step that a released version needs; before the first release there is none.
    static let all = Upcasters(steps: [])

    func raise(
        _ payload: [UInt8], of kind: Event.Kind, from version: Int
    ) throws(PayloadError) -> [UInt8] {
        guard version < kind.version else { return payload }
        return try raise(payload, of: kind, from: version, to: kind.version)
    }

    func raise(
        _ payload: [UInt8], of kind: Event.Kind, from version: Int, to target: Int
    ) throws(PayloadError) -> [UInt8] {
        var fields = try PayloadFields(payload)
        for version in version..<target {
            guard let step = steps.first(where: { $0.kind == kind && $0.version == version }) else {
                throw PayloadError(offset: 0, reason: .unknownVersion(kind.rawValue, version))
            }
            try step.change(&fields)
        }
        return fields.payload
    }
}
