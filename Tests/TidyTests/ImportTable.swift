/// The table of docs/architecture.md that says what each target may import.
struct ImportTable {
    /// What each target may import, of ours and of others.
    private(set) var allowed: [String: Set<String>] = [:]

    /// Reads the table whose heading row names `target` and columns that begin with `may import`.
    init(markdown: String) {
        var columns: [Int] = []
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = Self.cells(line)
            if cells.isEmpty {
                columns = []
            } else if cells.first == "target" {
                columns = cells.indices.filter { cells[$0].hasPrefix("may import") }
            } else if !columns.isEmpty {
                let modules = columns.filter(cells.indices.contains).flatMap { Self.names(in: cells[$0]) }
                for target in Self.names(in: cells[0]) { allowed[target] = Set(modules) }
            }
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        guard line.hasPrefix("|") else { return [] }
        return line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    private static func names(in cell: String) -> [String] {
        cell.matches(of: /`(\w+)`/).map { String($0.output.1) }
    }

    /// Every import of a file that the table does not allow its target.
    func complaints(about file: SourceFile) -> [Complaint] {
        guard let modules = allowed[file.target] else {
            return [Complaint(file.path, 1, "docs/architecture.md has no row for `\(file.target)`")]
        }
        return Self.imports(of: file).filter { !modules.contains($0.module) }.map {
            Complaint(file.path, $0.line, "docs/architecture.md does not let `\(file.target)` import `\($0.module)`")
        }
    }

    /// The modules that a file imports, with their lines.
    static func imports(of file: SourceFile) -> [(module: String, line: Int)] {
        let pattern = /(?:^|[;\n])[ \t]*(?:@\w+(?:\(\w+\))?\s+|(?:public|package|internal|private|fileprivate)\s+)*/
        let rest = /import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
        return file.code.ranges(of: pattern).compactMap { range in
            guard let match = file.code[range.upperBound...].prefixMatch(of: rest) else { return nil }
            return (String(match.output.1), file.line(range.upperBound, in: file.code))
        }
    }

    /// Targets without a row, and rows without a target.
    func complaints(aboutTargets targets: Set<String>) -> [Complaint] {
        let missing = targets.subtracting(allowed.keys).sorted().map { "no row for the target `\($0)`" }
        let stale = Set(allowed.keys).subtracting(targets).sorted().map { "a row for `\($0)`, which is no target" }
        return (missing + stale).map { Complaint("docs/architecture.md", 1, $0) }
    }
}
