public import HashChain

/// A document was read and is kept: its bytes as they came and the text that every range speaks of.
public struct DocumentRecorded: Sendable, Equatable {
    /// What kind of document was read.
    public enum Kind: String, Sendable, CaseIterable {
        case rectificationNotice = "rectification-notice"
        case workReport = "work-report"
        case unknown
    }

    /// Bytes that are kept beside the journal, by what proves them.
    public struct Content: Sendable, Hashable {
        /// The SHA-256 of the bytes.
        public var digest: Digest
        /// In bytes.
        public var length: Int

        /// Creates the mark of kept bytes.
        public init(digest: Digest, length: Int) {
            self.digest = digest
            self.length = length
        }

        /// The mark of these bytes.
        public init(of bytes: [UInt8]) {
            self.init(digest: .sha256(bytes), length: bytes.count)
        }
    }

    /// What a person should know about the reading.
    public struct Remark: Sendable, Equatable {
        /// A stable name of the kind of trouble.
        public var code: String
        /// One Chinese sentence.
        public var message: String
        /// The place in the document text; absent when it concerns the whole.
        public var range: Range<Int>?

        /// Creates a remark.
        public init(code: String, message: String, range: Range<Int>? = nil) {
            self.code = code
            self.message = message
            self.range = range
        }
    }

    /// The document's id.
    public var document: DocumentID
    /// The file's name, without folders.
    public var name: String
    /// What kind of document it is.
    public var kind: Kind
    /// The file as it came.
    public var source: Content
    /// The document text.
    public var text: Content
    /// The encoding that the file was read in.
    public var encoding: String?
    /// The title as printed, its lines joined.
    public var title: String?
    /// Who issued it.
    public var issuer: String?
    /// The day it was signed, else published.
    public var issuedOn: CivilDate?
    /// The places in the document text that were not understood.
    public var unread: [Range<Int>]
    /// What a person should know about the reading.
    public var remarks: [Remark]

    /// Creates the event.
    public init(
        document: DocumentID, name: String, kind: Kind, source: Content, text: Content, encoding: String? = nil,
        title: String? = nil, issuer: String? = nil, issuedOn: CivilDate? = nil, unread: [Range<Int>] = [],
        remarks: [Remark] = []
    ) {
        self.document = document
        self.name = name
        self.kind = kind
        self.source = source
        self.text = text
        self.encoding = encoding
        self.title = title
        self.issuer = issuer
        self.issuedOn = issuedOn
        self.unread = unread
        self.remarks = remarks
    }
}

extension DocumentRecorded.Kind: PayloadWord {}

extension DocumentRecorded.Remark: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("code", code)
        fields.put("message", message)
        fields.put("range", range)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        code = try fields.take("code")
        message = try fields.take("message")
        range = try fields.takeOptional("range")
    }
}

extension DocumentRecorded: EventBody {
    static var kind: Event.Kind { .documentRecorded }
    static var title: String { "收存文件" }
    static var mendableFields: [String] { ["issuedOn", "issuer", "kind", "title"] }
    static var wordFields: [String] { ["issuer", "name", "remarks.message", "title"] }
    var event: Event { .documentRecorded(self) }
    var item: Item? { .document(document) }
    var summary: String? { name }
}

extension DocumentRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("document", document)
        fields.put("encoding", encoding)
        fields.put("issuedOn", issuedOn)
        fields.put("issuer", issuer)
        fields.put("kind", kind)
        fields.put("name", name)
        fields.put("remarks", remarks)
        fields.put("sourceDigest", source.digest)
        fields.put("sourceLength", source.length)
        fields.put("textDigest", text.digest)
        fields.put("textLength", text.length)
        fields.put("title", title)
        fields.put("unread", unread)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        document = try fields.take("document")
        encoding = try fields.takeOptional("encoding")
        issuedOn = try fields.takeOptional("issuedOn")
        issuer = try fields.takeOptional("issuer")
        kind = try fields.take("kind")
        name = try fields.take("name")
        remarks = try fields.takeList("remarks")
        source = Content(digest: try fields.take("sourceDigest"), length: try fields.take("sourceLength"))
        text = Content(digest: try fields.take("textDigest"), length: try fields.take("textLength"))
        title = try fields.takeOptional("title")
        unread = try fields.takeList("unread")
    }
}
