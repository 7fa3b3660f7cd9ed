import Foundation
import Rectification

extension RandomSource {
    /// The system's own source, fit for keys.
    ///
    /// Asked for many bytes at a time: an import wants 32 for each of a hundred thousand records, and the standard
    /// library's generator would go to the kernel for every single byte.
    static let system = RandomSource { count in
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                // 256 bytes are the most that the call gives at once.
                let length = min(count - filled, 256)
                guard getentropy(buffer.baseAddress?.advanced(by: filled), length) == 0 else {
                    fatalError("the system gave no random bytes: error \(errno)")
                }
                filled += length
            }
        }
    }
}
