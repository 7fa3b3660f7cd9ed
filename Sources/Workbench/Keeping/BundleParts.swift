import Foundation
import HashChain
import Rectification

/// What the parts of a bundle are called and hold, as docs/backup.md has it.
enum BundleParts {
    /// Who the records name.
    static let people = "people"
    /// Before the name of a stream.
    static let records = "records/"

    /// A person as the part has it.
    private struct Line: Codable {
        let name: String
        let person: String
    }

    /// JSON: an array of objects, in the order of the ids.
    static func bytes(of people: [ImportBundle.Person]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = people.sorted { $0.person < $1.person }
            .map { Line(name: $0.name, person: $0.person.description) }
        return Array(try encoder.encode(lines))
    }

    /// The people; absent where the bytes are something else.
    static func people(in bytes: [UInt8]) -> [ImportBundle.Person]? {
        guard let lines = try? JSONDecoder().decode([Line].self, from: Data(bytes)) else { return nil }
        let people = lines.compactMap { line in
            PersonID(line.person).map { ImportBundle.Person(person: $0, name: line.name) }
        }
        return people.count == lines.count ? people : nil
    }
}
