import Foundation
import Store
import Testing

@Suite struct WorkFolderTests {
    @Test func `做完就没有了，别人留下的也清掉，正在用的不动`() async throws {
        try await TemporaryFolder.with { folder in
            let work = WorkFolder(beside: folder.path("台账.db"))
            let left = folder.path("台账.db.dead.working")
            try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
            try Data([1]).write(to: URL(fileURLWithPath: left + "/copy.db"))
            let others = ["台账.db.Not.working", "别的.db.dead.working"]
            for name in others {
                try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
            }
            try await work.with(token: "one") { first in
                #expect(!FileManager.default.fileExists(atPath: left))
                try Data([2]).write(to: URL(fileURLWithPath: first + "/copy.db"))
                try await work.with(token: "two") { second in
                    #expect(first != second)
                    #expect(FileManager.default.fileExists(atPath: first + "/copy.db"))
                    // A file is made in it as anywhere.
                    try NewFile(path: second + "/new").make(token: "x") {
                        try Data([3]).write(to: URL(fileURLWithPath: $0))
                    }
                }
            }
            #expect(try folder.names == others.sorted())
            await #expect(throws: CancellationError.self) {
                try await work.with(token: "three") { _ in throw CancellationError() }
            }
            #expect(try folder.names == others.sorted())
        }
    }
}
