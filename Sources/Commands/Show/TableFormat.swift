import ArgumentParser
import Foundation
import Workbench

/// How a list is shown.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
    case table
    case csv
    case json
}

extension Console {
    /// A list for a spreadsheet; with a byte order mark Excel takes it for UTF-8.
    func sayCSV(_ heading: [String], _ rows: [[String]], withMark: Bool) throws {
        let text = ([heading] + rows).map(CSV.record).joined()
        try output.write(Array(((withMark ? "\u{FEFF}" : "") + text).utf8))
    }

    /// A value for a program: one JSON object or array, keys in order, and a line feed.
    func sayJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try output.write(Array(try encoder.encode(value)) + [0x0A])
    }
}
