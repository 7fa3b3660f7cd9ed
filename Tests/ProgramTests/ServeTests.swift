import Foundation
import Testing

/// The program serves pages to a process beside it.
struct ServeTests {
    /// The port that a server under way says that it listens on.
    private func port(of running: RunningProgram) throws -> Int {
        while true {
            let error = try running.errorSoFar()
            if let port = error.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//)?.1 { return try #require(Int(port)) }
            usleep(10_000)
        }
    }

    /// What is answered at an address, with another process asking.
    private func ask(_ office: Office, _ address: String, host: String? = nil) throws -> BuiltProgram.Outcome {
        let script = """
            import sys, urllib.request, urllib.error
            request = urllib.request.Request(sys.argv[1], headers={"Host": sys.argv[2]} if len(sys.argv) > 2 else {})
            try:
                with urllib.request.urlopen(request) as answer: print(answer.status); print(answer.read().decode())
            except urllib.error.HTTPError as answer: print(answer.code); print(answer.read().decode())
            """
        let arguments = ["-c", script, address] + (host.map { [$0] } ?? [])
        return try office.program.start(arguments, executable: "/usr/bin/python3").wait()
    }

    @Test func `在本机显示台账直到叫停`() throws {
        let office = try Office()
        try office.importBoth()
        let running = try office.program.start(["serve", "--port", "0", "--health-port", "off"])
        let address = "http://127.0.0.1:\(try port(of: running))"
        let page = try ask(office, address + "/")
        #expect(page.lines.first == "200")
        #expect(page.output.contains("中共云溪区水务局党组"))
        #expect(try ask(office, address + "/", host: "example.org").lines.first == "421")
        running.signal(SIGTERM)
        let outcome = try running.wait()
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.isEmpty)
        #expect(try office.names().allSatisfy { !$0.hasSuffix("-wal") })
    }

    @Test func `日志是每行一个对象而且不带所查的字`() throws {
        let office = try Office()
        try office.importBoth()
        let running = try office.program.start(["serve", "--port", "0", "--health-port", "0"])
        let address = "http://127.0.0.1:\(try port(of: running))"
        _ = try ask(office, address + "/?text=secretword")
        _ = try ask(office, address + "/inspections/secretid")
        running.signal(SIGINT)
        let error = try running.wait().error
        #expect(!error.contains("secret"))
        let objects = try error.split(separator: "\n").filter { $0.hasPrefix("{") }
            .map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String]) }
        #expect(objects.contains { $0["route"] == "/" && $0["status"] == "200" })
        #expect(objects.contains { $0["route"] == "/inspections/{inspection}" && $0["status"] == "404" })
    }

    @Test func `端口被占时说明怎么办`() throws {
        let office = try Office()
        try office.importBoth()
        let first = try office.program.start(["serve", "--port", "0", "--health-port", "off"])
        let port = try port(of: first)
        let second = try office.run("serve", "--port", "\(port)", "--health-port", "off")
        #expect(second.status == 3)
        #expect(
            second.error.hasSuffix(
                "错误：端口 \(port) 已被别的程序占用，没有开始服务，请停掉那个程序，或用 --port、--health-port 换一个端口。 [port-taken]\n"))
        first.signal(SIGTERM)
        #expect(try first.wait().status == 0)
    }

    @Test func `没有台账时不开始服务`() throws {
        let outcome = try Office().run("serve", "--port", "0", "--health-port", "off")
        #expect(outcome.status == 3)
        #expect(outcome.error.contains("[ledger-missing]"))
    }
}
