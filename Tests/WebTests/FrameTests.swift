import Foundation
import HTTPTypes
import Testing

@testable import Web

struct FrameTests {
    private static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
        frame-ancestors 'none'
        """

    @Test(arguments: ["/style", "/nothing/here", Asset.all[0].address, "/language/en"])
    func `每个回答都带安全头`(address: String) async throws {
        let answer = try await Pages().ask(address)
        #expect(answer.headers[.contentSecurityPolicy] == Self.policy)
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
        #expect(answer.headers[HTTPField.Name("Cross-Origin-Opener-Policy")!] == "same-origin")
    }

    @Test func `页面里没有行内样式和脚本`() async throws {
        let page = try await Pages().ask("/style").text
        #expect(!page.contains("style=\""))
        #expect(!page.contains("<style"))
        #expect(try page.matches(of: Regex("<script(?![^>]* src=)")).isEmpty)
        #expect(try page.matches(of: Regex(" on[a-z]+=\"")).isEmpty)
    }

    @Test func `没有这一页时说明原因和请求编号`() async throws {
        let answer = try await Pages().ask("/nothing")
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("没有这一页"))
        #expect(try answer.text.contains(Regex("请求编号 <code>[0-9a-f]{20,32}</code>")))
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .patch, .delete, .options, .trace])
    func `只接受查看`(method: HTTPRequest.Method) async throws {
        let answer = try await Pages().ask("/style", method, body: "a=b")
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers[.allow] == "GET, HEAD")
        #expect(answer.text.contains("这里只能查看"))
    }

    @Test func `要找的文字太长时说最多多少`() async throws {
        let answer = try await Pages().ask("/?text=" + String(repeating: "a", count: 101))
        #expect(answer.status == .uriTooLong)
        #expect(answer.text.contains("搜索和筛选的文字最多 100 个字。"))
    }

    @Test func `只问头部时没有正文`() async throws {
        let answer = try await Pages().ask("/style", .head)
        #expect(answer.status == .ok)
        #expect(answer.bytes.isEmpty)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    }

    // MARK: Delivery

    @Test func `没有变的页面不再发一遍`() async throws {
        let pages = try await Pages()
        let tag = try #require(try await pages.ask("/style").headers[.eTag])
        let again = try await pages.ask("/style", headers: [.ifNoneMatch: "\"other\", \(tag)"])
        #expect(again.status == .notModified)
        #expect(again.bytes.isEmpty)
        #expect(again.headers[.eTag] == tag)
        let other = try await pages.ask("/style", headers: [.ifNoneMatch: "W/\"000000000000000000000000\""])
        #expect(other.status == .ok)
    }

    @Test func `另一种语言是另一个页面`() async throws {
        let pages = try await Pages()
        let chinese = try await pages.ask("/style")
        let english = try await pages.ask("/style", headers: [.acceptLanguage: "en-GB,en;q=0.9"])
        #expect(chinese.headers[.eTag] != english.headers[.eTag])
        #expect(english.text.contains("<html lang=\"en\""))
    }

    @Test(arguments: ["gzip", "br, gzip;q=0.8"])
    func `压缩后内容不变`(accepted: String) async throws {
        let pages = try await Pages()
        let plain = try await pages.ask("/style")
        let packed = try await pages.ask("/style", headers: [.acceptEncoding: accepted])
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.bytes.count * 2 < plain.bytes.count)
        #expect(try unpacked(packed.bytes) == plain.text)
        #expect(packed.headers[.eTag] == plain.headers[.eTag])
    }

    @Test(arguments: ["", "br", "gzip;q=0", "gzip; q=0.0"])
    func `浏览器不解压时不压缩`(accepted: String) async throws {
        let answer = try await Pages().ask("/style", headers: [.acceptEncoding: accepted])
        #expect(answer.headers[.contentEncoding] == nil)
    }

    @Test func `样式和脚本可以长期保存`() async throws {
        let pages = try await Pages()
        for asset in Asset.all {
            let answer = try await pages.ask(asset.address, headers: [.acceptEncoding: "gzip"])
            #expect(answer.status == .ok)
            #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(answer.headers[.contentType] == asset.contentType)
        }
        #expect(try await pages.ask("/style").text.contains(Asset.all[0].address))
    }

    /// What the machine's own gunzip makes of bytes.
    private func unpacked(_ bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "taizhang-\(UUID()).gz")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc", file.path]
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    // MARK: Language

    @Test(arguments: [
        ("", "zh-CN"), ("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"), ("en-US,en;q=0.5", "en"), ("fr, en;q=0.3", "en"),
        ("de", "zh-CN"),
    ])
    func `按浏览器的语言回答`(accepted: String, language: String) async throws {
        let answer = try await Pages().ask("/style", headers: [.acceptLanguage: accepted])
        #expect(answer.headers[.contentLanguage] == language)
    }

    @Test func `选过的语言优先`() async throws {
        let pages = try await Pages()
        let choice = try await pages.ask("/language/en?back=/style%3Fa%3Db")
        #expect(choice.status == .seeOther)
        #expect(choice.headers[.location] == "/style?a=b")
        let cookie = try #require(choice.headers[.setCookie])
        #expect(
            cookie.contains("taizhang-language=en") && cookie.contains("SameSite=Lax") && cookie.contains("HttpOnly"))
        let answer = try await pages.ask("/style", headers: [.cookie: "taizhang-language=en", .acceptLanguage: "zh"])
        #expect(answer.headers[.contentLanguage] == "en")
        #expect(try await pages.ask("/language/fr").status == .notFound)
    }

    @Test(arguments: [
        "https://example.org/", "//example.org", "/%5Cexample.org", "javascript:alert(1)", "", "/a%0d%0aX:%20b",
    ])
    func `换语言后不会被带到别处`(back: String) async throws {
        let answer = try await Pages().ask("/language/zh?back=\(back)")
        #expect(answer.headers[.location] == "/")
    }

    // MARK: The server itself

    @Test func `运行状况在另一个端口`() async throws {
        let pages = try await Pages()
        #expect(try await pages.askHealth("/health/live").text == "live\n")
        #expect(try await pages.askHealth("/health/ready").status == .ok)
        #expect(try await pages.ask("/metrics").status == .notFound)
        _ = try await pages.ask("/style")
        let figures = try await pages.askHealth("/metrics").text
        #expect(figures.contains("taizhang_requests_total{route=\"/style\",status=\"200\"} 1\n"))
        #expect(figures.contains("taizhang_request_seconds_count{route=\"/style\"} 1\n"))
    }
}
