import HashChain

/// What the parts of a backup are called, as docs/backup.md has it.
enum BackupParts {
    /// The ledger's file.
    static let ledger = "ledger.db"
    /// The machine's configuration, where there was one.
    static let configuration = "taizhang.json"
    /// Before the digest of a file of evidence.
    static let evidence = "evidence/"
    /// Before the digest of a document's bytes; in bundles, whose ledger is records.
    static let content = "content/"

    /// The digest in the name of a part.
    static func digest(in name: String, after beginning: String) -> Digest? {
        name.hasPrefix(beginning) ? Digest(hex: name.dropFirst(beginning.count)) : nil
    }
}
