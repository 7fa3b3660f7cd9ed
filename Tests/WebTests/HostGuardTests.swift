import HTTPTypes
import Testing

@testable import Web

struct HostGuardTests {
    @Test(arguments: ["127.0.0.1", "127.0.0.1:8080", "localhost", "localhost:9", "[::1]", "[::1]:8080"])
    func `本机的名字`(authority: String) {
        #expect(HostGuard.isOwn(authority))
    }

    @Test(arguments: [
        "example.org", "example.org:8080", "localhost.example.org", "127.0.0.1.example.org", "localhost:80@example.org",
        "", ":8080", "127.0.0.1:", "[::1", "192.168.1.1",
    ])
    func `别的名字`(authority: String) {
        #expect(!HostGuard.isOwn(authority))
    }
}
