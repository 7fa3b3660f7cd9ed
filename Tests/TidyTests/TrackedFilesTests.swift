import Testing

struct TrackedFilesTests {
    @Test func `仓库里没有构建与运行的产物`() throws {
        let found = try TrackedFiles.complaints(about: Project.trackedPaths())
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `产物要报,源文件不报`() {
        let good = ["Package.swift", "Sources/Store/Build.swift", "docs/db.md"]
        let bad = [
            "Package.resolved", "Tools/Package.resolved", ".build/debug/a.o", "taizhang.db", "a/taizhang.db-wal",
        ]
        #expect(TrackedFiles.complaints(about: good + bad).map(\.path) == bad)
    }
}
