#!/usr/bin/env python3
"""Tests of verify.py: small ledgers are written here from docs/journal.md, then changed, and the change must be found.

    python3 scripts/test_verify.py
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import pathlib
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import unittest

import verify

SCHEMA = """
PRAGMA user_version = 1;
CREATE TABLE record (
    arrival INTEGER PRIMARY KEY,
    stream TEXT NOT NULL, sequence INTEGER NOT NULL, time INTEGER NOT NULL,
    actor TEXT NOT NULL, principal TEXT, command TEXT NOT NULL,
    kind TEXT NOT NULL, kind_version INTEGER NOT NULL,
    payload_digest BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL,
    salt BLOB, payload BLOB,
    UNIQUE (stream, sequence));
CREATE TABLE command (
    id TEXT, arrival INTEGER NOT NULL, records INTEGER NOT NULL, PRIMARY KEY (id, arrival));
CREATE TABLE checkpoint (
    number INTEGER PRIMARY KEY, body BLOB NOT NULL, signature BLOB NOT NULL, public_key BLOB NOT NULL);
CREATE TABLE document_content (digest BLOB PRIMARY KEY, bytes BLOB);
"""

NOON = 1719979200123
FINDING = "inspection/k3q9"
OFFICE = "organization/a1"
SEED = bytes(range(32))
OTHER_SEED = bytes(range(1, 33))
SOURCE = b"%PDF " + bytes(3 << 20)
TEXT = "党组学习不够深入".encode()
SCAN = b"%PDF-1.7 scan" + bytes(2 << 20)
PHOTOGRAPH = b"\xff\xd8\xff"

PAGE_COPY = """-----BEGIN TAIZHANG CHECKPOINT-----
number: 1
digest: b5831ac1d43c3ad37fa3faa17c2995284acffb321be5943b4ac6fbaa0bf8dd2f
public-key: 03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8
signature: 46035fd008362aa7001fc978b643f518b03e4fdc955b3d802534cbd22e74776b77a4ea9d0f98e95a5cc1d820ccda1efce908409958f5c430ac99f35c0183c008

545a4350010100000000000000010000019077fd300000000000000000000000
0000000000000000000000000000000000000000000000000000000000020000
00000000000f696e7370656374696f6e2f6b33713900000000000000029dff63
96f468dc2c345e59aba0f01bdee1f8aceac007dc7f784bde6c601d5e8c000000
000000000c696e7374616c6c6174696f6e00000000000000018c1b2503cd7a63
05e77b9a252382a52af50e9d755a2fba515537874910d74f4a
-----END TAIZHANG CHECKPOINT-----
"""


def integer(number: int) -> bytes:
    return struct.pack(">q", number)


def text(words: str) -> bytes:
    return integer(len(words.encode())) + words.encode()


def header(stream, sequence, time, actor, principal, command, kind, version, payload_digest, previous) -> bytes:
    on_behalf = b"\x00" if principal is None else b"\x01" + text(principal)
    return (
        bytes.fromhex("545a5248 01 01") + text(stream) + integer(sequence) + integer(time) + text(actor) + on_behalf
        + text(command) + text(kind) + integer(version) + payload_digest + previous
    )


def sha256(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def key_and_signature(seed: bytes, message: bytes) -> tuple[bytes, bytes]:
    """RFC 8032, sections 5.1.5 and 5.1.6, with the curve of verify.py; held against the vectors below."""
    hashed = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(hashed[:32], "little") & ~7 & (1 << 255) - 1 | 1 << 254
    base = verify.doublings(verify.BASE)
    public_key = verify.encode_point(verify.multiply(scalar, base))
    nonce = int.from_bytes(hashlib.sha512(hashed[32:] + message).digest(), "little") % verify.ORDER
    commitment = verify.encode_point(verify.multiply(nonce, base))
    challenge = int.from_bytes(hashlib.sha512(commitment + public_key + message).digest(), "little")
    return public_key, commitment + ((nonce + challenge * scalar) % verify.ORDER).to_bytes(32, "little")


def checkpoint_body(number: int, time: int, previous: bytes, heads: list[tuple[str, int, bytes]]) -> bytes:
    streams = b"".join(text(name) + integer(sequence) + found for name, sequence, found in heads)
    return bytes.fromhex("545a4350 01 01") + integer(number) + integer(time) + previous + integer(len(heads)) + streams


def copy_of(body: bytes, public_key: bytes, signature: bytes) -> str:
    digits = body.hex()
    number = int.from_bytes(body[6:14], "big")
    return "\n".join([
        "-----BEGIN TAIZHANG CHECKPOINT-----", f"number: {number}", f"digest: {sha256(body).hex()}",
        f"public-key: {public_key.hex()}", f"signature: {signature.hex()}", "",
        *(digits[start : start + 64] for start in range(0, len(digits), 64)),
        "-----END TAIZHANG CHECKPOINT-----", "",
    ])


class Ledger:
    """A ledger in a file of its own."""

    def __init__(self, folder: pathlib.Path):
        self.path = folder / "台账 #1?.db"
        self.path.unlink(missing_ok=True)
        shutil.rmtree(self.path.with_name(self.path.name + ".evidence"), ignore_errors=True)
        self.database = sqlite3.connect(self.path, isolation_level=None)
        self.database.executescript("PRAGMA synchronous = OFF;" + SCHEMA)
        self.arrival = 0

    def run(self, statement: str, *values) -> list[tuple]:
        return self.database.execute(statement, values).fetchall()

    def change(self, statement: str, *values) -> None:
        """One that must hit, or the test would show nothing."""
        assert self.database.execute(statement, values).rowcount > 0, statement

    def command(self, identifier: str, *events: tuple[str, str, dict], principal: str | None = None) -> None:
        self.run("INSERT INTO command VALUES (?, ?, ?)", identifier, self.arrival + 1, len(events))
        for stream, kind, payload in events:
            self.arrival += 1
            self.record(stream, kind, json.dumps(payload, ensure_ascii=False).encode(), identifier, principal)

    def record(self, stream: str, kind: str, payload: bytes, command: str, principal: str | None) -> None:
        last = self.run("SELECT sequence, hash FROM record WHERE stream = ? ORDER BY sequence DESC LIMIT 1", stream)
        sequence, previous = last[0] if last else (0, bytes(32))
        salt = sha256(integer(self.arrival))
        digest = sha256(salt + payload)
        fields = stream, sequence + 1, NOON + self.arrival // 3, "p7ab", principal, command, kind, 1, digest, previous
        self.run(
            "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            self.arrival, *fields, sha256(header(*fields)), salt, payload,
        )

    def chain_anew(self, stream: str) -> None:
        """What somebody does who changes a record and knows this format."""
        previous = bytes(32)
        names = "arrival, salt, payload, stream, sequence, time, actor, principal, command, kind, kind_version"
        for arrival, salt, payload, *fields in self.run(
            f"SELECT {names} FROM record WHERE stream = ? ORDER BY sequence", stream
        ):
            digest = sha256(salt + payload)
            found = sha256(header(*fields, digest, previous))
            change = "UPDATE record SET payload_digest = ?, previous = ?, hash = ? WHERE arrival = ?"
            self.change(change, digest, previous, found, arrival)
            previous = found

    def checkpoint(self, seed: bytes = SEED, **other) -> str:
        """Adds a checkpoint, of other content where that is given, and returns its copy."""
        last = self.run("SELECT number, body FROM checkpoint ORDER BY number DESC LIMIT 1")
        number, body = last[0] if last else (0, None)
        heads = sorted(self.run("SELECT stream, max(sequence), hash FROM record GROUP BY stream"))
        content = {
            "number": number + 1, "time": NOON + self.arrival, "previous": sha256(body) if body else bytes(32),
            "heads": heads,
        } | other
        return self.insert_checkpoint(number + 1, checkpoint_body(**content), seed)

    def insert_checkpoint(self, number: int, body: bytes, seed: bytes = SEED) -> str:
        public_key, signature = key_and_signature(seed, body)
        self.run("INSERT INTO checkpoint VALUES (?, ?, ?, ?)", number, body, signature, public_key)
        return copy_of(body, public_key, signature)

    def erase(self, stream: str, sequence: int, **other) -> None:
        """Takes a record's salt and payload and says so in another record, of other content where that is given."""
        where = "stream = ? AND sequence = ?"
        ((kind,),) = self.run(f"SELECT kind FROM record WHERE {where}", stream, sequence)
        self.change(f"UPDATE record SET salt = NULL, payload = NULL WHERE {where}", stream, sequence)
        content = {"record": sequence, "kind": kind, "kindVersion": 1, "remains": {}} | other
        self.command(f"e{self.arrival}", (stream, "contentErased", content))

    def document(self, content: bytes) -> str:
        self.run("INSERT INTO document_content VALUES (?, ?)", sha256(content), content)
        return sha256(content).hex()

    def evidence_path(self, content: bytes) -> pathlib.Path:
        digest = sha256(content).hex()
        return self.path.with_name(self.path.name + ".evidence") / digest[:2] / digest

    def evidence(self, content: bytes) -> dict:
        """Keeps a file of evidence, and gives what its record says of it."""
        path = self.evidence_path(content)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return {"name": "扫描件.pdf", "sourceDigest": path.name, "sourceLength": len(content)}


