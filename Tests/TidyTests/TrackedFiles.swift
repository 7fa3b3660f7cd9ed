/// What the repository must not keep.
enum TrackedFiles {
    /// Files that a build or a run makes, and versions that `exact:` in Package.swift already fixes.
    static func complaints(about paths: [String]) -> [Complaint] {
        paths.filter { path in
            let parts = path.split(separator: "/")
            return parts.contains { $0.hasPrefix(".build") } || parts.last == "Package.resolved"
                || parts.last == ".DS_Store" || path.hasSuffix(".db") || path.contains(".db-")
        }.map { Complaint($0, 1, "made by a build or a run: take it out of the repository") }
    }
}
