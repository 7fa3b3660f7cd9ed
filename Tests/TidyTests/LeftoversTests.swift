import Testing

struct LeftoversTests {
    @Test func `没有留给自己的便条`() throws {
        let found = try Project.texts().flatMap { Leftovers.complaintsAboutNotes($0.path, $0.text) }
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `没有本机的路径`() throws {
        let folders = Project.foldersOfThisMachine
        let found = try Project.texts().flatMap { Leftovers.complaintsAboutPlaces($0.path, $0.text, folders: folders) }
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: ["// TODO: later", "x() // FIXME", "<!-- XXX -->"])
    func `便条要报`(line: String) {
        #expect(Leftovers.complaintsAboutNotes("a.md", "first\n\(line)").map(\.line) == [2])
    }

    @Test(arguments: ["TODOS", "XXXL", "todo"])
    func `相近的词不报`(line: String) {
        #expect(Leftovers.complaintsAboutNotes("a.md", line) == [])
    }

    @Test(arguments: ["cd /home/ann/taizhang", "open \"/Users/ann/x\"", "(/srv/builds/x)", "/srv/builds/y"])
    func `本机路径要报`(line: String) {
        let found = Leftovers.complaintsAboutPlaces("a.md", "first\n\(line)", folders: ["/srv/builds"])
        #expect(found.map(\.line) == [2])
    }

    @Test(arguments: [
        "$HOME/taizhang", "https://example.org/home/ann/", "x/srv/builds/y", "/srv/buildsX/", "/usr/bin/",
    ])
    func `别的路径不报`(line: String) {
        #expect(Leftovers.complaintsAboutPlaces("a.md", line, folders: ["/srv/builds"]) == [])
    }
}
