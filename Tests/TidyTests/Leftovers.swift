/// What was meant for the author alone and stayed in a text.
enum Leftovers {
    /// Notes to oneself.
    static func complaintsAboutNotes(_ path: String, _ text: String) -> [Complaint] {
        lines(of: text).flatMap { number, line in
            line.matches(of: /\b(TODO|FIXME|XXX)\b/).map {
                Complaint(path, number, "`\($0.output.1)` is a note to oneself: do it now or file an issue")
            }
        }
    }

    /// Places that exist on one machine only: somebody's home, or one of the folders given.
    static func complaintsAboutPlaces(_ path: String, _ text: String, folders: [String]) -> [Complaint] {
        lines(of: text).compactMap { number, line in
            let home = line.firstMatch(of: /(?:^|[^\w.\/])(\/(?:home|Users)\/\w+)\//).map { String($0.output.1) }
            guard let place = home ?? folders.first(where: { names(line, $0) }) else { return nil }
            return Complaint(
                path, number, "`\(place)` is of one machine: write the path from the package's root")
        }
    }

    private static func names(_ line: Substring, _ folder: String) -> Bool {
        line.ranges(of: folder + "/").contains { range in
            guard range.lowerBound > line.startIndex else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !(before.isLetter || before.isNumber || "._-}~/".contains(before))
        }
    }

    private static func lines(of text: String) -> [(Int, Substring)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0 + 1, $1) }
    }
}
