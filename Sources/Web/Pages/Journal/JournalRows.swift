import Rectification
import Workbench

/// Writes records as rows.
struct JournalRows {
    /// How much of a hash is shown.
    static let shownHash = 12
    /// How much of a subject is shown.
    private static let shownSubject = 120
    /// How much of a field is shown, before a correction and after it.
    private static let shownValue = 60

    private let inspection: InspectionID
    /// Whether what the records say may not be shown: one speaks of something too secret, and others may repeat it.
    private let isWithheld: Bool
    private let words: Catalogue
    private(set) var html = HTML()

    init(of inspection: InspectionID, isWithheld: Bool, _ words: Catalogue) {
        self.inspection = inspection
        self.isWithheld = isWithheld
        self.words = words
    }

    mutating func write(_ line: ShowLog.Line) {
        html.markup(line.isWithdrawn ? "<tr class=\"withdrawn\" id=\"r" : "<tr id=\"r")
        html.number(line.sequence)
        html.markup("\"><td class=\"number\">")
        html.number(line.sequence)
        html.markup("</td><td class=\"when\"><time datetime=\"")
        let time = WallTime(line.time)
        html.text(time.timestamp)
        html.markup("\">")
        html.text(time.description)
        html.markup("</time></td><td class=\"who\">")
        html.text(line.actor)
        html.markup("</td><th scope=\"row\" class=\"what\"")
        html.language(words)
        html.markup(">")
        html.text(words("event.\(line.event.kind.rawValue)"))
        html.markup("</th><td class=\"change\">")
        if isWithheld {
            html.withheld(nil, words)
        } else {
            writeSubject(of: line)
            if let correction = line.correction { write(correction) }
        }
        html.markup("</td><td class=\"hash\"><code title=\"")
        html.text(line.hash)
        html.markup("\">")
        html.text(line.hash.prefix(Self.shownHash))
        html.markup("</code></td></tr>\n")
    }

    private mutating func writeSubject(of line: ShowLog.Line) {
        guard let subject = line.event.subject else { return }
        let shown = Self.cut(subject, at: Self.shownSubject)
        guard !line.isWithdrawn, let href = href(of: line.event) else { return html.text(shown) }
        html.markup("<a href=\"")
        html.text(href)
        html.markup("\">")
        html.text(shown)
        html.markup("</a>")
    }

    /// The page that shows what a record is about, where there is one; of a correction or an erasure, the row of what it
    /// speaks of.
    private func href(of event: Event) -> String? {
        switch event {
        case .findingRecorded(let event): Address.finding(event.position, of: inspection)
        case .documentRecorded(let event): Address.document(event.document, of: inspection)
        case .remarkWaived(let event): Address.document(event.document, of: inspection)
        case .inspectionOpened: Address.inspection(inspection)
        case .recordCorrected(let event): JournalPage.href(inspection, from: event.record) + "#r\(event.record)"
        case .contentErased(let event): JournalPage.href(inspection, from: event.record) + "#r\(event.record)"
        default: nil
        }
    }

    private static func cut(_ text: String, at length: Int) -> String {
        text.count > length ? text.prefix(length) + "…" : text
    }
}

// MARK: - What a correction changed

extension JournalRows {
    private mutating func write(_ correction: ShowLog.Correction) {
        html.markup("<ul class=\"mends\">")
        for change in correction.changes {
            html.markup("<li><span class=\"mend-field\"")
            html.language(words)
            html.markup(">")
            html.text(words("field.\(change.field)"))
            html.markup("</span> <del>")
            write(change.before, of: change.field, in: correction.event)
            html.markup("</del> <span aria-hidden=\"true\">→</span> <ins>")
            write(change.after, of: change.field, in: correction.event)
            html.markup("</ins></li>")
        }
        html.markup("</ul>")
    }

    private mutating func write(_ value: FieldValue?, of field: String, in event: Event) {
        switch value {
        case .text(let text): html.text(Self.cut(word(text, of: field, in: event), at: Self.shownValue))
        case .number(let number): html.number(number)
        case .list(let texts): html.text(Self.cut(texts.joined(separator: " › "), at: Self.shownValue))
        case nil: writeNothing()
        }
    }

    private mutating func writeNothing() {
        html.markup("<span class=\"none\"")
        html.language(words)
        html.markup(">")
        html.text(words("journal.nothing"))
        html.markup("</span>")
    }

    /// Payloads keep some values as words of their own; pages say them in the reader's.
    private func word(_ value: String, of field: String, in event: Event) -> String {
        let group: String? =
            switch (event, field) {
            case (.inspectionOpened, "form"): "form"
            case (.inspectionOpened, "type"): "type"
            case (.documentRecorded, "kind"): "documentKind"
            case (.originRecorded, "kind"): "origin"
            case (.progressReported, "status"): "status"
            default: nil
            }
        return group.flatMap { words.texts["\($0).\(value)"] } ?? value
    }
}
