import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing
import Workbench
import WorkbenchTesting

@testable import Web

/// The pages of a ledger in memory, asked as a browser asks.
struct Pages {
    let desk: Desk
    private let server: WebServer

    /// Serves a ledger into which these notices were imported.
    init(_ notices: [String] = [], seed: UInt64 = 1) async throws {
        desk = Desk(seed: seed)
        if !notices.isEmpty {
            try await desk.importing(notices)
            _ = try await FollowJournal(desk.store).catchUp()
        }
        server = WebServer(
            desk.store, at: desk.place,
            logger: Logger(label: "test") { label in
                JSONLineLog(label: label, level: .info, now: { 0 }, write: { _ in })
            })
    }

    /// What is answered to one request.
    func ask(
        _ address: String, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:], body: String? = nil
    ) async throws -> Answer {
        try await server.application().test(.router) { client in
            Answer(
                try await client.execute(
                    uri: address, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }))
        }
    }

    /// What is answered about the server itself.
    func askHealth(_ address: String) async throws -> Answer {
        try await server.health().test(.router) { client in
            Answer(try await client.execute(uri: address, method: .get))
        }
    }
}

/// What came back.
struct Answer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let bytes: [UInt8]

    init(_ response: TestResponse) {
        status = response.status
        headers = response.headers
        bytes = Array(response.body.readableBytesView)
    }

    /// The page.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