def run_verify(*arguments: object) -> tuple[int, list[str], str]:
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        code = verify.main([str(argument) for argument in arguments])
    return code, output.getvalue().splitlines(), errors.getvalue()


class Signatures(unittest.TestCase):
    """RFC 8032, section 7.1, tests 1 to 3."""

    VECTORS = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
            "387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
            "4a7c15e9716ed28dc027beceea1ec40a",
        ),
    ]

    def test_vectors_are_valid_and_are_what_the_writer_signs(self):
        for seed, public_key, message, signature in (map(bytes.fromhex, vector) for vector in self.VECTORS):
            self.assertTrue(verify.is_signed(public_key, message, signature))
            self.assertEqual(key_and_signature(seed, message), (public_key, signature))

    def test_any_other_bit_is_refused(self):
        _, public_key, message, signature = map(bytes.fromhex, self.VECTORS[2])
        for bit in range(0, 512, 13):
            changed = (int.from_bytes(signature, "little") ^ 1 << bit).to_bytes(64, "little")
            self.assertFalse(verify.is_signed(public_key, message, changed), bit)
        for bit in range(0, 256, 17):
            changed = (int.from_bytes(public_key, "little") ^ 1 << bit).to_bytes(32, "little")
            self.assertFalse(verify.is_signed(changed, message, signature), bit)
        self.assertFalse(verify.is_signed(public_key, message + b"\0", signature))

    def test_other_forms_of_the_same_signature_are_refused(self):
        _, public_key, message, signature = map(bytes.fromhex, self.VECTORS[2])
        scalar = int.from_bytes(signature[32:], "little") + verify.ORDER
        self.assertFalse(verify.is_signed(public_key, message, signature[:32] + scalar.to_bytes(32, "little")))
        self.assertFalse(verify.is_signed(public_key, message, signature + b"\0"))
        self.assertFalse(verify.is_signed(public_key, message, signature[:-1]))

    def test_points_have_one_encoding(self):
        self.assertIsNone(verify.decode_point((verify.PRIME + 1).to_bytes(32, "little")))
        self.assertIsNone(verify.decode_point((1 | 1 << 255).to_bytes(32, "little")))
        self.assertIsNone(verify.decode_point(bytes([2]) + bytes(31)))


