import Foundation
import Notices
import OfficialText

/// Remarks in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which editors and code hosts show in place.
///
/// Lines and columns count in the document's text, columns in characters of Unicode (`unicodeCodePoints`).
public enum RemarksSARIF {
    /// The log of one run by the program of a version.
    public static func bytes(of documents: [CheckedDocument], version: String) throws -> [UInt8] {
        let rules = Proofreader.cards.map { card in
            Log.Rule(
                id: card.name.rawValue, name: card.title, shortDescription: .init(text: card.law),
                fullDescription: .init(text: card.why), help: .init(text: "对：\(card.example.right)"),
                defaultConfiguration: .init(level: card.severity.rawValue))
        }
        let lines = documents.reduce(into: [:]) { $0[$1.file] = LineIndex($1.reading.manuscript.text) }
        let results = documents.flatMap { document in
            document.remarks.map { Log.Result($0, in: document.file, lines) }
                + document.waived.map { Log.Result($0.remark, in: document.file, lines, waived: $0.reason) }
        }
        let driver = Log.Driver(name: "taizhang", version: version, rules: rules)
        let run = Log.Run(tool: .init(driver: driver), columnKind: "unicodeCodePoints", results: results)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try Array(encoder.encode(Log(runs: [run])))
    }
}

/// The parts of the format that are used, called as it calls them.
private struct Log: Encodable {
    struct Message: Encodable {
        let text: String
    }

    struct Configuration: Encodable {
        let level: String
    }

    struct Rule: Encodable {
        let id: String
        let name: String
        let shortDescription: Message
        let fullDescription: Message
        let help: Message
        let defaultConfiguration: Configuration
    }

    struct Driver: Encodable {
        let name: String
        let version: String
        let rules: [Rule]
    }

    struct Tool: Encodable {
        let driver: Driver
    }

    struct Run: Encodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
    }

    struct Artifact: Encodable {
        let uri: String

        init(file: String) {
            uri = file.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? file
        }
    }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int
        let byteOffset: Int
        let byteLength: Int

        init(_ range: Range<Int>, _ lines: LineIndex) {
            (startLine, startColumn) = lines.place(of: range.lowerBound)
            (endLine, endColumn) = lines.place(of: range.upperBound)
            (byteOffset, byteLength) = (range.lowerBound, range.count)
        }
    }

    struct PhysicalLocation: Encodable {
        let artifactLocation: Artifact
        let region: Region
    }

    struct Location: Encodable {
        let physicalLocation: PhysicalLocation

        /// A place in one of the files that were checked.
        init(_ range: Range<Int>, in file: String, _ lines: [String: LineIndex]) {
            physicalLocation = .init(
                artifactLocation: .init(file: file), region: .init(range, lines[file, default: LineIndex([])]))
        }
    }

    struct Replacement: Encodable {
        let deletedRegion: Region
        let insertedContent: Message
    }

    struct Change: Encodable {
        let artifactLocation: Artifact
        let replacements: [Replacement]
    }

    struct Fix: Encodable {
        let artifactChanges: [Change]
    }

    struct Suppression: Encodable {
        let kind = "external"
        let justification: String
    }

    struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Message
        let locations: [Location]
        let relatedLocations: [Location]?
        let fixes: [Fix]?
        let suppressions: [Suppression]?

        init(_ remark: Remark, in file: String, _ lines: [String: LineIndex], waived: String? = nil) {
            suppressions = waived.map { [Suppression(justification: $0)] }
            let place = Location(remark.range, in: file, lines)
            ruleId = remark.rule.rawValue
            level = remark.severity.rawValue
            message = .init(text: remark.message)
            locations = [place]
            relatedLocations =
                remark.related.isEmpty ? nil : remark.related.map { .init($0.range, in: $0.file ?? file, lines) }
            fixes = remark.replacement.map { words in
                let replaced = Replacement(
                    deletedRegion: place.physicalLocation.region, insertedContent: .init(text: words))
                let artifact = place.physicalLocation.artifactLocation
                return [.init(artifactChanges: [.init(artifactLocation: artifact, replacements: [replaced])])]
            }
        }
    }

    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version
        case runs
    }
}
