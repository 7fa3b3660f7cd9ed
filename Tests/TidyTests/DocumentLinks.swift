/// The links between the project's pages.
struct DocumentLinks {
    /// The pages by their path from the package's root.
    let pages: [String: String]

    /// The files that a page links to, as paths from the package's root, with their lines.
    func links(from page: String) -> [(path: String, line: Int)] {
        var fenced = false
        var found: [(String, Int)] = []
        for (index, line) in (pages[page] ?? "").split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") { fenced.toggle() }
            guard !fenced else { continue }
            for match in line.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^)#\s]+)(?:#[^)]*)?\)/)
            where !match.output.1.contains(":") {
                found.append((Self.path(String(match.output.1), from: page), index + 1))
            }
        }
        return found
    }

    private static func path(_ link: String, from page: String) -> String {
        var folders = page.split(separator: "/").dropLast()
        for part in link.split(separator: "/") where part != "." {
            if part == ".." { _ = folders.popLast() } else { folders.append(part) }
        }
        return folders.joined(separator: "/")
    }

    /// Pages that nobody finds who starts at one page and follows links.
    func complaintsAboutUnreachable(from start: String) -> [Complaint] {
        var reached: Set<String> = []
        var waiting = [start]
        while let page = waiting.popLast() {
            if reached.insert(page).inserted { waiting += links(from: page).map(\.path) }
        }
        return pages.keys.filter { !reached.contains($0) }.sorted().map {
            Complaint($0, 1, "no link leads here from \(start)")
        }
    }

    /// Links to what does not exist.
    func complaintsAboutBroken(exists: (String) -> Bool) -> [Complaint] {
        pages.keys.sorted().flatMap { page in
            links(from: page).filter { !exists($0.path) }.map {
                Complaint(page, $0.line, "`\($0.path)` does not exist")
            }
        }
    }
}
