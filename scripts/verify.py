#!/usr/bin/env python3
"""Verifies a Taizhang ledger without the program that wrote it.

Written from docs/journal.md and docs/evidence.md alone; they say what every byte here means. Needs Python 3.11 and
nothing else. The files of evidence are looked for in the folder beside the ledger (taizhang.db.evidence).

    python3 scripts/verify.py taizhang.db [--against checkpoint.txt]

Prints how far each stream is covered and one line for each part. Exits with 0 when all is well, 1 when a part failed,
2 when there was nothing to verify (wrong arguments, or no ledger).
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import hashlib
import itertools
import json
import operator
import os
import pathlib
import re
import sqlite3
import stat
import struct
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, NoReturn

ZERO_DIGEST = bytes(32)
STREAM_NAME = re.compile(rb"installation|(organization|inspection)/[a-z0-9]{1,64}")
HEX_DIGEST = re.compile(r"[0-9a-f]{64}")


class Failure(Exception):
    """Something in the ledger is not as the page says. Its text is Chinese and names the place."""


class Unusable(Exception):
    """There is nothing that could be verified. Its text is one Chinese sentence."""


@dataclass
class Part:
    """One part of the verification: keeps its first failure and a summary of what was looked at."""

    title: str
    failure: str | None = None
    summary: str = ""

    def attempt(self, check: Callable, *arguments):
        """Returns what the check returns, or None after its failure was noted."""
        try:
            return check(*arguments)
        except Failure as failure:
            self.failure = self.failure or str(failure)
        except sqlite3.DatabaseError:
            self.failure = self.failure or "数据库有一处读不出来"
        return None

    def __str__(self) -> str:
        verdict = f"不符，{self.failure}" if self.failure else "无误"
        return f"{self.title}：{verdict}（{self.summary}）" if self.summary else f"{self.title}：{verdict}"


def sha256(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def shown(value: object) -> str:
    """A stored value for a message: at most 40 characters, and whatever it is, printable."""
    words = value.decode("utf-8", "replace") if isinstance(value, (bytes, bytearray)) else str(value)
    words = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in words)
    return words if len(words) <= 40 else words[:40] + "…"


def place(stream: object, sequence: object) -> str:
    return f"流 {shown(stream)} 第 {shown(sequence)} 条"


# Ed25519 (RFC 8032, section 5.1). Points are in extended homogeneous coordinates (X, Y, Z, T), as in section 5.1.4.

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE_D = -121665 * pow(121666, -1, PRIME) % PRIME
SQUARE_ROOT_OF_MINUS_ONE = pow(2, (PRIME - 1) // 4, PRIME)
NEUTRAL = (0, 1, 1, 0)
BASE = bytes.fromhex("58" + "66" * 31)

Point = tuple[int, int, int, int]


def add_points(first: Point, second: Point) -> Point:
    """Section 5.1.4; the formula is complete, so it also doubles."""
    x1, y1, z1, t1 = first
    x2, y2, z2, t2 = second
    a = (y1 - x1) * (y2 - x2) % PRIME
    b = (y1 + x1) * (y2 + x2) % PRIME
    c = 2 * CURVE_D * t1 * t2 % PRIME
    d = 2 * z1 * z2 % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


def decode_point(encoded: bytes) -> Point | None:
    """Section 5.1.3; None when the bytes are no point."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    if len(encoded) != 32 or y >= PRIME:
        return None
    u, v = (y * y - 1) % PRIME, (CURVE_D * y * y + 1) % PRIME
    x = u * pow(v, 3, PRIME) * pow(u * pow(v, 7, PRIME), (PRIME - 5) // 8, PRIME) % PRIME
    if (v * x * x + u) % PRIME == 0:
        x = x * SQUARE_ROOT_OF_MINUS_ONE % PRIME
    if (v * x * x - u) % PRIME != 0 or (x == 0 and sign == 1):
        return None
    x = x if x & 1 == sign else PRIME - x
    return x, y, 1, x * y % PRIME


def encode_point(point: Point) -> bytes:
    """Section 5.1.2."""
    x, y, z, _ = point
    inverse = pow(z, -1, PRIME)
    return (y * inverse % PRIME | (x * inverse % PRIME & 1) << 255).to_bytes(32, "little")


@functools.lru_cache(maxsize=4)
def doublings(encoded: bytes) -> list[Point] | None:
    """The point times 1, 2, 4 … 2^255; kept, because all signatures of a ledger need the same two points."""
    point = decode_point(encoded)
    return point and list(itertools.accumulate(range(255), lambda last, _: add_points(last, last), initial=point))


def multiply(scalar: int, powers: list[Point]) -> Point:
    """The scalar, below 2^256, times the point whose doublings are given."""
    total = NEUTRAL
    for bit, power in enumerate(powers):
        if scalar >> bit & 1:
            total = add_points(total, power)
    return total


def is_signed(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Section 5.1.7, without the cofactor: [S]B = R + [k]A."""
    key = doublings(public_key)
    commitment = decode_point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or key is None or commitment is None or scalar >= ORDER:
        return False
    hashed = hashlib.sha512(signature[:32] + public_key + message).digest()
    challenge = int.from_bytes(hashed, "little") % ORDER
    expected = add_points(commitment, multiply(challenge, key))
    return encode_point(multiply(scalar, doublings(BASE))) == encode_point(expected)


# The database

SCHEMA_VERSIONS = (1, 2)
COLUMNS = {
    "record": "arrival stream sequence time actor principal command kind kind_version payload_digest previous hash"
    " salt payload",
    "command": "id arrival records",
    "checkpoint": "number body signature public_key",
    "document_content": "digest bytes",
}

# How values come out of the database: text as bytearray, so that it is told from a blob and keeps its stored bytes.
Text, Blob = bytearray, bytes


def types(row: tuple) -> tuple:
    return tuple(map(type, row))


@contextlib.contextmanager
def open_ledger(path: str) -> Iterator[sqlite3.Connection]:
    """The ledger, opened read-only, in one read transaction, so that all parts see the same moment."""
    with refusing(path):
        database = begin_reading(path)
    with contextlib.closing(database):
        with refusing(path):
            require_schema(database, path)
        yield database


@contextlib.contextmanager
def refusing(path: str) -> Iterator[None]:
    """Says in our words what SQLite found wrong with the file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        advice = "请确认文件存在且本人可读；旁边有 -wal 文件时，所在目录须可写"
        raise Unusable(f"打不开账本「{shown(path)}」，{advice}。") from error
    except sqlite3.DatabaseError as error:
        raise Unusable(f"「{shown(path)}」不是账本，请给出台账的数据库文件。") from error


def begin_reading(path: str) -> sqlite3.Connection:
    """In a folder that cannot be written SQLite opens a database in WAL mode only when told that it does not change;
    that is safe to say when no log, or an empty one, lies beside it."""
    uri = pathlib.Path(path).absolute().as_uri() + "?mode=ro"
    try:
        return begin_reading_at(uri)
    except sqlite3.OperationalError:
        log = pathlib.Path(path + "-wal")
        if log.exists() and log.stat().st_size > 0:
            raise
        return begin_reading_at(uri + "&immutable=1")


def begin_reading_at(uri: str) -> sqlite3.Connection:
    database = sqlite3.connect(uri, uri=True, isolation_level=None)
    database.text_factory = Text
    database.execute("PRAGMA cache_size = -65536")
    database.execute("BEGIN")
    database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return database


def require_schema(database: sqlite3.Connection, path: str) -> None:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    (encoding,) = database.execute("PRAGMA encoding").fetchone()
    tables = {
        bytes(name).decode(): columns(database, name)
        for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if bytes(name).decode("utf-8", "replace") in COLUMNS
    }
    if not tables or encoding != b"UTF-8":
        raise Unusable(f"「{shown(path)}」不是账本，请给出台账的数据库文件。")
    if version not in SCHEMA_VERSIONS:
        raise Unusable(f"账本「{shown(path)}」的格式是第 {version} 版，这里只会核对第 {SCHEMA_VERSIONS[0]} 版到第 {SCHEMA_VERSIONS[-1]} 版。")
    for table, names in COLUMNS.items():
        if tables.get(table) != names.split():
            raise Unusable(f"账本「{shown(path)}」的表 {table} 缺失或列不符，无法核对。")


def columns(database: sqlite3.Connection, table: bytes) -> list[str]:
    rows = database.execute("SELECT name FROM pragma_table_xinfo(?) ORDER BY cid", (bytes(table).decode(),))
    return [bytes(name).decode() for (name,) in rows]


def rows_of(database: sqlite3.Connection, table: str) -> int:
    return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def verify_database(database: sqlite3.Connection) -> Part:
    """SQLite's own check of the tables: a search through an index must not be able to miss or misstate a row."""
    part = Part("数据库")
    part.attempt(check_tables, database)
    return part


def check_tables(database: sqlite3.Connection) -> None:
    for table in COLUMNS:
        (result,) = database.execute(f"PRAGMA integrity_check({table})").fetchone()
        if result != b"ok":
            raise Failure(f"表 {table} 的存储已损坏")


# Chain and payloads

RECORDS = """
    SELECT stream, sequence, time, actor, principal, command, kind, kind_version, payload_digest, previous, hash,
        salt, payload
    FROM record ORDER BY stream, sequence"""

# Not by an index, which might miss a row.
ERASURES = "SELECT stream, sequence, payload FROM record NOT INDEXED WHERE kind = 'contentErased' AND payload IS NOT NULL"

integer = struct.Struct(">q").pack


def text(content: bytes) -> bytes:
    return integer(len(content)) + content


def optional_text(content: bytes | None) -> bytes:
    return b"\0" if content is None else b"\1" + text(content)


class Head(NamedTuple):
    """The last record of a stream that was found whole."""

    sequence: int
    hash: bytes
    time: int


START = Head(0, ZERO_DIGEST, -(2**63))


@dataclass
class Journal:
    """Walks all streams by sequence; verifies the chain and, beside it, the payloads."""

    chain: Part
    payloads: Part
    streams: int = 0
    records: int = 0
    erased: int = 0
    # What records say was erased: the kind of the record at each place.
    erasures: dict[tuple[bytes, int], str] = field(default_factory=dict)

    def note_erasures(self, database: sqlite3.Connection) -> None:
        for stream, sequence, payload in database.execute(ERASURES):
            noted = self.payloads.attempt(erased_record, stream, sequence, payload)
            if noted is not None:
                record, kind = noted
                self.erasures[bytes(stream), record] = kind

    def walk(self, database: sqlite3.Connection) -> None:
        for stream, rows in itertools.groupby(database.execute(RECORDS), key=operator.itemgetter(0)):
            self.walk_stream(stream, rows)

    def walk_stream(self, stream: bytes, rows: Iterator[tuple]) -> None:
        """Covers the stream up to its first failure, and looks at the payloads behind it all the same."""
        head, covered, whole = START, 0, True
        prefix = header_prefix(stream)
        for row in rows:
            self.records += 1
            self.erased += row[11] is None and row[12] is None
            if head is not None:
                head = self.chain.attempt(next_head, prefix, head, row)
            payload_is_whole = self.payloads.attempt(check_payload, row, self.erased_kind(row))
            whole = whole and head is not None and payload_is_whole is not None
            if whole:
                covered = head.sequence
        self.streams += 1
        print(f"流 {shown(stream)}：核到第 {covered} 条" + ("" if whole else "，其后不符"))

    def erased_kind(self, row: tuple) -> str | None:
        """The kind of the record that was erased here, if a record says so."""
        stream, sequence = row[0], row[1]
        return self.erasures.get((bytes(stream), sequence)) if type(stream) is Text else None


def header_prefix(stream: object) -> bytes | None:
    """The header's bytes up to the stream; None when the stream's name is not allowed."""
    if type(stream) is not Text or not STREAM_NAME.fullmatch(stream):
        return None
    return b"TZRH\1\1" + text(stream)


def next_head(prefix: bytes | None, head: Head, row: tuple) -> Head:
    """Steps 1 to 3 of the chain. The lengths of previous and hash follow from what they are compared with."""
    stream, sequence, time, actor, principal, command, kind, version, payload_digest, previous, stored, _, _ = row
    check_header(prefix, row)
    if sequence != head.sequence + 1:
        raise Failure(wrong_sequence(stream, sequence, head.sequence + 1))
    if previous != head.hash:
        raise Failure(f"{place(stream, sequence)}：所记的前一条哈希不是前一条的哈希")
    header = b"".join((
        prefix, integer(sequence), integer(time), text(actor), optional_text(principal), text(command), text(kind),
        integer(version), payload_digest, previous,
    ))
    computed = sha256(header)
    if computed != stored:
        raise Failure(f"{place(stream, sequence)}：按各栏算出的哈希与所存的不同")
    if time < head.time:
        raise Failure(f"{place(stream, sequence)}：时间早于前一条")
    return Head(sequence, computed, time)


def check_header(prefix: bytes | None, row: tuple) -> None:
    """The form of the header's columns. Types are compared one by one, because this is done for every record."""
    stream, sequence, time, actor, principal, command, kind, version, payload_digest, previous, stored, _, _ = row
    if prefix is None:
        raise Failure(f"{place(stream, sequence)}：流的名称不合规定")
    are_texts = type(stream) is type(actor) is type(command) is type(kind) is Text
    are_integers = type(sequence) is type(time) is type(version) is int
    are_blobs = type(payload_digest) is type(previous) is type(stored) is Blob
    if not (are_texts and are_integers and are_blobs and (principal is None or type(principal) is Text)):
        raise Failure(f"{place(stream, sequence)}：有一栏的类型不合规定")
    if version < 1 or len(payload_digest) != 32:
        raise Failure(f"{place(stream, sequence)}：种类的版本或内容摘要的长度不合规定")
    try:
        b"\0".join((actor, principal or b"", command, kind)).decode()
    except UnicodeDecodeError as error:
        raise Failure(f"{place(stream, sequence)}：有一栏不是 UTF-8 文字") from error


def wrong_sequence(stream: bytes, sequence: int, expected: int) -> str:
    if sequence > expected:
        return f"{place(stream, expected)}：缺失，所存的下一条是第 {sequence} 条"
    return f"{place(stream, sequence)}：序号应为 {expected}"


def erased_record(stream: object, sequence: object, payload: object) -> tuple[int, str]:
    """The sequence and the kind of the record that lost its payload, as the record of its erasure says."""
    try:
        erasure = parse_object(payload)
    except Failure as failure:
        raise Failure(f"{place(stream, sequence)}：{failure}") from failure
    record, kind = erasure.get("record"), erasure.get("kind")
    if type(stream) is not Text or not isinstance(record, str) or not isinstance(kind, str):
        raise Failure(f"{place(stream, sequence)}：内容里没有合规定的 record 和 kind")
    if not LENGTH.fullmatch(record) or not 1 <= int(record) < sequence:
        raise Failure(f"{place(stream, sequence)}：所抹去的不是它之前的记录")
    return int(record), kind


def check_payload(row: tuple, erased_kind: str | None) -> bool:
    """Step 4 of the chain. Salt and payload are both gone exactly when a later record says that they were erased."""
    kind, digest, salt, payload = row[6], row[8], row[11], row[12]
    if salt is None and payload is None:
        if erased_kind is None or erased_kind.encode() != kind:
            raise Failure(f"{place(row[0], row[1])}：盐与内容都不见了，没有抹去它的记录")
        return True
    if type(salt) is not Blob or type(payload) is not Blob:
        raise Failure(f"{place(row[0], row[1])}：盐与内容只有其一，或类型不合规定")
    if len(salt) != 32:
        raise Failure(f"{place(row[0], row[1])}：盐应为 32 字节，实为 {len(salt)} 字节")
    if sha256(salt + payload) != digest:
        raise Failure(f"{place(row[0], row[1])}：内容与其摘要不符")
    if erased_kind is not None:
        raise Failure(f"{place(row[0], row[1])}：内容还在，而有记录说已经抹去")
    return True


def verify_journal(database: sqlite3.Connection) -> tuple[Part, Part]:
    journal = Journal(Part("链"), Part("内容"))
    journal.payloads.attempt(journal.note_erasures, database)
    journal.chain.attempt(journal.walk, database)
    journal.chain.summary = f"{journal.streams} 个流，{journal.records} 条记录"
    journal.payloads.summary = f"已抹去 {journal.erased} 条"
    return journal.chain, journal.payloads


# Commands

# The first run of one command's records that is not in the table of commands as the records have it.
DIFFERING_COMMAND = """
    SELECT record.stream, record.sequence, run.id
    FROM (
        SELECT min(command) AS id, min(arrival) AS arrival, count(*) AS records FROM (
            SELECT command, arrival, sum(begins) OVER (ORDER BY arrival) AS number FROM (
                SELECT command, arrival, command IS NOT lag(command) OVER (ORDER BY arrival) AS begins
                FROM record NOT INDEXED))
        GROUP BY number) AS run
    JOIN record ON record.arrival = run.arrival
    LEFT JOIN command ON command.id = run.id AND command.arrival = run.arrival
    WHERE command.records IS NOT run.records
    ORDER BY run.arrival LIMIT 1"""

COMMAND_WITHOUT_RECORD = """
    SELECT command.id FROM command LEFT JOIN record ON record.arrival = command.arrival
    LEFT JOIN record AS before ON before.arrival = command.arrival - 1
    WHERE command.id IS NULL OR record.command IS NOT command.id OR before.command IS command.id LIMIT 1"""


def verify_commands(database: sqlite3.Connection) -> Part:
    """The table of commands must repeat what the records say, whose arrivals are 1, 2, 3 …"""
    part = Part("命令")
    part.attempt(check_commands, database, part)
    return part


def check_commands(database: sqlite3.Connection, part: Part) -> None:
    part.summary = f"{rows_of(database, 'command')} 条命令"
    for stream, sequence, command in database.execute(DIFFERING_COMMAND):
        raise Failure(f"{place(stream, sequence)}：命令「{shown(command)}」在命令表里没有或不同")
    for (command,) in database.execute(COMMAND_WITHOUT_RECORD):
        raise Failure(f"命令表里的「{shown(command)}」没有记录")
    first, last, count = database.execute("SELECT min(arrival), max(arrival), count(*) FROM record").fetchone()
    if count and (first, last) != (1, count):
        raise Failure(f"到达序号应为 1 至 {count}，实为 {first} 至 {last}")


# Checkpoints

STORED_HASH = "SELECT hash FROM record WHERE stream = ? AND sequence = ?"
LAST_SEQUENCE = "SELECT max(sequence) FROM record WHERE stream = ? AND typeof(sequence) = 'integer'"
CHECKPOINTS = "SELECT number, body, signature, public_key FROM checkpoint ORDER BY number"


class Checkpoint(NamedTuple):
    """What the bytes of a checkpoint say."""

    number: int
    time: int
    previous: bytes
    heads: list[tuple[bytes, int, bytes]]


class Fields:
    """Takes one field after another from bytes."""

    def __init__(self, content: bytes):
        self.content = content
        self.offset = 0

    def take(self, length: int) -> bytes:
        end = self.offset + length
        if length < 0 or end > len(self.content):
            raise Failure("字节不合检查点的格式")
        taken, self.offset = self.content[self.offset : end], end
        return taken

    def integer(self) -> int:
        return int.from_bytes(self.take(8), "big", signed=True)

    def text(self) -> bytes:
        return self.take(self.integer())


def parse_checkpoint(body: bytes) -> Checkpoint:
    fields = Fields(body)
    tag = fields.take(6)
    number, time, previous, count = fields.integer(), fields.integer(), fields.take(32), fields.integer()
    if tag != b"TZCP\1\1" or count < 0:
        raise Failure("字节不合检查点的格式")
    heads = [(fields.text(), fields.integer(), fields.take(32)) for _ in range(count)]
    names = [name for name, _, _ in heads]
    if fields.offset != len(body) or any(not STREAM_NAME.fullmatch(name) for name in names):
        raise Failure("字节不合检查点的格式")
    if any(sequence < 1 for _, sequence, _ in heads) or any(map(operator.ge, names, names[1:])):
        raise Failure("字节不合检查点的格式")
    return Checkpoint(number, time, previous, heads)


def check_heads(database: sqlite3.Connection, checkpoint: Checkpoint) -> None:
    """Rule 3: what the checkpoint says of each stream still stands in the ledger."""
    for stream, sequence, expected in checkpoint.heads:
        name = stream.decode()
        found = database.execute(STORED_HASH, (name, sequence)).fetchone()
        if found is None:
            raise Failure(missing_head(database, name, sequence))
        if found[0] != expected:
            raise Failure(f"{place(name, sequence)}：哈希与检查点所记的不同，这个流被另算过")


def missing_head(database: sqlite3.Connection, stream: str, sequence: int) -> str:
    (last,) = database.execute(LAST_SEQUENCE, (stream,)).fetchone()
    if last is None:
        return f"{place(stream, sequence)}：整个流已不在账本里"
    if last < sequence:
        return f"{place(stream, sequence)}：流的末尾被截去，只剩到第 {last} 条"
    return f"{place(stream, sequence)}：检查点所记的这一条已缺失"


def verify_checkpoints(database: sqlite3.Connection, key_of_copy: bytes | None) -> Part:
    part = Part("检查点")
    source = "副本" if key_of_copy else "账本的第一个检查点"
    key = key_of_copy or part.attempt(first_key, database)
    part.summary = f"公钥取自{source}：{key.hex()}" if key else ""
    part.attempt(check_checkpoints, database, key, part)
    return part


def first_key(database: sqlite3.Connection) -> bytes | None:
    row = database.execute("SELECT public_key FROM checkpoint ORDER BY number LIMIT 1").fetchone()
    return row[0] if row and type(row[0]) is Blob else None


def check_checkpoints(database: sqlite3.Connection, key: bytes | None, part: Part) -> None:
    part.summary = f"{rows_of(database, 'checkpoint')} 个" + (f"，{part.summary}" if key else "")
    last = Checkpoint(0, START.time, ZERO_DIGEST, [])
    previous = ZERO_DIGEST
    for row in database.execute(CHECKPOINTS):
        try:
            last = next_checkpoint(database, row, last, previous, key)
        except Failure as failure:
            raise Failure(f"第 {row[0]} 个：{failure}") from failure
        previous = sha256(row[1])


def next_checkpoint(
    database: sqlite3.Connection, row: tuple, last: Checkpoint, previous: bytes, key: bytes | None
) -> Checkpoint:
    number, body, signature, public_key = row
    if types(row) != (int, Blob, Blob, Blob):
        raise Failure("有一栏的类型不合规定")
    checkpoint = parse_checkpoint(body)
    if not number == checkpoint.number == last.number + 1:
        raise Failure(f"编号应为 {last.number + 1}")
    if checkpoint.previous != previous:
        raise Failure("所记的前一个摘要不是前一个检查点的摘要")
    if checkpoint.time < last.time:
        raise Failure("时间早于前一个检查点")
    if public_key != key:
        raise Failure("公钥不是所信的公钥")
    if not is_signed(public_key, body, signature):
        raise Failure("签名与公钥不合")
    check_heads(database, checkpoint)
    return checkpoint


# Documents

CONTENTS = "SELECT rowid, digest, typeof(digest), typeof(bytes) FROM document_content ORDER BY rowid"
DOCUMENTS = """
    SELECT stream, sequence, payload FROM record NOT INDEXED
    WHERE kind = 'documentRecorded' AND payload IS NOT NULL ORDER BY arrival"""
CONTENT = "SELECT 1 FROM document_content WHERE digest = ?"
CHUNK = 1 << 20


@dataclass
class Documents:
    """Verifies the contents of documents by their digests, and that every recorded document has its contents."""

    part: Part
    contents: int = 0
    erased: int = 0
    recorded: int = 0

    def check_contents(self, database: sqlite3.Connection) -> None:
        for row_number, digest, digest_type, content_type in database.execute(CONTENTS):
            self.contents += 1
            self.erased += content_type == b"null"
            if digest_type != b"blob" or len(digest) != 32 or content_type not in (b"blob", b"null"):
                raise Failure(f"第 {row_number} 份：摘要或内容的类型不合规定")
            if content_type == b"blob" and content_digest(database, row_number) != digest:
                raise Failure(f"第 {row_number} 份：内容与其摘要 {digest.hex()} 不符")

    def check_records(self, database: sqlite3.Connection) -> None:
        for stream, sequence, payload in database.execute(DOCUMENTS):
            self.recorded += 1
            try:
                check_document(database, payload)
            except Failure as failure:
                raise Failure(f"{place(stream, sequence)}：{failure}") from failure


def content_digest(database: sqlite3.Connection, row_number: int) -> bytes:
    """Reads the content in chunks: an original file may be large."""
    digest = hashlib.sha256()
    with database.blobopen("document_content", "bytes", row_number, readonly=True) as content:
        while chunk := content.read(CHUNK):
            digest.update(chunk)
    return digest.digest()


def check_document(database: sqlite3.Connection, payload: object) -> None:
    document = parse_object(payload)
    for key, name in (("sourceDigest", "原件"), ("textDigest", "文字")):
        digest = document.get(key)
        if not isinstance(digest, str) or not HEX_DIGEST.fullmatch(digest):
            raise Failure(f"内容里没有合规定的 {key}")
        if database.execute(CONTENT, (bytes.fromhex(digest),)).fetchone() is None:
            raise Failure(f"账本里没有它的{name} {digest}")


def parse_object(payload: object) -> dict:
    """JSON in UTF-8 as RFC 8259 has it: numbers stay text, and NaN and its like are not numbers."""
    try:
        value = json.loads(bytes(payload).decode(), parse_int=str, parse_float=str, parse_constant=refuse_constant)
    except (ValueError, TypeError, RecursionError) as error:
        raise Failure("内容不是 JSON 对象") from error
    if not isinstance(value, dict):
        raise Failure("内容不是 JSON 对象")
    return value


def refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def verify_documents(database: sqlite3.Connection) -> Part:
    documents = Documents(Part("文件"))
    documents.part.attempt(documents.check_contents, database)
    documents.part.attempt(documents.check_records, database)
    documents.part.summary = (
        f"{documents.contents} 份内容，其中已抹去 {documents.erased} 份；{documents.recorded} 条文件记录"
    )
    return documents.part


# Evidence

RECEIVED = """
    SELECT stream, sequence, payload FROM record NOT INDEXED
    WHERE kind = 'evidenceReceived' AND payload IS NOT NULL ORDER BY arrival"""
LENGTH = re.compile("0|[1-9][0-9]{0,18}")
# Links are not followed, and nobody is waited for.
OPENING = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass
class Evidence:
    """Verifies that the file of every record of evidence lies in the folder as it came."""

    part: Part
    folder: EvidenceFolder
    recorded: int = 0
    named: dict[str, set[int]] = field(default_factory=dict)

    def check(self, database: sqlite3.Connection) -> None:
        for stream, sequence, payload in database.execute(RECEIVED):
            self.recorded += 1
            self.part.attempt(self.check_record, place(stream, sequence), payload)

    def check_record(self, place_of_record: str, payload: object) -> None:
        try:
            digest, length = recorded_file(payload)
            lengths = self.named.setdefault(digest, set())
            if length not in lengths:
                lengths.add(length)
                self.folder.check(digest, length)
        except Failure as failure:
            raise Failure(f"{place_of_record}：{failure}") from failure

    def check_for_more(self) -> None:
        """A file that no record names does no harm: its record was not made, or was erased a moment ago."""
        more = sorted(set(self.folder.names()) - self.named.keys())
        self.part.summary = f"{len(self.named)} 个文件，{self.recorded} 条佐证记录"
        if more:
            self.part.summary += f"；另有 {len(more)} 个文件没有记录，第一个是 {more[0]}"


def recorded_file(payload: object) -> tuple[str, int]:
    received = parse_object(payload)
    digest, length = received.get("sourceDigest"), received.get("sourceLength")
    if not isinstance(digest, str) or not HEX_DIGEST.fullmatch(digest):
        raise Failure("内容里没有合规定的 sourceDigest")
    if not isinstance(length, str) or not LENGTH.fullmatch(length):
        raise Failure("内容里没有合规定的 sourceLength")
    return digest, int(length)


@dataclass
class EvidenceFolder:
    """The folder beside the ledger: each file has the name of its digest and lies in the folder of its first two."""

    path: pathlib.Path

    def check(self, digest: str, length: int) -> None:
        try:
            with self.opened(digest) as descriptor:
                state = os.fstat(descriptor)
                if not stat.S_ISREG(state.st_mode) or state.st_size != length or file_digest(descriptor) != digest:
                    raise Failure(f"佐证文件 {digest} 与收存时不同")
        except (FileNotFoundError, NotADirectoryError) as error:
            raise Failure(f"佐证文件 {digest} 缺失") from error
        except OSError as error:
            raise Failure(f"佐证文件 {digest} 读不出来") from error

    @contextlib.contextmanager
    def opened(self, digest: str) -> Iterator[int]:
        """The folder itself may be a link to another disk; inside it none is followed."""
        with (
            opened(self.path, os.O_RDONLY | os.O_DIRECTORY) as root,
            opened(digest[:2], OPENING | os.O_DIRECTORY, root) as shelf,
            opened(digest, OPENING, shelf) as descriptor,
        ):
            yield descriptor

    def names(self) -> list[str]:
        """The digests after which files are called, whatever is in them."""
        try:
            shelves = [entry for entry in os.scandir(self.path) if entry.is_dir(follow_symlinks=False)]
            return [
                name for shelf in shelves for name in os.listdir(shelf)
                if HEX_DIGEST.fullmatch(name) and name[:2] == shelf.name
            ]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise Failure("佐证文件夹读不出来") from error


@contextlib.contextmanager
def opened(path: pathlib.Path | str, flags: int, folder: int | None = None) -> Iterator[int]:
    descriptor = os.open(path, flags, dir_fd=folder)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def file_digest(descriptor: int) -> str:
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def verify_evidence(database: sqlite3.Connection, ledger: str) -> Part:
    evidence = Evidence(Part("佐证"), EvidenceFolder(pathlib.Path(ledger + ".evidence")))
    evidence.part.attempt(evidence.check, database)
    evidence.part.attempt(evidence.check_for_more)
    return evidence.part


# The copy of a checkpoint

BEGIN = "-----BEGIN TAIZHANG CHECKPOINT-----"
END = "-----END TAIZHANG CHECKPOINT-----"
COPY_FIELDS = (
    ("number", r"number: ([1-9][0-9]{0,18})"),
    ("digest", r"digest: ([0-9a-f]{64})"),
    ("public-key", r"public-key: ([0-9a-f]{64})"),
    ("signature", r"signature: ([0-9a-f]{128})"),
)


class Copy(NamedTuple):
    """A signed checkpoint that was kept elsewhere."""

    checkpoint: Checkpoint
    body: bytes
    public_key: bytes


def parse_copy(lines: Iterable[bytes]) -> Copy:
    """Reads the copy, and refuses it unless it agrees with itself and its signature is valid for its own key."""
    inside = lines_between(lines)
    number, digest, public_key, signature = (copy_field(next(inside, ""), *field) for field in COPY_FIELDS)
    if next(inside, None) != "":
        raise Failure("签名之后应有一个空行")
    body = copy_body([line for line in inside if line])
    checkpoint = parse_checkpoint(body)
    if checkpoint.number != int(number):
        raise Failure("number 不是检查点的编号")
    if sha256(body).hex() != digest:
        raise Failure("digest 不是检查点的摘要")
    if not is_signed(bytes.fromhex(public_key), body, bytes.fromhex(signature)):
        raise Failure("签名与它自己的公钥不合")
    return Copy(checkpoint, body, bytes.fromhex(public_key))


def lines_between(lines: Iterable[bytes]) -> Iterator[str]:
    """The lines after the first BEGIN line and before the END line that follows it."""
    stripped = (line.decode("utf-8", "replace").strip("\n\r\t \N{BYTE ORDER MARK}") for line in lines)
    if BEGIN not in stripped:
        raise Failure("没有 BEGIN 行，不是检查点的副本")
    for line in stripped:
        if line == END:
            return
        yield line
    raise Failure("没有 END 行，副本不完整")


def copy_field(line: str, name: str, form: str) -> str:
    match = re.fullmatch(form, line)
    if match is None:
        raise Failure(f"「{shown(line)}」处应为合规定的 {name} 行")
    return match[1]


def copy_body(lines: list[str]) -> bytes:
    """The body: 64 digits a line, the last line with what is left."""
    for position, line in enumerate(lines, 1):
        is_whole = len(line) == 64 or (position == len(lines) and len(line) % 2 == 0 and len(line) < 64)
        if not is_whole or not re.fullmatch("[0-9a-f]+", line):
            raise Failure(f"正文第 {position} 行「{shown(line)}」不合规定")
    return bytes.fromhex("".join(lines))


def read_copy(path: str, part: Part) -> Copy | None:
    try:
        with open(path, "rb") as file:
            return part.attempt(parse_copy, file)
    except OSError as error:
        raise Unusable(f"读不出副本「{shown(path)}」，请确认文件存在且可读。") from error


def check_same(database: sqlite3.Connection, copy: Copy) -> None:
    number = copy.checkpoint.number
    row = database.execute("SELECT body FROM checkpoint WHERE number = ?", (number,)).fetchone()
    if row is None:
        raise Failure(f"账本里没有第 {number} 个检查点")
    if row[0] != copy.body:
        raise Failure(f"账本的第 {number} 个检查点与副本不同")


def verify_copy(database: sqlite3.Connection, copy: Copy | None, part: Part) -> list[Part]:
    """The checkpoint itself and the streams it speaks of are two lines: what became of a stream tells the most."""
    if copy is None:
        return [part]
    part.summary = f"第 {copy.checkpoint.number} 个，摘要 {sha256(copy.body).hex()}"
    part.attempt(check_same, database, copy)
    streams = Part("副本所记的流", summary=f"{len(copy.checkpoint.heads)} 个流")
    streams.attempt(check_heads, database, copy.checkpoint)
    return [part, streams]


# The command line

USAGE = "python3 verify.py 账本 [--against 副本]"


class Parser(argparse.ArgumentParser):
    """Says in one Chinese sentence what was wrong with the arguments."""

    def error(self, message: str) -> NoReturn:
        raise Unusable(f"参数不对，用法是：{USAGE}。")


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = Parser(usage=USAGE, description="独立核对台账的账本文件。", add_help=False, allow_abbrev=False)
    group = parser.add_argument_group("参数")
    group.add_argument("ledger", metavar="账本", help="台账的数据库文件（taizhang.db），只读打开")
    group.add_argument("--against", metavar="副本", help="保存在别处的检查点副本")
    group.add_argument("-h", "--help", action="help", help="显示这段说明")
    return parser.parse_args(arguments)


def verify(ledger: str, against: str | None) -> list[Part]:
    """All parts in the order of the page. The copy is read first, because its key is the one to trust."""
    copy_part = Part("副本")
    copy = read_copy(against, copy_part) if against is not None else None
    with open_ledger(ledger) as database:
        return [
            verify_database(database),
            *verify_journal(database),
            verify_commands(database),
            verify_checkpoints(database, copy and copy.public_key),
            verify_documents(database),
            verify_evidence(database, ledger),
            *(verify_copy(database, copy, copy_part) if against is not None else []),
        ]


def main(arguments: list[str]) -> int:
    try:
        options = parse_arguments(arguments)
        parts = verify(options.ledger, options.against)
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    print(*parts, sep="\n")
    return 1 if any(part.failure for part in parts) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
