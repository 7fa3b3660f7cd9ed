import OfficialText
import Rectification

/// Writes a reading as the JSON object of docs/reading.md, straight from the document's bytes.
public struct ReadingJSON {
    private var out: [UInt8] = []
    private let reading: Reading

    /// The object of one reading, UTF-8, without a line feed at the end.
    public static func bytes(of reading: Reading) -> [UInt8] {
        var writer = ReadingJSON(reading)
        writer.write()
        return writer.out
    }

    private init(_ reading: Reading) {
        self.reading = reading
        // It hardly ever takes more; to grow would be to hold it twice.
        out.reserveCapacity(2 * reading.manuscript.text.count + reading.spans.count * 24 + 256)
    }

    private mutating func write() {
        raw("{\"kind\":\"\(reading.kind.rawValue)\"")
        optional("title", reading.title)
        optional("issuer", reading.issuer)
        if let date = reading.issuedOn { raw(",\"issuedOn\":\"\(date)\"") }
        if let inspection = reading.inspection { write(inspection) }
        writeDeclared()
        raw(",\"findings\":[")
        separated(reading.findings) { $0.write($1) }
        raw("],\"nextSteps\":[")
        separated(reading.nextSteps) { $0.write($1) }
        raw("]")
        writeContacts()
        writeSpans()
        writeDiagnostics()
        raw("}")
    }

    private mutating func write(_ inspection: PrintedInspection) {
        raw(",\"inspection\":{\"kind\":\"\(inspection.form.rawValue)\"")
        if let type = inspection.type { raw(",\"type\":\"\(type.rawValue)\"") }
        optional("team", inspection.team)
        optional("subject", inspection.subject)
        if let date = inspection.startedOn { raw(",\"startedOn\":\"\(date)\"") }
        if let date = inspection.endedOn { raw(",\"endedOn\":\"\(date)\"") }
        if let date = inspection.feedbackOn { raw(",\"feedbackOn\":\"\(date)\"") }
        raw("}")
    }

    private mutating func writeDeclared() {
        raw(",\"declared\":{")
        let stated = DeclaredTotals.Key.allCases.compactMap { key in reading.declared[key].map { (key, $0.value) } }
        separated(stated) { writer, total in writer.raw("\"\(total.0.rawValue)\":\(total.1)") }
        raw("}")
    }

    private mutating func write(_ finding: ReadFinding) {
        raw("{")
        if let number = finding.number {
            raw("\"number\":")
            string(number)
            raw(",")
        }
        raw("\"headings\":[")
        separated(finding.headings) { $0.string($1) }
        raw("],\"title\":")
        string(finding.title)
        optional("description", finding.description)
        if let status = finding.status { raw(",\"status\":\"\(status.rawValue)\"") }
        optional("statusText", finding.statusText)
        optional("sponsor", finding.sponsor)
        optional("owner", finding.owner)
        optional("dueText", finding.dueText)
        raw(",\"measures\":[")
        separated(finding.measures) { $0.write($1) }
        raw("],\"progress\":[")
        separated(finding.progress) { $0.write($1) }
        raw("]")
        if let step = finding.nextStep {
            raw(",\"nextStep\":")
            write(step)
        }
        raw(",\"range\":")
        range(finding.range)
        raw("}")
    }

    private mutating func write(_ passage: Passage) {
        raw("{\"text\":")
        string(Excerpt(passage.range))
        raw(",\"range\":")
        range(passage.range)
        raw("}")
    }

    private mutating func write(_ clause: ReadClause) {
        raw("{\"text\":")
        string(Excerpt(clause.range))
        if let status = clause.status { raw(",\"status\":\"\(status.rawValue)\"") }
        optional("statusText", clause.statusText)
        raw(",\"range\":")
        range(clause.range)
        raw("}")
    }

    private mutating func writeContacts() {
        raw(",\"contacts\":{")
        let lists = [
            ("phone", reading.contacts.phone), ("email", reading.contacts.email), ("address", reading.contacts.address),
            ("postcode", reading.contacts.postcode),
        ].filter { !$0.1.isEmpty }
        separated(lists) { writer, list in
            writer.raw("\"\(list.0)\":[")
            writer.separated(list.1) { $0.string(Excerpt($1)) }
            writer.raw("]")
        }
        raw("}")
    }

    private mutating func writeSpans() {
        raw(",\"spans\":[")
        separated(reading.spans) { writer, span in
            writer.raw("[")
            writer.number(span.range.lowerBound)
            writer.raw(",")
            writer.number(span.range.upperBound)
            writer.raw(",\"")
            writer.raw(span.kind.rawValue)
            writer.raw("\"]")
        }
        raw("],\"unread\":[")
        separated(reading.unread) { $0.range($1) }
        raw("]")
    }

    private mutating func writeDiagnostics() {
        raw(",\"diagnostics\":[")
        separated(reading.diagnostics) { writer, diagnostic in
            writer.raw("{\"code\":\"\(diagnostic.code)\",\"message\":")
            writer.quoted(Array(diagnostic.message.utf8)[...])
            if let place = diagnostic.range {
                writer.raw(",\"range\":")
                writer.range(place)
            }
            writer.raw("}")
        }
        raw("]")
    }

    // MARK: Pieces

    private mutating func raw(_ text: String) { out.append(contentsOf: text.utf8) }

    private mutating func separated<Element>(_ elements: [Element], _ write: (inout ReadingJSON, Element) -> Void) {
        for (index, element) in elements.enumerated() {
            if index > 0 { out.append(0x2C) }
            write(&self, element)
        }
    }

    private mutating func optional(_ key: String, _ excerpt: Excerpt?) {
        guard let excerpt else { return }
        raw(",\"\(key)\":")
        string(excerpt)
    }

    private mutating func string(_ excerpt: Excerpt) {
        out.append(0x22)
        for (index, piece) in excerpt.pieces.enumerated() {
            if index > 0, excerpt.separator == .lineFeed { raw("\\n") }
            escape(reading.manuscript.text[piece])
        }
        out.append(0x22)
    }

    private mutating func quoted(_ bytes: ArraySlice<UInt8>) {
        out.append(0x22)
        escape(bytes)
        out.append(0x22)
    }

    /// Copies bytes, escaping what JSON (RFC 8259, 7) demands.
    private mutating func escape(_ bytes: ArraySlice<UInt8>) {
        var start = bytes.startIndex
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
            out.append(contentsOf: bytes[start..<index])
            start = index + 1
            switch byte {
            case 0x22: raw("\\\"")
            case 0x5C: raw("\\\\")
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            default: raw(byte < 0x10 ? "\\u000\(String(byte, radix: 16))" : "\\u00\(String(byte, radix: 16))")
            }
        }
        out.append(contentsOf: bytes[start...])
    }

    private mutating func range(_ range: Range<Int>) {
        out.append(0x5B)
        number(range.lowerBound)
        out.append(0x2C)
        number(range.upperBound)
        out.append(0x5D)
    }

    private mutating func number(_ value: Int) {
        if value >= 10 { number(value / 10) }
        out.append(0x30 + UInt8(value % 10))
    }
}
