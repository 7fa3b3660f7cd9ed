"""Changes behind the program's back, and what `taizhang verify` and scripts/verify.py say of each."""

from __future__ import annotations

import contextlib
import json
import pathlib
import random
import re
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import forgery
from disturbed import imported
from notices import Notice
from office import Office, require
from trials import Proof, attempt_all

Change = Callable[[sqlite3.Connection, random.Random], None]

# The parts as the program and as the script call them.
CHAIN, PAYLOADS, DOCUMENTS, CHECKPOINTS = ("记录链", "链"), ("正文", "内容"), ("文件", "文件"), ("检查点", "检查点")
COPY, VIEWS, COMMANDS = ("副本", "副本所记的流"), ("视图", None), ("命令", "命令")


@dataclass(frozen=True)
class Tampering:
    """A change, and the parts of the two verifiers that must find it (None: need not)."""

    name: str
    parts: tuple[str | None, str | None]
    change: Change
    is_covered_up: bool = False  # views, commands and arrivals made to fit, checkpoints removed: only a copy can tell


@dataclass(frozen=True)
class Trial:
    tampering: Tampering
    base: Office
    seed: int
    against: tuple = ()

    def __str__(self) -> str:
        return f"{self.tampering.name}, seed {self.seed}"


# The changes


# Another number than the last would be that of the next record, which the table itself refuses.
LAST = "WHERE sequence = (SELECT max(sequence) FROM record AS other WHERE other.stream = record.stream)"


def other(value: object, chance: random.Random) -> object:
    """A value that differs by a bit, a character or one."""
    if value is None:
        return "x"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str) and value.startswith("["):
        return json.dumps([*json.loads(value), "x"])  # an index would refuse what is no list
    if isinstance(value, str):
        at = chance.randrange(max(len(value), 1))
        return value[:at] + ("x" if value[at : at + 1] != "x" else "y") + value[at + 1 :]
    changed = bytearray(value)
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def value_changed(table: str, column: str, database: sqlite3.Connection, chance: random.Random) -> None:
    rows = database.execute(f"SELECT rowid, {column} FROM {table} {LAST if column == 'sequence' else ''}").fetchall()
    row, value = chance.choice(rows)
    database.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (other(value, chance), row))


def view_row(view: str, database: sqlite3.Connection, chance: random.Random) -> tuple[dict, str]:
    """Any row, and the condition for it; not every view has a rowid."""
    rows = database.execute(f"SELECT * FROM {view}")
    columns = [column for column, *_ in rows.description]
    return dict(zip(columns, chance.choice(rows.fetchall()))), " AND ".join(f"{name} IS :{name}" for name in columns)


def view_row_changed(view: str, database: sqlite3.Connection, chance: random.Random) -> None:
    row, condition = view_row(view, database, chance)
    # A column without a value may be of either type, and the tables are strict.
    column = chance.choice([name for name, value in row.items() if value is not None])
    changed = row | {"changed": other(row[column], chance)}
    database.execute(f"UPDATE {view} SET {column} = :changed WHERE {condition}", changed)


def view_row_removed(view: str, database: sqlite3.Connection, chance: random.Random) -> None:
    row, condition = view_row(view, database, chance)
    database.execute(f"DELETE FROM {view} WHERE {condition}", row)


def any_stream(database: sqlite3.Connection, chance: random.Random) -> str:
    """An inspection that was there when the checkpoint was signed."""
    checkpoint_time = int.from_bytes(database.execute("SELECT body FROM checkpoint").fetchone()[0][14:22], "big")
    streams = database.execute(
        "SELECT DISTINCT stream FROM record WHERE stream LIKE 'inspection/%' AND time <= ?", (checkpoint_time,))
    return chance.choice(sorted(name for (name,) in streams))


def record_removed_in_the_middle(database: sqlite3.Connection, chance: random.Random) -> None:
    stream = any_stream(database, chance)
    last = forgery.records(database, stream)[-1].sequence
    database.execute("DELETE FROM record WHERE stream = ? AND sequence = ?", (stream, chance.randint(2, last - 1)))


def tail_cut(database: sqlite3.Connection, chance: random.Random) -> None:
    """The last report of progress: what is left makes sense by itself."""
    stream = any_stream(database, chance)
    last = forgery.records(database, stream)[-1]
    require(last.kind == "progressReported", f"the last record is {last.kind}")
    database.execute("DELETE FROM record WHERE stream = ? AND sequence = ?", (stream, last.sequence))


def stream_removed(database: sqlite3.Connection, chance: random.Random) -> None:
    database.execute("DELETE FROM record WHERE stream = ?", (any_stream(database, chance),))


def command_removed(database: sqlite3.Connection, chance: random.Random) -> None:
    rows = database.execute("SELECT id FROM command").fetchall()
    database.execute("DELETE FROM command WHERE id = ?", chance.choice(rows))


def chain_recomputed(database: sqlite3.Connection, chance: random.Random) -> None:
    stream = any_stream(database, chance)
    forgery.recompute(database, stream, lambda payload: payload.replace("整改".encode(), "落实".encode()))


COMMAND = "id arrival records".split()
HEADER = "stream sequence time actor principal command kind kind_version payload_digest previous hash".split()
VIEW_TABLES = (
    "person organization inspection document stated_total origin finding matter corrective_action action_service"
    " progress_report"
).split()

