"""What every proof needs: a folder with a ledger, the built program, and the question what became of the ledger.

The figures that a ledger must have come from the notices, and its rows are read here with SQL: neither is taken from
the program that is judged.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass

from notices import Notice

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import verify  # noqa: E402  (scripts/verify.py)

PROGRAM = os.environ.get("TAIZHANG_PROGRAM", "taizhang")
POWERCUT = HERE / "powercut"
ACKNOWLEDGED = re.compile(r"^已导入：(\S+) → 新立项 [a-z0-9]+，问题 (\d+) 个，措施 (\d+) 条.*\n", re.MULTILINE)
PATIENCE = 120  # seconds after which a run is a hang


class Complaint(Exception):
    """A proof does not hold here; the text says what was found."""


@dataclass(frozen=True)
class Outcome:
    """How a run ended: as a shell has it, 128 and more is a signal."""

    status: int
    output: str
    error: str

    @property
    def acknowledged(self) -> list[str]:
        """The names of the documents that were said to be imported, by whole lines."""
        return [name for name, _, _ in ACKNOWLEDGED.findall(self.output)]

    def __str__(self) -> str:
        return f"[{self.status}] {self.output}{self.error}".strip()


class Office:
    """A folder of its own with notices and, once one was made, a ledger."""

    def __init__(self, folder: pathlib.Path, notices: list[Notice]):
        self.folder = folder
        self.notices = notices
        self.disk = folder / "disk"
        self.ledger = self.disk / "taizhang.db"

    @classmethod
    def opened(cls, folder: pathlib.Path, notices: list[Notice], like: Office | None = None) -> Office:
        """A new folder; where there is an office to be like, with a copy of its ledger."""
        office = cls(folder, notices)
        office.disk.mkdir(parents=True)
        for notice in notices:
            (folder / notice.name).write_bytes(notice.content)
        if like:
            shutil.copytree(like.disk, office.disk, dirs_exist_ok=True)
        return office

    def arguments(self, command: str, *words: object) -> list[str]:
        return [PROGRAM, command, *map(str, words), "--ledger", str(self.ledger)]

    def importing(self, notices: list[Notice]) -> list[str]:
        return self.arguments("import", *(notice.name for notice in notices))

    def start(self, arguments: list[str], **environment: str) -> subprocess.Popen:
        return subprocess.Popen(
            arguments, cwd=self.folder, env=os.environ | environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )

    def end(self, process: subprocess.Popen) -> Outcome:
        try:
            output, error = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise Complaint(f"hangs: {' '.join(process.args[:3])} …") from None
        status = process.returncode if process.returncode >= 0 else 128 - process.returncode
        return Outcome(status, output, error)

    def run(self, arguments: list[str], **environment: str) -> Outcome:
        return self.end(self.start(arguments, **environment))

    def run_cut(self, arguments: list[str], at: int = 0, **environment: str) -> Outcome:
        """Runs on the disk that forgets; killed at that change or sync, if one is named."""
        place = [str(at)] if at else []
        disk = [f"{self.disk}/", f"{self.folder}/state"]
        return self.run([str(POWERCUT), "run", *disk, *place, "--", *arguments], **environment)

    def restore(self, seed: int | None) -> None:
        """Leaves on the disk what a power cut would have left; with a seed, some of what was not synced as well."""
        chance = [str(seed)] if seed else []
        subprocess.run([POWERCUT, "restore", self.folder / "state", *chance], check=True, stdout=subprocess.DEVNULL)

    def steps(self, arguments: list[str], **environment: str) -> int:
        """How many changes and syncs a whole run makes."""
        events = self.folder / "events"
        outcome = self.run_cut(arguments, POWERCUT_EVENTS=str(events), **environment)
        require(outcome.status == 0, f"the run without a cut fails: {outcome}")
        return len(events.read_text().splitlines())

    # What became of it

    def require_aftermath(self, acknowledged: list[str]) -> None:
        """All that was said is there, nothing is half there, both verifiers agree, and work goes on."""
        if self.ledger.exists():
            self.require_whole(acknowledged)
        else:
            require(not acknowledged, f"acknowledged and gone with the whole ledger: {acknowledged}")
        again = self.run(self.importing(self.notices))
        require(again.status in (0, 1), f"the next import fails: {again}")
        names = sorted(path.name for path in self.disk.iterdir())
        require(names == [self.ledger.name, f"{self.ledger.name}.key"], f"left beside the ledger: {names}")
        self.require_contents([notice.name for notice in self.notices])
        copy = self.folder / "checkpoint.txt"
        signed = self.run(self.arguments("checkpoint", "--out", copy))
        require(signed.status == 0, f"no checkpoint can be signed afterwards: {signed}")
        self.require_verified("--against", copy)

    def require_whole(self, acknowledged: list[str]) -> None:
        self.require_verified()
        self.require_contents(acknowledged)

    def require_verified(self, *words: object) -> None:
        by_program = self.run(self.arguments("verify", *words))
        require(by_program.status == 0, f"taizhang verify: {by_program}")
        by_script = self.verify_independently(*words)
        require(by_script.status == 0, f"scripts/verify.py: {by_script}")

    def verify_independently(self, *words: object) -> Outcome:
        output, error = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(error):
            status = verify.main([str(self.ledger), *map(str, words)])
        return Outcome(status, output.getvalue(), error.getvalue())

    def require_contents(self, wanted: list[str]) -> None:
        """Each document is there wholly or not at all, and the wanted ones are."""
        with contextlib.closing(sqlite3.connect(f"file:{self.ledger}?mode=ro", uri=True)) as database:
            found = documents(database)
            require_nothing_else(database, found)
            for notice in self.notices:
                require_document(database, notice, found.pop(notice.name, []), notice.name in wanted)
        require(not found, f"documents that nobody imported: {sorted(found)}")


def require(holds: bool, complaint: str) -> None:
    if not holds:
        raise Complaint(complaint)


DOCUMENTS = "SELECT command, payload FROM record WHERE kind = 'documentRecorded'"
OWN_COMMANDS = "SELECT DISTINCT command FROM record WHERE kind NOT IN ('personRecorded', 'grantGiven')"
ONE_FOR_EACH_DOCUMENT = ("organization", "inspection", "document", "origin")


def documents(database: sqlite3.Connection) -> dict[str, list[tuple[str, dict]]]:
    """By name: the commands that recorded it, each with its payload."""
    found: dict[str, list[tuple[str, dict]]] = {}
    for command, payload in database.execute(DOCUMENTS):
        document = json.loads(payload)
        found.setdefault(document["name"], []).append((command, document))
    return found


def require_nothing_else(database: sqlite3.Connection, found: dict[str, list[tuple[str, dict]]]) -> None:
    """No record, content or view row without a document that it belongs to."""
    recorded = [entry for entries in found.values() for entry in entries]
    commands = {command for (command,) in database.execute(OWN_COMMANDS)}
    require(commands == {command for command, _ in recorded}, "records of an import without its document")
    named = {document[key] for _, document in recorded for key in ("sourceDigest", "textDigest")}
    kept = {digest.hex() for (digest,) in database.execute("SELECT digest FROM document_content")}
    require(kept == named, f"{len(kept)} contents are kept, the journal names {len(named)}")
    for view in ONE_FOR_EACH_DOCUMENT:
        (rows,) = database.execute(f"SELECT count(*) FROM {view}").fetchone()
        require(rows == len(recorded), f"{len(recorded)} documents in the journal, {rows} rows in the view {view}")


def require_document(database: sqlite3.Connection, notice: Notice, entries: list, is_wanted: bool) -> None:
    require(len(entries) <= 1, f"{notice.name} is recorded {len(entries)} times")
    require(bool(entries) or not is_wanted, f"{notice.name} was acknowledged and is gone")
    if not entries:
        return
    command, document = entries[0]
    require(document["sourceDigest"] == hashlib.sha256(notice.content).hexdigest(), f"{notice.name} is another file")
    expected = [notice.findings, notice.findings, notice.measures, notice.findings, 1]
    require(recorded_things(database, command) == expected, f"{notice.name}: not all its records are there")
    require(shown_things(database, document["document"]) == expected, f"{notice.name}: not all its view rows are there")


# In the order of the columns of SHOWN.
KINDS = ("findingRecorded", "matterRecorded", "actionRecorded", "progressReported", "totalsStated")
SHOWN = """
    SELECT (SELECT count(*) FROM finding WHERE document = :id),
        (SELECT count(*) FROM matter JOIN finding ON finding.id = matter.finding WHERE document = :id),
        (SELECT count(*) FROM corrective_action WHERE document = :id),
        (SELECT count(*) FROM progress_report WHERE document = :id),
        (SELECT count(*) FROM stated_total WHERE document = :id)"""


def recorded_things(database: sqlite3.Connection, command: str) -> list[int]:
    counts = dict(database.execute("SELECT kind, count(*) FROM record WHERE command = ? GROUP BY kind", (command,)))
    return [counts.get(kind, 0) for kind in KINDS]


def shown_things(database: sqlite3.Connection, document: str) -> list[int]:
    return list(database.execute(SHOWN, {"id": document}).fetchone())
