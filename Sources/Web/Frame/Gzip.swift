import CZlib
import NIOCore

/// Bytes in the gzip format of RFC 1952, through the system's zlib.
enum Gzip {
    /// How hard to look for repetitions: what is sent once is packed quickly, what is sent often is packed well.
    enum Effort: CInt {
        case quick = 1
        case thorough = 9
    }

    /// Packs bytes; absent when zlib cannot, which is no reason not to send them.
    static func pack(_ bytes: ByteBuffer, _ effort: Effort) -> ByteBuffer? {
        var stream = z_stream()
        // 15 bits of window, and 16 more say that the header is gzip's.
        let opened = deflateInit2_(
            &stream, effort.rawValue, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            CInt(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var packed = ByteBuffer()
        var isWhole = false
        let room = Int(deflateBound(&stream, UInt(bytes.readableBytes)))
        packed.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { output in
            bytes.withUnsafeReadableBytes { input in
                // zlib only reads from what it takes as mutable.
                stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: Bytef.self).baseAddress)
                stream.avail_in = uInt(input.count)
                stream.next_out = output.bindMemory(to: Bytef.self).baseAddress
                stream.avail_out = uInt(output.count)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            return Int(stream.total_out)
        }
        return isWhole ? packed : nil
    }
}
