import Testing

/// What somebody who can write the ledger file might do to it, behind the program's back.
enum Forgery {
    /// Makes everything beside the records fit them: their arrivals, the commands; no checkpoint tells of before.
    static func coverUp(in office: Office) throws {
        for sql in [
            "CREATE TABLE place AS SELECT arrival, row_number() OVER (ORDER BY arrival) AS fitting FROM record",
            // In two steps, because two rows never have the same arrival.
            "UPDATE record SET arrival = -arrival",
            "UPDATE record SET arrival = (SELECT fitting FROM place WHERE place.arrival = -record.arrival)",
            "DROP TABLE place",
            "DELETE FROM command",
            "INSERT INTO command SELECT command, min(arrival), count(*) FROM record GROUP BY command",
            "DELETE FROM checkpoint",
        ] { try office.query(sql) }
        try office.run("rebuild")
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
