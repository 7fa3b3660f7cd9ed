/// A kind of file that is taken as evidence.
public enum EvidenceKind: String, Sendable, CaseIterable {
    case pdf, ofd
    case doc, docx, xls, xlsx, ppt, pptx, wps, et, dps
    case jpeg, png, tiff, bmp
    case text = "txt"
    case markdown = "md"
    case csv, html
    case email = "eml"
    case mp3, wav, mp4, mov, zip

    /// The kind that a name's ending promises; absent when none of these has it.
    public init?(ofName name: String) {
        let ending = Self.ending(of: name)
        guard let kind = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        self = kind
    }

    /// The endings that names of this kind have, in lower case.
    public var endings: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg"]
        case .tiff: ["tif", "tiff"]
        case .html: ["htm", "html"]
        default: [rawValue]
        }
    }

    /// What a browser is told that it is.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .ofd: "application/ofd"
        case .doc: "application/msword"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xls: "application/vnd.ms-excel"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .ppt: "application/vnd.ms-powerpoint"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .wps, .et, .dps: "application/vnd.ms-works"
        case .jpeg, .png, .tiff, .bmp: "image/\(rawValue)"
        case .text: "text/plain"
        case .markdown: "text/markdown"
        case .csv: "text/csv"
        case .html: "text/html"
        case .email: "message/rfc822"
        case .mp3: "audio/mpeg"
        case .wav: "audio/wav"
        case .mp4: "video/mp4"
        case .mov: "video/quicktime"
        case .zip: "application/zip"
        }
    }

    /// Whether all of it is text that can be read for marks of secrecy.
    public var isText: Bool {
        switch self {
        case .text, .markdown, .csv, .html: true
        default: false
        }
    }

    /// What stands after the last dot of a name, in lower case; nothing when there is no dot.
    static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