class Page(unittest.TestCase):
    """The worked example of the page: the writer of these tests and the verifier both agree with it."""

    PAYLOAD_DIGEST = sha256(SEED + '{"statement":"党组学习不够深入"}'.encode())
    FIRST = FINDING, 1, NOON, "p7ab", None, "c0001", "findingRecorded", 1, PAYLOAD_DIGEST, bytes(32)
    FIRST_HASH = bytes.fromhex("f214b0d3132cdcc0e9ba7e74378ed40d19f2d23c56e7e44fc3a7581fd310ba25")
    SECOND = FINDING, 2, NOON, "p7ab", "", "c0001", "findingRecorded", 2, PAYLOAD_DIGEST, FIRST_HASH
    SECOND_HASH = bytes.fromhex("9dff6396f468dc2c345e59aba0f01bdee1f8aceac007dc7f784bde6c601d5e8c")
    OTHER_HASH = bytes.fromhex("8c1b2503cd7a6305e77b9a252382a52af50e9d755a2fba515537874910d74f4a")

    def test_the_writer_writes_the_page(self):
        self.assertEqual(
            self.PAYLOAD_DIGEST.hex(), "1d8c2af0310bdcc515a4f43e9448a15eb7c6907c5574ef4a8c69940fd3e8a2a1"
        )
        self.assertEqual(sha256(header(*self.FIRST)), self.FIRST_HASH)
        self.assertEqual(sha256(header(*self.SECOND)), self.SECOND_HASH)
        body = checkpoint_body(
            1, 1720000000000, bytes(32), [(FINDING, 2, self.SECOND_HASH), ("installation", 1, self.OTHER_HASH)]
        )
        self.assertEqual(len(body), 185)
        self.assertEqual(copy_of(body, *key_and_signature(SEED, body)), PAGE_COPY)

    def test_the_verifier_reads_the_page(self):
        head = verify.START
        prefix = verify.header_prefix(bytearray(FINDING.encode()))
        for fields, expected in ((self.FIRST, self.FIRST_HASH), (self.SECOND, self.SECOND_HASH)):
            stored = tuple(bytearray(field.encode()) if isinstance(field, str) else field for field in fields)
            head = verify.next_head(prefix, head, (*stored, expected, None, None))
        self.assertEqual(head, (2, self.SECOND_HASH, NOON))
        copy = verify.parse_copy(io.BytesIO(PAGE_COPY.encode()))
        self.assertEqual(copy.checkpoint.time, 1720000000000)
        self.assertEqual(
            copy.checkpoint.heads, [(FINDING.encode(), 2, self.SECOND_HASH), (b"installation", 1, self.OTHER_HASH)]
        )


