import Foundation
import Notices

/// A reading that somebody derived by hand from the page alone, compared with the reader's field by field.
struct Expectation {
    private let expected: [String: Any]
    private let actual: [String: Any]

    init(_ file: URL, _ reading: Reading) throws {
        func object(_ data: Data) throws -> [String: Any] {
            try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        }
        expected = try object(Data(contentsOf: file))
        actual = try object(Data(ReadingJSON.bytes(of: reading)))
    }

    /// One sentence for each field that differs; empty when all agree.
    func differences() -> [String] {
        var found: [String] = []
        for key in ["kind", "title", "issuer", "issuedOn"] { compare(key, expected[key], actual[key], &found) }
        for (part, keys) in Self.parts {
            let left = expected[part] as? [String: Any] ?? [:]
            let right = actual[part] as? [String: Any] ?? [:]
            for key in keys { compare("\(part).\(key)", left[key], right[key], &found) }
        }
        compare("nextSteps", texts(expected["nextSteps"]), texts(actual["nextSteps"]), &found)
        compareFindings(&found)
        return found
    }

    private static let parts: [(String, [String])] = [
        ("inspection", ["kind", "type", "team", "subject", "startedOn", "endedOn", "feedbackOn"]),
        (
            "declared",
            [
                "aspects", "findings", "completed", "substantiallyCompleted", "partiallyCompleted", "inProgress",
                "ongoing",
                "measures", "policies",
            ]
        ),
        ("contacts", ["phone", "email", "address", "postcode"]),
    ]

    private func compareFindings(_ found: inout [String]) {
        let left = expected["findings"] as? [[String: Any]] ?? []
        let right = actual["findings"] as? [[String: Any]] ?? []
        compare("findings.count", left.count, right.count, &found)
        for (index, (one, other)) in zip(left, right).enumerated() {
            let place = "findings[\(index)]."
            for key in [
                "number", "headings", "title", "description", "status", "statusText", "sponsor", "owner", "dueText",
            ] {
                compare(place + key, one[key], other[key], &found)
            }
            compare(place + "measures", texts(one["measures"]), texts(other["measures"]), &found)
            compare(place + "progress", texts(one["progress"]), texts(other["progress"]), &found)
            compare(place + "progress.status", statuses(one["progress"]), statuses(other["progress"]), &found)
            compare(place + "nextStep", texts([one["nextStep"] as Any]), texts([other["nextStep"] as Any]), &found)
        }
    }

    private func texts(_ list: Any?) -> [String] {
        (list as? [Any] ?? []).compactMap { ($0 as? [String: Any])?["text"] as? String ?? $0 as? String }
    }

    private func statuses(_ list: Any?) -> [String] {
        (list as? [[String: Any]] ?? []).map { $0["status"] as? String ?? "" }
    }

    /// Fields that a careful reader may take either way are named by the expectation and not compared.
    private var open: Set<String> { Set(expected["_any"] as? [String] ?? []) }

    /// Fields that the reader is known to get wrong; one that it has come to read right is a difference, too.
    private var missed: Set<String> { Set(expected["_missed"] as? [String] ?? []) }

    private func compare(_ field: String, _ left: Any?, _ right: Any?, _ found: inout [String]) {
        if missed.contains(field) {
            if describe(left) == describe(right) { found.append("\(field): 已经读对,请从 _missed 里去掉") }
            return
        }
        guard !open.contains(field), describe(left) != describe(right) else { return }
        found.append("\(field): 应为 \(describe(left)),读成 \(describe(right))")
    }

    /// Absent and empty are the same.
    private func describe(_ value: Any?) -> String {
        switch value {
        case nil: "–"
        case let list as [Any]: list.isEmpty ? "–" : "\(list)"
        case let text as String: text
        case let value?: "\(value)"
        }
    }
}
