extension Event {
    /// What stands where words were erased.
    public static let blank = "〔已删除〕"

    /// The event with its words blanked.
    /// - Parameter mended: For a correction, the kind of the record that it mends.
    /// - Returns: The event; absent where this kind of event has no words.
    /// - Throws: ``PayloadError`` when what is left would be no event of this kind.
    func blanked(mending mended: Kind? = nil) throws(PayloadError) -> Event? {
        guard !kind.body.wordFields.isEmpty else { return nil }
        var fields = try PayloadFields(payload)
        for field in kind.body.wordFields { try fields.blank(field.split(separator: ".")[...]) }
        let event = try Event(kind: kind.rawValue, version: kind.version, payload: fields.payload)
        guard case .recordCorrected(var correction) = event else { return event }
        correction.mends = correction.mends.map { $0.blanked(amongWords: mended?.body.wordFields ?? []) }
        return .recordCorrected(correction)
    }
}

extension RecordCorrected.Mend {
    /// What a field that holds words was mended to is words as well; that it was mended stays known.
    fileprivate func blanked(amongWords words: [String]) -> Self {
        guard words.contains(field) else { return self }
        switch value {
        case .text: return Self(field: field, value: .text(Event.blank))
        case .list(let texts): return Self(field: field, value: .list(texts.map { _ in Event.blank }))
        case .number, nil: return self
        }
    }
}

extension PayloadFields {
    /// Blanks what a path of keys leads to; of a list, in each of its elements.
    fileprivate mutating func blank(_ path: ArraySlice<Substring>) throws(PayloadError) {
        guard let key = path.first.map(String.init), let value = self[key] else { return }
        self[key] = try CanonicalValue(bytes: value).blanked(path.dropFirst()).bytes
    }
}

extension CanonicalValue {
    fileprivate func blanked(_ path: ArraySlice<Substring>) throws(PayloadError) -> CanonicalValue {
        switch bytes.first {
        case UInt8(ascii: "["):
            var reader = PayloadReader(bytes)
            var elements: [CanonicalValue] = []
            for element in try reader.list() as [CanonicalValue] { elements.append(try element.blanked(path)) }
            return CanonicalValue(writing: elements)
        case UInt8(ascii: "{"):
            var fields = try PayloadFields(bytes)
            try fields.blank(path)
            return CanonicalValue(bytes: fields.payload)
        default:
            return CanonicalValue(writing: Event.blank)
        }
    }

    private init(writing value: some PayloadValue) {
        var writer = PayloadWriter()
        value.write(to: &writer)
        bytes = writer.bytes
    }
}