TAMPERINGS = [
    *(Tampering(f"header: {column}", CHAIN, partial(value_changed, "record", column)) for column in HEADER),
    Tampering("payload", PAYLOADS, partial(value_changed, "record", "payload")),
    Tampering("salt", PAYLOADS, partial(value_changed, "record", "salt")),
    Tampering("document", DOCUMENTS, partial(value_changed, "document_content", "bytes")),
    Tampering("document's digest", DOCUMENTS, partial(value_changed, "document_content", "digest")),
    *(Tampering(f"command: {column}", COMMANDS, partial(value_changed, "command", column)) for column in COMMAND),
    Tampering("command removed", COMMANDS, command_removed),
    Tampering("checkpoint's body", CHECKPOINTS, partial(value_changed, "checkpoint", "body")),
    Tampering("checkpoint's signature", CHECKPOINTS, partial(value_changed, "checkpoint", "signature")),
    *(Tampering(f"view row: {view}", VIEWS, partial(view_row_changed, view)) for view in VIEW_TABLES),
    *(Tampering(f"view row removed: {view}", VIEWS, partial(view_row_removed, view)) for view in VIEW_TABLES),
    Tampering("record removed in the middle", CHAIN, record_removed_in_the_middle),
    Tampering("record removed at the end", CHECKPOINTS, tail_cut),
    Tampering("stream removed", CHECKPOINTS, stream_removed),
    Tampering("chain computed anew", CHECKPOINTS, chain_recomputed),
    Tampering("record removed at the end, covered up", COPY, tail_cut, is_covered_up=True),
    Tampering("stream removed, covered up", COPY, stream_removed, is_covered_up=True),
    Tampering("chain computed anew, covered up", COPY, chain_recomputed, is_covered_up=True),
]


# The trials

FAILED_BY_PROGRAM = re.compile(r"^(\S+) +不符 ", re.MULTILINE)
FAILED_BY_SCRIPT = re.compile(r"^([^：]+)：不符，", re.MULTILINE)


def tamper(trial: Trial, folder: pathlib.Path) -> None:
    office = Office.opened(folder, trial.base.notices, like=trial.base)
    try:
        apply(trial, office)
        require_found(trial.tampering, office, *trial.against)
    finally:
        shutil.rmtree(folder)


def look_at_base(trial: Trial, _: pathlib.Path) -> None:
    require_found(trial.tampering, trial.base, *trial.against)


def apply(trial: Trial, office: Office) -> None:
    with contextlib.closing(sqlite3.connect(office.ledger)) as database:
        trial.tampering.change(database, random.Random(trial.seed))
        if trial.tampering.is_covered_up:
            forgery.cover_up(database)
        require(database.total_changes > 0, "nothing was changed")
        database.commit()
    if trial.tampering.is_covered_up:
        require(office.run(office.arguments("rebuild")).status == 0, "the views cannot be made to fit")


def require_found(tampering: Tampering, office: Office, *words: object) -> None:
    """Both verifiers say no, and name the part; of views the script knows nothing and must say yes."""
    program, script = tampering.parts
    by_program, by_script = office.run(office.arguments("verify", *words)), office.verify_independently(*words)
    failed = FAILED_BY_PROGRAM.findall(by_program.output)
    require(by_program.status == 1 and program in failed, f"taizhang verify finds {failed}: {by_program.error}")
    failed = FAILED_BY_SCRIPT.findall(by_script.output)
    if script:
        require(by_script.status == 1 and script in failed, f"scripts/verify.py finds {failed}: {by_script.error}")
    else:
        require(by_script.status == 0, f"scripts/verify.py, which knows no views, finds {failed}")


def base_office(folder: pathlib.Path, notices: list[Notice]) -> Office:
    """A ledger with a checkpoint that has a copy elsewhere, and a document after it."""
    before = imported(folder / "before", notices[:-1])
    signed = before.run(before.arguments("checkpoint", "--out", folder / "checkpoint.txt"))
    require(signed.status == 0, f"no checkpoint can be signed: {signed}")
    office = imported(folder / "base", notices, like=before)
    office.require_verified("--against", folder / "checkpoint.txt")
    return office


def prove_tampering(folder: pathlib.Path, chance: random.Random, notices: list[Notice], rounds: int) -> Proof:
    """Here the fault is a change that is not made: where both verifiers pass, the trial must complain."""
    proof = Proof("tampering")
    base = base_office(folder, notices)
    copy = folder / "checkpoint.txt"
    untouched = [Trial(tampering, base, 0, ("--against", copy)) for tampering in TAMPERINGS]
    proof.expect_faults("no change at all", attempt_all(look_at_base, folder / "untouched", untouched))
    trials = [
        Trial(tampering, base, chance.randrange(1 << 32), (("--against", copy) if tampering.is_covered_up else ()))
        for tampering in TAMPERINGS for _ in range(rounds)
    ]
    for what, chosen in (
        ("changes that both verifiers find", [trial for trial in trials if is_for_both(trial.tampering)]),
        ("view rows that taizhang verify finds", [trial for trial in trials if trial.tampering.parts == VIEWS]),
        ("covered up, found by both with the copy", [trial for trial in trials if trial.tampering.is_covered_up]),
    ):
        proof.expect_none(what, attempt_all(tamper, folder / what.replace(" ", "-"), chosen))
    without = [Trial(trial.tampering, base, trial.seed) for trial in trials if trial.tampering.is_covered_up]
    complaints = attempt_all(tamper, folder / "without", without)
    proof.expect_faults("covered up and without the copy, which nobody can tell", complaints)
    return proof


def is_for_both(tampering: Tampering) -> bool:
    return tampering.parts != VIEWS and not tampering.is_covered_up
