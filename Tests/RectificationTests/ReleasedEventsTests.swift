import Foundation
import HashChain
import Testing

@testable import Rectification

/// What a release wrote stays readable for every later one.
@Suite struct ReleasedEventsTests {
    /// A release's file is never edited; what a later one writes otherwise goes into a file of its own.
    @Test func `已发布的事件样张不变`() throws {
        let released = [
            "events-0.1.0.txt": "93a3d55fd950b27d3160619c07d497e9946ca13b8ffd26981d56b8d2b5b0f369"
        ]
        for (name, digest) in released {
            let bytes = try Data(contentsOf: Fixture.folder.appending(path: name))
            #expect(Digest.sha256(Array(bytes)).hex == digest, "\(name)")
        }
    }

    @Test func `样张中的事件都读得出，现行版本的照原样写出`() throws {
        let kinds = try Fixture.lines().map { line in
            let event = try Event(kind: line.kind, version: line.version, payload: Array(line.payload.utf8))
            if line.version == event.kind.version {
                #expect(String(decoding: event.payload, as: UTF8.self) == line.payload)
            }
            return event.kind
        }
        #expect(Set(kinds) == Set(Event.Kind.allCases))
    }

    @Test(arguments: Event.Kind.allCases)
    func `样张里有事件的每个字段和每个固定的词`(_ kind: Event.Kind) throws {
        let shown = try Fixture.lines().filter { ($0.kind, $0.version) == (kind.rawValue, kind.version) }
            .reduce(into: PayloadPlaces()) { places, line in try places.add(Data(line.payload.utf8)) }
        var random = RandomEvents(seed: 0xF1E1D)
        let possible = try (0..<1000).reduce(into: PayloadPlaces()) { places, _ in
            try places.add(Data(random.event(kind).payload))
        }
        #expect(possible.fields.subtracting(shown.fields).isEmpty)
        #expect(possible.words.subtracting(shown.values).isEmpty)
    }
}

/// Where payloads have what, lists without their numbers.
private struct PayloadPlaces {
    private var found: [String: [String: Int]] = [:]

    var fields: Set<String> { Set(found.keys) }
    var values: Set<String> { Set(found.flatMap { place in place.value.keys.map { "\(place.key)=\($0)" } }) }

    /// The values of the places that have few, each often: there stands one word of a list.
    var words: Set<String> {
        Set(
            found.filter { $0.value.count * 8 < $0.value.values.reduce(0, +) }
                .flatMap { place in place.value.keys.map { "\(place.key)=\($0)" } })
    }

    mutating func add(_ payload: Data) throws { add(try JSONSerialization.jsonObject(with: payload), at: "") }

    private mutating func add(_ value: Any, at place: String) {
        switch value {
        case let object as [String: Any]: for (key, value) in object { add(value, at: "\(place).\(key)") }
        case let list as [Any]: for value in list { add(value, at: "\(place)[]") }
        case let text as String: found[place, default: [:]][text, default: 0] += 1
        default: found[place, default: [:]]["", default: 0] += 1
        }
    }
}

/// Events as releases wrote them, a file for each release that wrote some otherwise than the one before.
enum Fixture {
    struct Line {
        let kind: String
        let version: Int
        let payload: String
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static func lines() throws -> [Line] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix("events-") }
        return try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
                let parts = line.split(separator: " ", maxSplits: 2)
                return Line(kind: String(parts[0]), version: try #require(Int(parts[1])), payload: String(parts[2]))
            }
        }
    }
}
