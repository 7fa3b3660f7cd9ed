import HashChain
import Store

extension SQLiteTransaction {
    func content(_ digest: Digest) throws(StoreError) -> [UInt8]? {
        try first("SELECT bytes FROM document_content WHERE digest = ?", .blob(digest.bytes)) { $0.blob(0) }
    }

    func hasContent(_ digest: Digest) throws(StoreError) -> Bool {
        let sql = "SELECT 1 FROM document_content WHERE digest = ? AND bytes IS NOT NULL"
        return try first(sql, .blob(digest.bytes)) { $0.integer(0) } != nil
    }

    func contentDigests() throws(StoreError) -> [Digest] {
        var digests: [Digest] = []
        let sql = "SELECT digest FROM document_content WHERE bytes IS NOT NULL ORDER BY digest"
        try statement(sql).forEachRow(with: []) { columns throws(StoreError) in
            guard let digest = columns.blob(0).flatMap({ Digest(bytes: $0) }) else { throw .damaged }
            digests.append(digest)
        }
        return digests
    }

    func keep(_ content: DocumentContent) throws(StoreError) {
        let sql = """
            INSERT INTO document_content (digest, bytes) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET bytes = excluded.bytes WHERE bytes IS NULL
            """
        try statement(sql).run { bindings in
            bindings.bind(content.digest.bytes)
            bindings.bind(content.bytes)
        }
    }

    func checkpoints() throws(StoreError) -> [SignedCheckpoint] {
        var checkpoints: [SignedCheckpoint] = []
        let sql = "SELECT number, body, signature, public_key FROM checkpoint ORDER BY number"
        try statement(sql).forEachRow(with: []) { columns throws(StoreError) in
            guard let body = columns.blob(1), let signature = columns.blob(2),
                let key = columns.blob(3).flatMap({ PublicKey(bytes: $0) }),
                let checkpoint = try? Checkpoint(decoding: body), checkpoint.number == columns.integer(0)
            else { throw .malformedCheckpoint(number: checkpoints.count + 1) }
            checkpoints.append(SignedCheckpoint(checkpoint: checkpoint, signature: signature, publicKey: key))
        }
        return checkpoints
    }

    func insert(_ signed: SignedCheckpoint) throws(StoreError) {
        let sql = "INSERT INTO checkpoint (number, body, signature, public_key) VALUES (?, ?, ?, ?)"
        try statement(sql).run { bindings in
            bindings.bind(signed.checkpoint.number)
            bindings.bind(signed.checkpoint.encoded)
            bindings.bind(signed.signature)
            bindings.bind(signed.publicKey.bytes)
        }
    }
}
