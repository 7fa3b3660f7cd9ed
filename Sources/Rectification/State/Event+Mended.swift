extension Event {
    /// The event with some fields of its payload replaced.
    /// - Throws: ``PayloadError`` when the outcome is no event of this kind.
    func mended(by mends: [RecordCorrected.Mend]) throws(PayloadError) -> Event {
        var fields = try PayloadFields(payload)
        for mend in mends { fields[mend.field] = mend.value?.payload }
        return try Event(kind: kind.rawValue, version: kind.version, payload: fields.payload)
    }
}
