import Foundation
import Testing
import Workbench

@testable import Commands

struct ErrorCatalogueTests {
    private func rows() throws -> [(code: String, status: Int32)] {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/errors.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        return text.matches(of: /(?m)^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \| (\d+) \|$/).compactMap { row in
            Int32(row.2).map { (String(row.1), $0) }
        }
    }

    @Test func `错误目录与程序一致`() throws {
        let catalogue = try rows()
        #expect(catalogue.map(\.code).sorted() == ErrorCode.allCases.map(\.rawValue).sorted())
        for (code, status) in catalogue {
            let known = try #require(ErrorCode(rawValue: code))
            #expect(ExitStatus(known).rawValue == status, "\(code)")
        }
    }
}
