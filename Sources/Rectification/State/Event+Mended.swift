extension Event {
    /// The event with some fields of its payload replaced.
    /// - Throws: ``PayloadError`` when the outcome is no event of this kind.
    func mended(by mends: [RecordCorrected.Mend]) throws(PayloadError) -> Event {
        var fields = try PayloadFields(payload)
        for mend in mends { fields[mend.field] = mend.value?.payload }
        return try Event(kind: kind.rawValue, version: kind.version, payload: fields.payload)
    }
}

extension Event.Kind {
    /// The fields that a correction may mend: what was read or typed, never an id, a digest or a place.
    public var mendableFields: [String] {
        switch self {
        case .personRecorded: ["name"]
        case .inspectionOpened: ["endedOn", "feedbackOn", "form", "startedOn", "subject", "team", "type"]
        case .documentRecorded: ["issuedOn", "issuer", "kind", "title"]
        case .originRecorded: ["kind"]
        case .findingRecorded:
            [
                "description", "dueText", "headings", "number", "owner", "sponsor", "statement", "statusText",
            ]
        case .matterRecorded: ["label"]
        case .actionRecorded: ["text"]
        case .progressReported: ["reportedOn", "status", "statusText"]
        case .organizationListed, .organizationRecorded, .documentReceived, .totalsStated, .recordCorrected,
            .recordsTakenBack:
            []
        }
    }
}
