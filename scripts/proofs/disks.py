#!/usr/bin/env python3
"""Disks that are full or cannot be written.

    disks.py full FOLDER SEED COUNT [DOUBLE DONOR]    inside `confined --small`: imports until the disk is full
    disks.py read-only FOLDER SEED COUNT              inside `confined --read-only`

Both print what was wrong, if anything was; the harness calls them, because what is on the small disk is gone with it.
"""

from __future__ import annotations

import hashlib
import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace

from disturbed import imported
from notices import Notice, write_notices
from office import HERE, Complaint, Office, Outcome, require
from trials import Proof, attempt_all

FULL = "磁盘已满，本次未登记，已有记录不受影响；请腾出空间后重试。"
FULL_FOR_KEY = "磁盘已满，写不下"
READ_ONLY = "台账只能读，不能写入，本次未登记；请核对磁盘和文件的权限。"
READ_ONLY_FOR_KEY = "所在的磁盘是只读的，请换一个可写的位置。"
NOT_ALLOWED = 77
KNOWN = 2


@dataclass(frozen=True)
class Disk:
    """One trial: a disk with so much room left, or one that cannot be written, or one that can."""

    before: Office | None
    seed: int
    notices: int
    room: int | None = None
    double: str = ""
    donor: Office | None = None
    is_writable: bool = False

    def __str__(self) -> str:
        ledger = "a ledger" if self.before else "no ledger yet"
        if self.room is None:
            return f"{ledger}, a disk that can be written" if self.is_writable else f"{ledger}, a read-only disk"
        return f"{ledger}, a disk with {self.room} KiB left"

    def command(self, office: Office) -> list[str]:
        inner = [sys.executable, str(HERE / "disks.py"), "read-only" if self.room is None else "full"]
        inner += [str(office.folder), str(self.seed), str(self.notices)]
        inner += [self.double, str(self.donor.ledger)] if self.donor else []
        if self.is_writable:
            return inner
        if self.room is None:
            return [str(HERE / "confined"), "--read-only", str(office.disk), "--", *inner]
        size = max(used(office) + self.room, 4)
        return [str(HERE / "confined"), "--small", str(office.disk), f"{size}k", "--", *inner]


def used(office: Office) -> int:
    """In KiB, as a tmpfs counts: whole pages."""
    return sum(-(-path.stat().st_size // 4096) * 4 for path in office.disk.iterdir())


def attempt(trial: Disk, folder: pathlib.Path) -> None:
    office = Office.opened(folder, write_notices(trial.seed, trial.notices), like=trial.before)
    try:
        outcome = office.run(trial.command(office))
        require(outcome.status == 0, outcome.output.strip() or outcome.error.strip())
    finally:
        shutil.rmtree(folder)


# Inside


def fill(office: Office, double: str = "", donor: str = "") -> None:
    known, new = split(office)
    writing = [sys.executable, str(HERE / "doubles.py"), double, str(office.ledger), donor]
    outcome = office.run(writing if double else office.importing(new))
    if not double:
        require_explained(outcome, FULL, FULL_FOR_KEY)
        looked = office.run(office.arguments("verify"))
        require(looked.status in (0, 3), f"verify on the full disk: {looked}")
    subprocess.run(["mount", "-o", "remount,size=64m", office.disk], check=True)
    office.require_aftermath([notice.name for notice in known] + outcome.acknowledged)


def leave_alone(office: Office) -> None:
    before = digests(office)
    known, new = split(office)
    require_explained(office.run(office.importing(new)), READ_ONLY, READ_ONLY_FOR_KEY)
    if known:
        office.require_whole([notice.name for notice in known])
        shown = office.run(office.arguments("inspections", "--format", "csv"))
        require(shown.status == 0 and len(shown.output.splitlines()) == len(known) + 1, f"it cannot be read: {shown}")
    require(digests(office) == before, "something was written")


def split(office: Office) -> tuple[list[Notice], list[Notice]]:
    """What the ledger has, and what is to be imported."""
    known = KNOWN if office.ledger.exists() else 0
    return office.notices[:known], office.notices[known:]


def require_explained(outcome: Outcome, *sentences: str) -> None:
    require(outcome.status == 3, f"status {outcome.status} instead of 3: {outcome}")
    require(any(sentence in outcome.error for sentence in sentences), f"another sentence: {outcome.error.strip()}")


def digests(office: Office) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(office.disk.iterdir())}


# The proofs


def is_allowed(folder: pathlib.Path) -> bool:
    folder.mkdir(parents=True, exist_ok=True)
    command = [HERE / "confined", "--read-only", folder, "--", "true"]
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode != NOT_ALLOWED


def prove_disks(folder: pathlib.Path, seed: int, rooms: list[int]) -> list[Proof]:
    proofs = [Proof("a full disk"), Proof("a read-only disk")]
    if not is_allowed(folder / "allowed"):
        for proof in proofs:
            proof.untried = "the system allows no mount namespaces"
        return proofs
    notices = write_notices(seed, 30)
    before = imported(folder / "before", notices[:KNOWN])
    donor = imported(folder / "donor", notices, like=before)
    prove_full(proofs[0], folder, Disk(before, seed, len(notices)), donor, rooms)
    prove_read_only(proofs[1], folder, Disk(before, seed, len(notices)))
    return proofs


def prove_full(proof: Proof, folder: pathlib.Path, disk: Disk, donor: Office, rooms: list[int]) -> None:
    piecemeal = [replace(disk, room=room, double="piecemeal", donor=donor) for room in rooms[-2:]]
    proof.expect_faults("a writer that commits row by row", attempt_all(attempt, folder / "full-double", piecemeal))
    full = [replace(disk, room=room) for room in rooms]
    proof.expect_none("so much room left", attempt_all(attempt, folder / "full", full))
    new = [replace(disk, before=None, room=room // 4) for room in rooms]
    proof.expect_none("so much room and no ledger yet", attempt_all(attempt, folder / "full-new", new))


def prove_read_only(proof: Proof, folder: pathlib.Path, disk: Disk) -> None:
    writable = replace(disk, is_writable=True)
    proof.expect_faults("a disk that can be written", attempt_all(attempt, folder / "writable", [writable]))
    trials = [disk, replace(disk, before=None)]
    proof.expect_none("with a ledger and without", attempt_all(attempt, folder / "read-only", trials))


def main(what: str, folder: str, seed: str, count: str, *double: str) -> int:
    office = Office(pathlib.Path(folder), write_notices(int(seed), int(count)))
    try:
        fill(office, *double) if what == "full" else leave_alone(office)
    except Complaint as complaint:
        print(complaint)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
