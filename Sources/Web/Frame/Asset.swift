import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that pages load: its name bears the fingerprint of its bytes, so that a browser may keep it for ever.
struct Asset: Sendable {
    /// Its name in `Assets/`.
    let name: String
    /// What its bytes are.
    let contentType: String
    private let plain: ByteBuffer
    private let packed: ByteBuffer?
    private let fingerprint: String

    /// Every asset.
    static let all = [
        Asset("taizhang.css", "text/css; charset=utf-8", PackageResources.taizhang_css),
        Asset("keys.js", "text/javascript; charset=utf-8", PackageResources.keys_js),
        Asset("favicon.svg", "image/svg+xml", PackageResources.favicon_svg),
    ]

    private init(_ name: String, _ contentType: String, _ bytes: [UInt8]) {
        self.name = name
        self.contentType = contentType
        plain = ByteBuffer(bytes: bytes)
        packed = Gzip.pack(plain, .thorough)
        fingerprint = SHA256.hash(data: bytes).prefix(6).hexadecimal
    }

    /// Where it is: `/assets/taizhang.0f1e2d3c4b5a.css`.
    var address: String {
        let parts = name.split(separator: ".", maxSplits: 1)
        return "/assets/\(parts[0]).\(fingerprint).\(parts[1])"
    }

    /// The answer to a request for it.
    func response(to request: Request) -> Response {
        let isPacked = packed != nil && request.takesGzip
        let body = isPacked ? packed ?? plain : plain
        var headers: HTTPFields = [
            .contentType: contentType, .cacheControl: "public, max-age=31536000, immutable",
            .eTag: "W/\"\(fingerprint)\"",
        ]
        if isPacked { headers[.contentEncoding] = "gzip" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}
