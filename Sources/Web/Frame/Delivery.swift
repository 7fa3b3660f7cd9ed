import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// Spares the line: what the browser has already is not sent again, and what is sent is packed.
///
/// Both are done to answers whose bytes are at hand; what is written bit by bit goes out as it is.
struct Delivery: RouterMiddleware {
    typealias Context = WebContext

    /// Less than a packet of the network gets no smaller by packing.
    private static let leastToPack = 1_000

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard response.status == .ok, let length = response.body.contentLength, length > 0 else { return response }
        let bytes = try await response.body.collected()
        response.headers[.vary] = "Accept-Encoding, Accept-Language, Cookie"
        let tag = response.headers[.eTag] ?? Self.tag(of: bytes)
        response.headers[.eTag] = tag
        if request.holds(tag) { return Response(status: .notModified, headers: response.headers.withoutContent) }
        response.body = ResponseBody(byteBuffer: bytes)
        if response.headers[.contentEncoding] == nil, request.takesGzip, length >= Self.leastToPack,
            let packed = Gzip.pack(bytes, .quick)
        {
            response.headers[.contentEncoding] = "gzip"
            response.body = ResponseBody(byteBuffer: packed)
        }
        return response
    }

    /// Weak, because the same page packed and unpacked has the same one.
    static func tag(of bytes: ByteBuffer) -> String {
        let digest = bytes.withUnsafeReadableBytes { SHA256.hash(data: $0) }
        return "W/\"" + digest.prefix(12).hexadecimal + "\""
    }
}

extension Request {
    /// Whether the browser unpacks gzip.
    var takesGzip: Bool {
        headers[.acceptEncoding]?.split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            return parts.first == "gzip" && !parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
        } ?? false
    }

    /// Whether the browser says that it has an answer with this tag.
    fileprivate func holds(_ tag: String) -> Bool {
        headers[.ifNoneMatch]?.split(separator: ",").contains { held in
            let held = held.trimmingPrefix { $0 == " " }
            return held == "*" || held == tag
        } ?? false
    }
}

extension HTTPFields {
    /// Without the fields that describe a body.
    fileprivate var withoutContent: HTTPFields {
        var fields = self
        fields[.contentType] = nil
        fields[.contentLength] = nil
        fields[.contentEncoding] = nil
        return fields
    }
}

extension ResponseBody {
    /// All bytes of the body at once.
    fileprivate func collected() async throws -> ByteBuffer {
        let collector = Collector()
        try await write(collector)
        return collector.bytes
    }
}

/// Takes down what a body writes.
private final class Collector: ResponseBodyWriter {
    private(set) var bytes = ByteBuffer()

    func write(_ buffer: ByteBuffer) async throws {
        var buffer = buffer
        if bytes.readableBytes == 0 { bytes = buffer } else { bytes.writeBuffer(&buffer) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
