import Testing

struct DocumentLinksTests {
    private let planted = DocumentLinks(pages: [
        "README.md": "See [how](docs/how.md#part) and [out](https://example.org/a.md).\n```\n[no](docs/lost.md)\n```",
        "docs/how.md": "Back to [the start](../README.md), on to\n[nowhere](gone.md). `[no](docs/lost.md)`",
        "docs/lost.md": "",
    ])

    @Test func `每页都能从自述文件走到`() throws {
        let found = try DocumentLinks(pages: Project.pages()).complaintsAboutUnreachable(from: "README.md")
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `没有断链`() throws {
        let found = try DocumentLinks(pages: Project.pages()).complaintsAboutBroken(exists: Project.exists)
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `走不到的页要报`() {
        #expect(
            planted.complaintsAboutUnreachable(from: "README.md") == [
                Complaint("docs/lost.md", 1, "no link leads here from README.md")
            ])
    }

    @Test func `断链要报`() {
        #expect(
            planted.complaintsAboutBroken { planted.pages[$0] != nil } == [
                Complaint("docs/how.md", 2, "`docs/gone.md` does not exist")
            ])
    }
}