class LedgerCase(unittest.TestCase):
    """A whole ledger of three streams, eight records, two documents and two checkpoints."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.write_ledger()

    def write_ledger(self):
        self.ledger = Ledger(self.folder)
        self.addCleanup(self.ledger.database.close)
        document = {"sourceDigest": self.ledger.document(SOURCE), "textDigest": self.ledger.document(TEXT), "页": 3.5}
        self.ledger.command("c1", ("installation", "personAdded", {"person": "p7ab"}))
        self.ledger.command(
            "c2", (OFFICE, "organizationAdded", {"name": "办公室"}), (FINDING, "documentRecorded", document)
        )
        self.ledger.command("c3", (FINDING, "findingRecorded", {"statement": "甲"}), principal="")
        self.first_copy = self.ledger.checkpoint()
        self.ledger.command("c4", *[(FINDING, "findingRecorded", {"statement": name}) for name in "乙丙丁"])
        self.ledger.command("c5", (OFFICE, "organizationRenamed", {"name": "综合科"}), principal="p9")
        self.copy = self.ledger.checkpoint()

    def copy_file(self, words: str) -> pathlib.Path:
        path = self.folder / "副本.txt"
        path.write_text(words, encoding="utf-8")
        return path

    def verify(self, copy: str | None = None) -> tuple[int, list[str], dict[str, str]]:
        """The exit code, the lines of streams, and the parts with what is said of them."""
        against = [] if copy is None else ["--against", self.copy_file(copy)]
        code, lines, errors = run_verify(self.ledger.path, *against)
        self.assertEqual(errors, "")
        streams = [line for line in lines if line.startswith("流 ")]
        return code, streams, dict(line.split("：", 1) for line in lines if not line.startswith("流 "))

    def assert_whole(self, copy: str | None = None) -> dict[str, str]:
        code, streams, parts = self.verify(copy)
        self.assertEqual({name: said for name, said in parts.items() if not said.startswith("无误")}, {})
        self.assertEqual(code, 0)
        self.assertFalse([line for line in streams if "不符" in line])
        return parts

    def assert_failures(self, expected: dict[str, str], covered: str | None = None, copy: str | None = None):
        """Exactly these parts fail, each with these words, and the stream named is covered as said."""
        code, streams, parts = self.verify(copy)
        failing = {name: said for name, said in parts.items() if not said.startswith("无误")}
        self.assertEqual(failing.keys(), expected.keys())
        for name, words in expected.items():
            self.assertIn(f"不符，{words}", failing[name])
        self.assertEqual(code, 1)
        if covered is not None:
            self.assertIn(covered, streams)


class Whole(LedgerCase):
    def test_every_part_says_what_it_covered(self):
        key = key_and_signature(SEED, b"")[0].hex()
        code, lines, _ = run_verify(self.ledger.path)
        self.assertEqual(lines, [
            f"流 {FINDING}：核到第 5 条",
            "流 installation：核到第 1 条",
            f"流 {OFFICE}：核到第 2 条",
            "数据库：无误",
            "链：无误（3 个流，8 条记录）",
            "内容：无误（已抹去 0 条）",
            "命令：无误（5 条命令）",
            f"检查点：无误（2 个，公钥取自账本的第一个检查点：{key}）",
            "文件：无误（2 份内容，其中已抹去 0 份；1 条文件记录）",
            "佐证：无误（0 个文件，0 条佐证记录）",
        ])
        self.assertEqual(code, 0)

    def test_against_either_copy(self):
        for copy, streams in ((self.first_copy, "3 个流"), (self.copy, "3 个流")):
            parts = self.assert_whole(copy)
            self.assertIn("公钥取自副本", parts["检查点"])
            self.assertIn(streams, parts["副本所记的流"])

    def test_empty_ledger(self):
        self.ledger = Ledger(self.folder)
        self.addCleanup(self.ledger.database.close)
        self.assertEqual(self.assert_whole()["检查点"], "无误（0 个）")

    def test_checkpoint_of_nothing(self):
        self.ledger = Ledger(self.folder)
        self.addCleanup(self.ledger.database.close)
        self.assert_whole(self.ledger.checkpoint())

    def test_unfinished_log_is_read_and_the_ledger_not_written(self):
        self.ledger.run("PRAGMA journal_mode = WAL")
        self.ledger.command("c6", (FINDING, "findingRecorded", {"statement": "戊"}))
        before = self.ledger.path.read_bytes()
        self.assertIn("流 inspection/k3q9：核到第 6 条", self.verify()[1])
        self.assert_whole(self.copy)
        self.assertEqual(self.ledger.path.read_bytes(), before)

    def test_as_a_program(self):
        script = pathlib.Path(verify.__file__)
        done = subprocess.run([sys.executable, script, self.ledger.path], capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertIn("链：无误（3 个流，8 条记录）", done.stdout.decode())


class Chain(LedgerCase):
    RECORD = "stream = 'inspection/k3q9' AND sequence = 3"
    PLACE = "流 inspection/k3q9 第 3 条"
    COVERED = "流 inspection/k3q9：核到第 2 条，其后不符"
    WRONG_HASH = {"链": PLACE + "：按各栏算出的哈希与所存的不同"}
    WRONG_TYPE = {"链": PLACE + "：有一栏的类型不合规定"}

    def assert_found(self, change: str, expected: dict[str, str], *values):
        with self.subTest(change, values=values):
            self.write_ledger()
            self.ledger.change(f"UPDATE record SET {change} WHERE {self.RECORD}", *values)
            self.assert_failures(expected, self.COVERED)

    def test_every_column_of_the_header(self):
        for change in (
            "time = time + 1", "actor = 'p7ac'", "actor = actor || char(0)", "principal = ''", "principal = 'p9'",
            "kind = 'findingRecordee'", "kind_version = 2",
        ):
            self.assert_found(change, self.WRONG_HASH)
        self.assert_found("command = 'c3'", self.WRONG_HASH | {"命令": f"流 {FINDING} 第 2 条：命令「c3」"})
        self.assert_found("hash = zeroblob(32)", self.WRONG_HASH)
        self.assert_found("previous = zeroblob(32)", {"链": self.PLACE + "：所记的前一条哈希不是前一条的哈希"})
        self.assert_found(
            "payload_digest = zeroblob(32)", self.WRONG_HASH | {"内容": self.PLACE + "：内容与其摘要不符"}
        )

    def test_form_of_the_columns(self):
        for change in (
            "actor = CAST(actor AS BLOB)", "kind = CAST(kind AS BLOB)", "principal = x'00'",
            "time = 'noon'", "kind_version = 1.5", "hash = 'hash'",
        ):
            self.assert_found(change, self.WRONG_TYPE)
        self.assert_found("command = CAST(command AS BLOB)", self.WRONG_TYPE | {"命令": self.PLACE})
        self.assert_found("actor = CAST(x'ff' AS TEXT)", {"链": self.PLACE + "：有一栏不是 UTF-8 文字"})
        self.assert_found("kind_version = 0", {"链": self.PLACE + "：种类的版本"})
        self.assert_found("payload_digest = x'00'", {
            "链": self.PLACE + "：种类的版本或内容摘要的长度", "内容": self.PLACE,
        })

    def test_stream_names(self):
        for name in ("inspection/K3", "inspection/", "inspection/" + "a" * 65, "finding/a", "installation/a", "党"):
            with self.subTest(name):
                self.write_ledger()
                self.ledger.command("c6", (name, "findingRecorded", {}))
                self.assert_failures({"链": f"流 {verify.shown(name)} 第 1 条：流的名称不合规定"})

    def test_time_must_not_go_back(self):
        self.ledger.run("DELETE FROM checkpoint")
        self.ledger.change(f"UPDATE record SET time = 5 WHERE {self.RECORD}")
        self.ledger.chain_anew(FINDING)
        self.assert_failures({"链": self.PLACE + "：时间早于前一条"}, self.COVERED)

    def test_record_removed_in_the_middle(self):
        self.ledger.change(f"DELETE FROM record WHERE {self.RECORD}")
        self.assert_failures(
            {"链": self.PLACE + "：缺失，所存的下一条是第 4 条", "命令": f"流 {FINDING} 第 4 条：命令「c4」"}, self.COVERED
        )

    def test_record_moved_before_the_first(self):
        self.ledger.change("UPDATE record SET sequence = 0 WHERE stream = 'installation'")
        self.assert_failures(
            {"链": "流 installation 第 0 条：序号应为 1", "检查点": "第 1 个：流 installation 第 1 条：流的末尾被截去"},
            "流 installation：核到第 0 条，其后不符",
        )

    def test_other_streams_are_covered_all_the_same(self):
        self.ledger.change(f"UPDATE record SET actor = 'p8' WHERE {self.RECORD}")
        self.assert_failures(self.WRONG_HASH, f"流 {OFFICE}：核到第 2 条")

    def test_a_search_index_cannot_hide_a_change(self):
        """A byte is changed in the file, in the table and in the index: searches see only one of the two."""
        self.ledger.database.close()
        whole = self.ledger.path.read_bytes()
        digest = sha256(TEXT)
        places = [start for start in range(len(whole)) if whole.startswith(digest, start)]
        self.assertEqual(len(places), 2)
        for start in places:
            self.ledger.path.write_bytes(whole[:start] + bytes([whole[start] ^ 1]) + whole[start + 1 :])
            code, _, parts = self.verify()
            self.assertEqual((code, parts["数据库"]), (1, "不符，表 document_content 的存储已损坏"))

    def test_torn_file(self):
        self.ledger.database.close()
        whole = self.ledger.path.read_bytes()
        self.ledger.path.write_bytes(whole[:4096] + b"\xee" * (len(whole) - 4096))
        code, _, parts = self.verify()
        self.assertEqual((code, parts["链"][:3]), (1, "不符，"))


class Payloads(LedgerCase):
    GONE = "盐与内容都不见了，没有抹去它的记录"
    PLACE = Chain.PLACE
    RECORD = Chain.RECORD

    def assert_found(self, change: str, words: str):
        self.ledger.change(f"UPDATE record SET {change} WHERE {self.RECORD}")
        self.assert_failures({"内容": f"{self.PLACE}：{words}"}, Chain.COVERED)

    def test_payload(self):
        self.assert_found("payload = CAST('{\"statement\": \"已\"}' AS BLOB)", "内容与其摘要不符")

    def test_salt(self):
        self.assert_found("salt = zeroblob(32)", "内容与其摘要不符")

    def test_bytes_moved_from_the_salt_to_the_payload(self):
        self.assert_found(
            "payload = CAST(substr(salt, 32) || payload AS BLOB), salt = substr(salt, 1, 31)", "盐应为 32 字节，实为 31 字节"
        )

    def test_payload_as_text(self):
        self.assert_found("payload = CAST(payload AS TEXT)", "盐与内容只有其一，或类型不合规定")

    def test_only_one_of_the_two_erased(self):
        for column in ("salt", "payload"):
            with self.subTest(column):
                self.write_ledger()
                self.assert_found(f"{column} = NULL", "盐与内容只有其一，或类型不合规定")

    def test_erased_is_fine_and_counted(self):
        for sequence in range(1, 6):
            self.ledger.erase(FINDING, sequence)
        parts = self.assert_whole(self.copy)
        self.assertEqual(parts["内容"], "无误（已抹去 5 条）")

    def test_erased_without_a_record_of_it(self):
        self.assert_found("salt = NULL, payload = NULL", self.GONE)
        for other in ({"record": 4}, {"kind": "documentRecorded"}):
            with self.subTest(other):
                self.write_ledger()
                self.ledger.erase(FINDING, 4)
                self.ledger.erase(FINDING, 3, **other)
                self.assert_failures({"内容": f"{self.PLACE}：{self.GONE}"}, Chain.COVERED)

    def test_erased_by_a_record_of_another_stream(self):
        self.ledger.change(f"UPDATE record SET salt = NULL, payload = NULL WHERE {self.RECORD}")
        erasure = {"record": 3, "kind": "findingRecorded", "remains": {}}
        self.ledger.command("c6", *[(OFFICE, "organizationRenamed", {}), (OFFICE, "contentErased", erasure)])
        self.assert_failures({"内容": f"{self.PLACE}：{self.GONE}"}, Chain.COVERED)

    def test_said_to_be_erased_and_still_there(self):
        erasure = {"record": 3, "kind": "findingRecorded", "remains": {}}
        self.ledger.command("c6", (FINDING, "contentErased", erasure))
        self.assert_failures({"内容": f"{self.PLACE}：内容还在，而有记录说已经抹去"}, Chain.COVERED)

    def test_record_of_an_erasure_that_says_nothing(self):
        for content, words in (
            ({}, "内容里没有合规定的 record 和 kind"),
            ({"record": 3}, "内容里没有合规定的 record 和 kind"),
            ({"record": "三", "kind": "findingRecorded"}, "所抹去的不是它之前的记录"),
            ({"record": 6, "kind": "contentErased"}, "所抹去的不是它之前的记录"),
            ({"record": 0, "kind": "findingRecorded"}, "所抹去的不是它之前的记录"),
        ):
            with self.subTest(content):
                self.write_ledger()
                self.ledger.command("c6", (FINDING, "contentErased", content))
                self.assert_failures({"内容": f"流 {FINDING} 第 6 条：{words}"})

    def test_first_of_several_failures_and_payloads_behind_a_broken_chain(self):
        self.ledger.change(f"UPDATE record SET actor = 'p8' WHERE {self.RECORD}")
        self.ledger.change(f"UPDATE record SET salt = zeroblob(32) WHERE stream = '{FINDING}' AND sequence > 3")
        self.assert_failures(
            Chain.WRONG_HASH | {"内容": f"流 {FINDING} 第 4 条：内容与其摘要不符"}, Chain.COVERED
        )


class Commands(LedgerCase):
    def test_table_must_repeat_the_records(self):
        for change, place in (
            ("UPDATE command SET records = 2 WHERE id = 'c4'", f"流 {FINDING} 第 3 条：命令「c4」"),
            ("UPDATE command SET arrival = 6 WHERE id = 'c4'", f"流 {FINDING} 第 3 条：命令「c4」"),
            ("UPDATE command SET id = 'c9' WHERE id = 'c4'", f"流 {FINDING} 第 3 条：命令「c4」"),
            ("DELETE FROM command WHERE id = 'c1'", "流 installation 第 1 条：命令「c1」"),
            ("INSERT INTO command VALUES ('c9', 9, 1)", "命令表里的「c9」没有记录"),
            ("INSERT INTO command VALUES (NULL, 9, 1)", "命令表里的「None」没有记录"),
            ("INSERT INTO command VALUES ('c9', 1, 1)", "命令表里的「c9」没有记录"),
        ):
            with self.subTest(change):
                self.write_ledger()
                self.ledger.change(change)
                self.assert_failures({"命令": place})

    def swap_arrivals(self, one: int, other: int):
        for before, after in ((one, 0), (other, one), (0, other)):
            self.ledger.change("UPDATE record SET arrival = ? WHERE arrival = ?", after, before)

    def test_records_of_a_command_arrive_one_after_another(self):
        self.swap_arrivals(7, 8)
        self.ledger.change("UPDATE command SET arrival = 7 WHERE id = 'c5'")
        self.assert_failures({"命令": f"流 {FINDING} 第 3 条：命令「c4」在命令表里没有或不同"})

    def test_the_chain_is_by_sequence_and_not_by_arrival(self):
        self.swap_arrivals(5, 6)
        self.assert_whole(self.copy)

    def test_arrivals_have_no_gap(self):
        self.ledger.change("UPDATE record SET arrival = arrival + 1 WHERE command = 'c5'")
        self.ledger.change("UPDATE command SET arrival = arrival + 1 WHERE id = 'c5'")
        self.assert_failures({"命令": "到达序号应为 1 至 8，实为 1 至 9"})


class Checkpoints(LedgerCase):
    def heads(self) -> list[tuple[str, int, bytes]]:
        return sorted(self.ledger.run("SELECT stream, max(sequence), hash FROM record GROUP BY stream"))

    def test_any_byte_of_a_body(self):
        (body,) = self.ledger.run("SELECT body FROM checkpoint WHERE number = 2")[0]
        for position in range(len(body)):
            changed = body[:position] + bytes([body[position] ^ 1]) + body[position + 1 :]
            self.ledger.change("UPDATE checkpoint SET body = ? WHERE number = 2", changed)
            code, _, parts = self.verify()
            self.assertEqual((code, parts["检查点"][:9]), (1, "不符，第 2 个："), position)

    def test_signature(self):
        self.ledger.change("UPDATE checkpoint SET signature = zeroblob(64) WHERE number = 2")
        self.assert_failures({"检查点": "第 2 个：签名与公钥不合"})

    def test_signature_of_another_checkpoint(self):
        self.ledger.change("UPDATE checkpoint SET signature = (SELECT signature FROM checkpoint WHERE number = 2)")
        self.assert_failures({"检查点": "第 1 个：签名与公钥不合"})

    def test_signed_with_another_key(self):
        self.ledger.checkpoint(OTHER_SEED)
        self.assert_failures({"检查点": "第 3 个：公钥不是所信的公钥"})

    def test_types(self):
        self.ledger.change("UPDATE checkpoint SET public_key = CAST(public_key AS TEXT)")
        self.assert_failures({"检查点": "第 1 个：有一栏的类型不合规定"})

    def test_removed_checkpoint(self):
        self.ledger.change("DELETE FROM checkpoint WHERE number = 1")
        self.assert_failures({"检查点": "第 2 个：编号应为 1"})

    def test_links_and_order(self):
        for content, words in (
            ({"number": 4}, "编号应为 3"),
            ({"previous": bytes(32)}, "所记的前一个摘要不是前一个检查点的摘要"),
            ({"time": NOON - 1}, "时间早于前一个检查点"),
        ):
            with self.subTest(words):
                self.write_ledger()
                self.ledger.checkpoint(**content)
                self.assert_failures({"检查点": f"第 3 个：{words}"})

    def test_form_of_the_body(self):
        heads = self.heads()
        body = checkpoint_body(3, NOON + 9, sha256(self.ledger.run("SELECT max(body) FROM checkpoint")[0][0]), [])
        for changed in (
            b"", body[:-1], body + b"\0", b"TZCQ" + body[4:], body[:5] + b"\2" + body[6:],
            body[:-8] + integer(-1), body[:-8] + integer(2**62),
            body[:-8] + integer(1) + text("finding/a") + integer(1) + bytes(32),
            body[:-8] + integer(1) + text(FINDING) + integer(0) + bytes(32),
            body[:-8] + integer(1) + integer(-1) + integer(1) + bytes(32),
            checkpoint_body(3, NOON + 9, body[22:54], heads[::-1]),
            checkpoint_body(3, NOON + 9, body[22:54], heads[:1] * 2),
        ):
            with self.subTest(changed.hex()):
                self.write_ledger()
                self.ledger.insert_checkpoint(3, changed)
                self.assert_failures({"检查点": "第 3 个：字节不合检查点的格式"})

    def test_three_ways_not_to_have_a_head(self):
        for heads, words in (
            ([("inspection/zz", 1, bytes(32))], "流 inspection/zz 第 1 条：整个流已不在账本里"),
            ([(FINDING, 6, bytes(32))], f"流 {FINDING} 第 6 条：流的末尾被截去，只剩到第 5 条"),
            ([(FINDING, 5, bytes(32))], f"流 {FINDING} 第 5 条：哈希与检查点所记的不同，这个流被另算过"),
        ):
            with self.subTest(words):
                self.write_ledger()
                self.ledger.checkpoint(heads=heads)
                self.assert_failures({"检查点": f"第 3 个：{words}"})

    def test_the_record_of_a_head_is_missing_in_the_middle(self):
        self.ledger.change(f"DELETE FROM record WHERE stream = '{FINDING}' AND sequence = 2")
        _, _, parts = self.verify()
        self.assertIn(f"第 1 个：流 {FINDING} 第 2 条：检查点所记的这一条已缺失", parts["检查点"])


class Documents(LedgerCase):
    def test_content(self):
        changed = SOURCE[:-1] + b"\1"
        self.ledger.change("UPDATE document_content SET bytes = ? WHERE digest = ?", changed, sha256(SOURCE))
        self.assert_failures({"文件": f"第 1 份：内容与其摘要 {sha256(SOURCE).hex()} 不符"})

    def test_content_as_text(self):
        self.ledger.change("UPDATE document_content SET bytes = CAST(bytes AS TEXT) WHERE digest = ?", sha256(TEXT))
        self.assert_failures({"文件": "第 2 份：摘要或内容的类型不合规定"})

    def test_content_gone(self):
        for content, name in ((SOURCE, "原件"), (TEXT, "文字")):
            with self.subTest(name):
                self.write_ledger()
                self.ledger.change("DELETE FROM document_content WHERE digest = ?", sha256(content))
                self.assert_failures({"文件": f"流 {FINDING} 第 1 条：账本里没有它的{name} {sha256(content).hex()}"})

    def test_erased_content_is_fine_and_counted(self):
        self.ledger.change("UPDATE document_content SET bytes = NULL WHERE digest = ?", sha256(SOURCE))
        self.assertEqual(self.assert_whole()["文件"], "无误（2 份内容，其中已抹去 1 份；1 条文件记录）")

    def test_empty_content(self):
        self.ledger.document(b"")
        self.assert_whole()

    def test_payload_that_is_no_document(self):
        digest = sha256(TEXT).hex()
        for payload in (
            b"", b"[]", b"\xff", b"{", b"[" * 100_000, '\ufeff{}'.encode(), '{"a":1}'.encode("utf-16"),
            f'{{"sourceDigest":"{digest}"}}'.encode(),
            f'{{"sourceDigest":"{digest}","textDigest":1}}'.encode(),
            f'{{"sourceDigest":"{digest}","textDigest":"{digest.upper()}"}}'.encode(),
            f'{{"sourceDigest":"{digest}","textDigest":"{digest}","n":NaN}}'.encode(),
        ):
            with self.subTest(payload[:150]):
                self.write_ledger()
                self.ledger.arrival += 1
                self.ledger.run("INSERT INTO command VALUES ('c6', 9, 1)")
                self.ledger.record(OFFICE, "documentRecorded", payload, "c6", None)
                self.assert_failures({"文件": f"流 {OFFICE} 第 3 条：内容"})


class Evidence(LedgerCase):
    """The files beside the ledger."""

    def setUp(self):
        super().setUp()
        self.keep_evidence()

    def keep_evidence(self):
        """Two files; one of them was received twice."""
        scan, photograph = self.ledger.evidence(SCAN), self.ledger.evidence(PHOTOGRAPH)
        self.ledger.command("c6", *[(FINDING, "evidenceReceived", file) for file in (scan, photograph, scan)])
        self.scan, self.photograph = self.ledger.evidence_path(SCAN), self.ledger.evidence_path(PHOTOGRAPH)

    def assert_found(self, words: str, sequence: int = 7):
        self.assert_failures({"佐证": f"流 {FINDING} 第 {sequence} 条：{words}"})

    def test_whole(self):
        self.assertEqual(self.assert_whole(self.copy)["佐证"], "无误（2 个文件，3 条佐证记录）")

    def test_folder_that_lies_elsewhere(self):
        folder = self.scan.parent.parent
        folder.rename(self.folder / "另一块盘")
        folder.symlink_to(self.folder / "另一块盘")
        self.assert_whole()

    def test_missing(self):
        missing = f"佐证文件 {self.photograph.name} 缺失"
        self.photograph.unlink()
        self.assert_found(missing)
        self.photograph.parent.rmdir()
        self.assert_found(missing)
        self.photograph.parent.write_bytes(b"")
        self.assert_found(missing)
        shutil.rmtree(self.scan.parent.parent)
        self.assert_found(f"佐证文件 {self.scan.name} 缺失", 6)

    def test_changed(self):
        for content in (b"", PHOTOGRAPH + b"\0", PHOTOGRAPH[:-1] + b"\xfe"):
            with self.subTest(content):
                self.photograph.write_bytes(content)
                self.assert_found(f"佐证文件 {self.photograph.name} 与收存时不同")

    def test_changed_at_the_end_of_a_long_file(self):
        self.scan.write_bytes(SCAN[:-1] + b"\1")
        self.assert_found(f"佐证文件 {self.scan.name} 与收存时不同", 6)

    def test_no_file_in_its_place(self):
        self.photograph.unlink()
        os.mkfifo(self.photograph)
        self.assert_found(f"佐证文件 {self.photograph.name} 与收存时不同")
        self.photograph.unlink()
        self.photograph.mkdir()
        self.assert_found(f"佐证文件 {self.photograph.name} 与收存时不同")

    def test_pipe_in_the_place_of_nothing(self):
        self.ledger.command("c7", (FINDING, "evidenceReceived", self.ledger.evidence(b"")))
        self.assert_whole()
        empty = self.ledger.evidence_path(b"")
        empty.unlink()
        os.mkfifo(empty)
        self.assert_found(f"佐证文件 {empty.name} 与收存时不同", 9)

    def test_links_are_not_followed(self):
        elsewhere = self.folder / "别处"
        self.photograph.rename(elsewhere)
        self.photograph.symlink_to(elsewhere)
        self.assert_found(f"佐证文件 {self.photograph.name} 读不出来")
        self.photograph.unlink()
        elsewhere.rename(self.photograph)
        self.scan.parent.rename(elsewhere)
        self.scan.parent.symlink_to(elsewhere)
        self.assert_found(f"佐证文件 {self.scan.name} ", 6)

    def test_another_length_in_the_record(self):
        self.ledger.command("c7", (FINDING, "evidenceReceived", self.ledger.evidence(SCAN) | {"sourceLength": 3}))
        self.assert_found(f"佐证文件 {self.scan.name} 与收存时不同", 9)

    def test_additional_file(self):
        other = self.ledger.evidence_path(TEXT)
        self.ledger.evidence(TEXT)
        (self.scan.parent / "说明.txt").write_bytes(b"")
        (other.parent / sha256(SOURCE).hex()).write_bytes(b"")
        said = f"无误（2 个文件，3 条佐证记录；另有 1 个文件没有记录，第一个是 {other.name}）"
        self.assertEqual(self.assert_whole()["佐证"], said)

    def test_erased_record_needs_no_file(self):
        self.ledger.erase(FINDING, 7)
        self.photograph.unlink()
        self.assertEqual(self.assert_whole()["佐证"], "无误（1 个文件，2 条佐证记录）")

    def test_payload_that_is_no_evidence(self):
        digest = self.scan.name
        for payload, words in (
            (b"[]", "内容不是 JSON 对象"),
            (b"{}", "内容里没有合规定的 sourceDigest"),
            (f'{{"sourceDigest":"{digest.upper()}","sourceLength":1}}'.encode(), "内容里没有合规定的 sourceDigest"),
            (f'{{"sourceDigest":"{digest}"}}'.encode(), "内容里没有合规定的 sourceLength"),
            (f'{{"sourceDigest":"{digest}","sourceLength":-1}}'.encode(), "内容里没有合规定的 sourceLength"),
            (f'{{"sourceDigest":"{digest}","sourceLength":true}}'.encode(), "内容里没有合规定的 sourceLength"),
        ):
            with self.subTest(payload):
                self.write_ledger()
                self.keep_evidence()
                self.ledger.arrival += 1
                self.ledger.run("INSERT INTO command VALUES ('c7', 12, 1)")
                self.ledger.record(FINDING, "evidenceReceived", payload, "c7", None)
                self.assert_found(words, 9)


class AgainstTheCopy(LedgerCase):
    """What only a copy that was kept elsewhere can show: whoever changed the ledger changed its checkpoints too."""

    def cut(self):
        """Removes the last two commands with their records, and the checkpoint that knew of them."""
        self.ledger.change("DELETE FROM record WHERE arrival > 4")
        self.ledger.change("DELETE FROM command WHERE arrival > 4")
        self.ledger.change("DELETE FROM checkpoint WHERE number > 1")
        self.ledger.arrival = 4

    def test_cut_tail(self):
        self.cut()
        self.assert_whole()
        self.assert_whole(self.first_copy)
        self.assert_failures({
            "副本": "账本里没有第 2 个检查点",
            "副本所记的流": f"流 {FINDING} 第 5 条：流的末尾被截去，只剩到第 2 条",
        }, copy=self.copy)

    def test_cut_tail_and_grown_again(self):
        self.cut()
        self.ledger.command("d4", *[(FINDING, "findingRecorded", {"statement": name}) for name in "子丑寅卯"])
        self.ledger.checkpoint()
        self.assert_whole()
        self.assert_failures({
            "副本": "账本的第 2 个检查点与副本不同",
            "副本所记的流": f"流 {FINDING} 第 5 条：哈希与检查点所记的不同，这个流被另算过",
        }, copy=self.copy)

    def test_removed_stream(self):
        self.ledger.change("DELETE FROM checkpoint")
        self.ledger.change("DELETE FROM record WHERE stream = 'installation'")
        self.ledger.change("DELETE FROM command WHERE id = 'c1'")
        for table in ("record", "command"):
            for (arrival,) in self.ledger.run(f"SELECT arrival FROM {table} ORDER BY arrival"):
                self.ledger.change(f"UPDATE {table} SET arrival = arrival - 1 WHERE arrival = ?", arrival)
        self.assert_whole()
        self.assert_failures({
            "副本": "账本里没有第 2 个检查点",
            "副本所记的流": "流 installation 第 1 条：整个流已不在账本里",
        }, copy=self.copy)

    def compute_anew(self):
        payload = '{"statement":"改"}'.encode()
        self.ledger.change(f"UPDATE record SET payload = ? WHERE {Chain.RECORD}", payload)
        self.ledger.chain_anew(FINDING)

    def test_chain_computed_anew(self):
        self.compute_anew()
        self.assert_failures({"检查点": f"第 2 个：流 {FINDING} 第 5 条：哈希与检查点所记的不同"})
        self.ledger.change("DELETE FROM checkpoint")
        self.assert_whole()
        expected = f"流 {FINDING} 第 5 条：哈希与检查点所记的不同，这个流被另算过"
        self.assert_failures({"副本": "账本里没有第 2 个检查点", "副本所记的流": expected}, copy=self.copy)

    def test_computed_anew_and_signed_with_another_key(self):
        self.compute_anew()
        self.ledger.change("DELETE FROM checkpoint")
        self.ledger.checkpoint(OTHER_SEED)
        self.ledger.checkpoint(OTHER_SEED)
        self.assert_whole()
        self.assert_failures({
            "检查点": "第 1 个：公钥不是所信的公钥",
            "副本": "账本的第 2 个检查点与副本不同",
            "副本所记的流": f"流 {FINDING} 第 5 条",
        }, copy=self.copy)

    def test_mailed_copy(self):
        lines = self.copy.replace("\n", " \t\r\n").splitlines(keepends=True)
        mailed = ["\ufeff您好：\r\n", "\r\n", "\ufeff", *lines[:7], " \r\n", "\t", *lines[7:], "-- \r\n签名"]
        self.assert_whole("".join(mailed))

    def test_copy_whose_last_line_is_full(self):
        self.ledger = Ledger(self.folder)
        self.addCleanup(self.ledger.database.close)
        self.ledger.command("c1", (f"organization/{'a' * 5}", "organizationAdded", {}))
        copy = self.ledger.checkpoint()
        self.assertEqual({len(line) for line in copy.splitlines()[6:-1]}, {64})
        self.assert_whole(copy)

    def test_copy_that_is_refused(self):
        lines = self.copy.splitlines(keepends=True)
        other = lines[4].replace("0", "1")
        for changed, words in (
            ("随便什么\n", "没有 BEGIN 行，不是检查点的副本"),
            ("".join(lines[:-1]), "没有 END 行，副本不完整"),
            ("".join(["> ", *lines]), "没有 BEGIN 行"),
            ("".join([lines[0], "\n", *lines[1:]]), "「」处应为合规定的 number 行"),
            (self.copy.replace("number: 2", "number: 02"), "「number: 02」处应为合规定的 number 行"),
            (self.copy.replace("number: 2", "number: 3"), "number 不是检查点的编号"),
            ("".join([*lines[:2], lines[3], lines[2], *lines[4:]]), "「public-key:"),
            ("".join([*lines[:2], f"digest: {'0' * 64}\n", *lines[3:]]), "digest 不是检查点的摘要"),
            ("".join([*lines[:4], other, *lines[5:]]), "签名与它自己的公钥不合"),
            ("".join([*lines[:5], *lines[6:]]), "签名之后应有一个空行"),
            ("".join([*lines[:7], lines[7].upper(), *lines[8:]]), "正文第 2 行"),
            ("".join([*lines[:7], lines[7][:-3] + "\n", *lines[8:]]), "正文第 2 行"),
            ("".join([*lines[:-2], lines[-2][:-2] + "\n", lines[-1]]), "正文第 "),
            ("".join([*lines[:-2], lines[-1]]), "字节不合检查点的格式"),
        ):
            with self.subTest(words):
                self.assert_failures({"副本": words}, copy=changed)
                self.assertIn("公钥取自账本的第一个检查点", self.verify(changed)[2]["检查点"])


class Unusable(LedgerCase):
    def assert_refused(self, words: str, *arguments: object):
        code, lines, errors = run_verify(*arguments)
        self.assertEqual((code, lines), (2, []))
        self.assertIn(words, errors)
        self.assertTrue(errors.endswith("。\n") and errors.count("\n") == 1, errors)

    def test_wrong_arguments(self):
        for arguments in ([], ["a", "b"], ["--against"], ["--other", "a"]):
            self.assert_refused("参数不对，用法是：python3 verify.py 账本 [--against 副本]", *arguments)

    def test_no_file(self):
        self.assert_refused("打不开账本", self.folder / "没有.db")
        self.assertFalse((self.folder / "没有.db").exists())
        self.assert_refused("打不开账本", self.folder)
        self.assert_refused("读不出副本", self.ledger.path, "--against", self.folder / "没有.txt")

    def test_no_ledger(self):
        other = self.folder / "其他"
        other.write_bytes(b"PK" * 5000)
        self.assert_refused("不是账本", other)
        other.write_bytes(b"")
        self.assert_refused("不是账本", other)

    def test_other_schema(self):
        self.ledger.run("PRAGMA user_version = 3")
        self.assert_refused("格式是第 3 版", self.ledger.path)
        self.ledger.run("PRAGMA user_version = 1")
        self.ledger.run("ALTER TABLE command RENAME TO old_command")
        self.assert_refused("的表 command 缺失或列不符", self.ledger.path)


if __name__ == "__main__":
    unittest.main()
