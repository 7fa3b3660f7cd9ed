"""What somebody who can write the ledger's file, and has read docs/journal.md, can do to its records."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace

COLUMNS = (
    "stream, sequence, time, actor, principal, command, kind, kind_version, payload_digest, previous, hash, salt,"
    " payload"
)


@dataclass(frozen=True)
class Record:
    """A row of the table `record`, without its arrival."""

    stream: str
    sequence: int
    time: int
    actor: str
    principal: str | None
    command: str
    kind: str
    kind_version: int
    payload_digest: bytes
    previous: bytes
    hash: bytes
    salt: bytes
    payload: bytes

    def values(self) -> tuple:
        return tuple(vars(self).values())

    def sealed(self, previous: bytes) -> Record:
        """With the digest and the hash that go with what it says."""
        digest = hashlib.sha256(self.salt + self.payload).digest()
        whole = replace(self, payload_digest=digest, previous=previous)
        return replace(whole, hash=hashlib.sha256(whole.header()).digest())

    def header(self) -> bytes:
        return b"".join((
            b"TZRH\1\1", text(self.stream), integer(self.sequence), integer(self.time), text(self.actor),
            b"\0" if self.principal is None else b"\1" + text(self.principal), text(self.command), text(self.kind),
            integer(self.kind_version), self.payload_digest, self.previous,
        ))


def integer(number: int) -> bytes:
    return struct.pack(">q", number)


def text(words: str) -> bytes:
    return integer(len(words.encode())) + words.encode()


def records(database: sqlite3.Connection, stream: str) -> list[Record]:
    rows = database.execute(f"SELECT {COLUMNS} FROM record WHERE stream = ? ORDER BY sequence", (stream,))
    return [Record(*row) for row in rows]


FORGE = "UPDATE record SET payload = ?, payload_digest = ?, previous = ?, hash = ? WHERE stream = ? AND sequence = ?"


def recompute(database: sqlite3.Connection, stream: str, change: Callable[[bytes], bytes]) -> None:
    """Changes payloads and makes everything in the stream agree with them."""
    previous = bytes(32)
    for record in records(database, stream):
        forged = replace(record, payload=change(record.payload)).sealed(previous)
        previous = forged.hash
        database.execute(FORGE, (
            forged.payload, forged.payload_digest, forged.previous, forged.hash, stream, forged.sequence))


def cover_up(database: sqlite3.Connection) -> None:
    """Makes the rest fit the records: their arrivals, the table of commands; no checkpoint tells of before."""
    database.execute(
        "CREATE TEMP TABLE place AS SELECT arrival, row_number() OVER (ORDER BY arrival) AS fitting FROM record")
    # In two steps, because two rows never have the same arrival.
    database.execute("UPDATE record SET arrival = -arrival")
    database.execute("UPDATE record SET arrival = (SELECT fitting FROM place WHERE place.arrival = -record.arrival)")
    database.execute("DELETE FROM command")
    database.execute("INSERT INTO command SELECT command, min(arrival), count(*) FROM record GROUP BY command")
    database.execute("DELETE FROM checkpoint")


def next_record(database: sqlite3.Connection, stream: str) -> Record:
    """One more like the last of the stream, from a command of its own."""
    last = records(database, stream)[-1]
    return replace(last, sequence=last.sequence + 1, command=os.urandom(8).hex()).sealed(last.hash)


def put(database: sqlite3.Connection, record: Record) -> None:
    """Writes it, over any other at its place, with its row in the table of commands."""
    database.execute("BEGIN IMMEDIATE")
    database.execute(f"INSERT OR REPLACE INTO record ({COLUMNS}) VALUES ({', '.join('?' * 13)})", record.values())
    database.execute("INSERT INTO command SELECT command, arrival, 1 FROM record WHERE command = ?", (record.command,))
    database.execute("COMMIT")
