import OfficeDocuments
import Rectification
import Store

/// How a file begins and ends: enough to see whether it is what its name promises.
///
/// A package (docx, ofd and others) names its parts at its beginning and again at its end.
struct EvidenceSample {
    private static let length = 1 << 16

    /// Beginning and end, one after the other.
    private let bytes: [UInt8]

    init(of file: any EvidenceFile) async throws {
        let end = max(file.content.length - Self.length, Self.length)
        bytes =
            try await file.bytes(at: 0, count: Self.length) + (try await file.bytes(at: end, count: Self.length))
    }

    /// Whether it is a program, whatever its name.
    var isProgram: Bool { foreignFormat == .program || begins("#!") }

    /// What it looks like, where that is known.
    var foreignFormat: ForeignFormat? { ForeignFormat(bytes) }

    /// Whether it can be of a kind: the signature of the format is there, and of text none.
    func fits(_ kind: EvidenceKind) -> Bool {
        switch kind {
        case .pdf: begins("%PDF-")
        case .ofd: isPackage(with: "OFD.xml")
        case .docx: isPackage(with: "word/")
        case .xlsx: isPackage(with: "xl/")
        case .pptx: isPackage(with: "ppt/")
        case .doc, .xls, .ppt: begins(Self.compound)
        case .wps, .et, .dps: begins(Self.compound) || begins(Self.package)
        case .zip: begins(Self.package) || begins(Self.emptyPackage)
        case .jpeg: begins([0xFF, 0xD8, 0xFF])
        case .png: begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .tiff: Self.tiffs.contains(where: begins)
        case .bmp: begins("BM") && has("\0\0\0\0", at: 6)
        case .mp3: begins("ID3") || beginsAudioFrame
        case .wav: begins("RIFF") && has("WAVE", at: 8)
        case .mp4: has("ftyp", at: 4)
        case .mov: Self.atoms.contains { has($0, at: 4) }
        case .email: (foreignFormat == nil || foreignFormat == .mht) && !bytes.contains(0)
        case .text, .markdown, .csv, .html: foreignFormat == nil
        }
    }

    // MARK: Signatures

    private static let package: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let emptyPackage: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    /// What Office wrote until 2003.
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let tiffs: [[UInt8]] = [
        [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], [0x49, 0x49, 0x2B, 0x00], [0x4D, 0x4D, 0x00, 0x2B],
    ]
    private static let atoms = ["ftyp", "moov", "mdat", "wide", "free", "skip"]

    /// Eleven bits of one, then a version and a layer that there are.
    private var beginsAudioFrame: Bool {
        guard bytes.count > 1, bytes[0] == 0xFF, bytes[1] & 0xE0 == 0xE0 else { return false }
        return bytes[1] & 0x18 != 0x08 && bytes[1] & 0x06 != 0
    }

    private func isPackage(with part: String) -> Bool { begins(Self.package) && bytes.contains(part.utf8) }

    private func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }

    private func begins(_ signature: String) -> Bool { has(signature, at: 0) }

    private func has(_ signature: String, at offset: Int) -> Bool {
        bytes.dropFirst(offset).starts(with: signature.utf8)
    }
}
