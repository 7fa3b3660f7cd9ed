import Testing

/// What somebody who can write the ledger file might do to it, behind the program's back.
enum Forgery {
    /// Drops the last records of a stream, and everything in the views that came from them.
    static func cutTail(of stream: String, from sequence: Int, in office: Office) throws {
        try office.query("DELETE FROM record WHERE stream = '\(stream)' AND sequence >= \(sequence)")
    }

    /// Replaces a word in a payload and computes every hash of the stream anew, as the page docs/journal.md says.
    static func recompute(_ stream: String, replacing old: String, with new: String, in office: Office) throws {
        let outcome = try office.program.start(
            ["-c", recomputing, "taizhang.db", stream, old, new], executable: "/usr/bin/python3"
        ).wait()
        try #require(outcome.status == 0, "\(outcome)")
    }

    private static let recomputing = #"""
        import sqlite3, struct, sys, hashlib
        path, stream, old, new = sys.argv[1:]
        def integer(value): return struct.pack(">q", value)
        def text(value): return integer(len(value.encode())) + value.encode()
        ledger = sqlite3.connect(path)
        previous = bytes(32)
        rows = ledger.execute("SELECT arrival, sequence, time, actor, principal, command, kind, kind_version, salt,"
                              " payload FROM record WHERE stream = ? ORDER BY sequence", (stream,)).fetchall()
        for arrival, sequence, time, actor, principal, command, kind, version, salt, payload in rows:
            payload = payload.replace(old.encode(), new.encode())
            digest = hashlib.sha256(salt + payload).digest()
            header = (b"TZRH\x01\x01" + text(stream) + integer(sequence) + integer(time) + text(actor)
                      + (b"\x00" if principal is None else b"\x01" + text(principal)) + text(command) + text(kind)
                      + integer(version) + digest + previous)
            hash = hashlib.sha256(header).digest()
            ledger.execute("UPDATE record SET payload = ?, payload_digest = ?, previous = ?, hash = ? WHERE arrival = ?",
                           (payload, digest, previous, hash, arrival))
            previous = hash
        ledger.commit()
        """#
}
