import Foundation
public import Proofing

/// The waivers beside a file: a line of JSON each, in a file with `.waivers.jsonl` at the end of its name.
///
/// Lines are only added. Of the lines about one place the last counts; a line that withdraws takes the waiver back.
public struct WaiverFile: Sendable {
    private let files: FileAccess
    private let path: String

    /// Looks beside a file.
    public init(beside path: String, files: FileAccess) {
        self.files = files
        self.path = path + ".waivers.jsonl"
    }

    /// The waivers that were not withdrawn, in the order in which they were given; none for standard input.
    /// - Throws: When the file cannot be read, or ``UnfitWaiver`` for a line that is no waiver.
    public func waivers() throws -> [Waiver] {
        guard path != "-.waivers.jsonl", files.exists(path) else { return [] }
        var standing: [Waiver] = []
        for (number, line) in try files.read(path).split(separator: 0x0A).enumerated() {
            guard let entry = try? JSONDecoder().decode(Line.self, from: Data(line)),
                let rule = RuleName(rawValue: entry.rule)
            else { throw UnfitWaiver(path: path, line: number + 1) }
            standing.removeAll { $0.rule == rule && $0.place == entry.place }
            if entry.withdrawn != true {
                standing.append(Waiver(rule: rule, place: entry.place, words: entry.words, reason: entry.reason))
            }
        }
        return standing
    }

    /// Adds a waiver, or withdraws one.
    func add(_ waiver: Waiver, withdrawn: Bool) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = Line(
            place: waiver.place, reason: waiver.reason, rule: waiver.rule.rawValue, words: waiver.words,
            withdrawn: withdrawn ? true : nil)
        try files.append(path, Array(try encoder.encode(line)) + [0x0A])
    }

    private struct Line: Codable {
        let place: String
        let reason: String
        let rule: String
        let words: String
        let withdrawn: Bool?
    }
}

/// A line of a waiver file that is no waiver.
public struct UnfitWaiver: ExplainedError, Equatable {
    let path: String
    let line: Int

    /// Its name in the catalogue.
    public var code: ErrorCode { .documentUnfit }

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        "豁免文件“\(Quoted(path))”第 \(line) 行不是一条豁免；请删去或者改正这一行，也可以重新用 taizhang waive 豁免。"
    }
}
