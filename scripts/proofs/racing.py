"""Two processes that import into one ledger at once."""

from __future__ import annotations

import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass

from disturbed import imported
from notices import Notice
from office import HERE, Office, Outcome, require
from trials import Proof, attempt_all


@dataclass(frozen=True)
class Race:
    """One trial: who imports what."""

    name: str
    first: list[Notice]
    second: list[Notice]

    def __str__(self) -> str:
        return self.name


def race(trial: Race, folder: pathlib.Path) -> None:
    """Both begin where there is no ledger yet."""
    notices = list(dict.fromkeys(trial.first + trial.second))
    office = Office.opened(folder, notices)
    try:
        outcomes = side_by_side(office, office.importing(trial.first), office.importing(trial.second))
        names = [name for outcome in outcomes for name in outcome.acknowledged]
        require(all(outcome.status in (0, 1) for outcome in outcomes), f"one failed: {outcomes[0]} {outcomes[1]}")
        require(sorted(names) == sorted(notice.name for notice in notices), "not each was acknowledged once")
        office.require_aftermath(names)
    finally:
        shutil.rmtree(folder)


def side_by_side(office: Office, *commands: list[str]) -> list[Outcome]:
    processes: list[subprocess.Popen] = [office.start(command) for command in commands]
    return [office.end(process) for process in processes]


def careless_race(records: int, folder: pathlib.Path, notices: list[Notice]) -> str | None:
    """Two writers that do not look again: what is found of it."""
    office = imported(folder, notices)
    command = [sys.executable, str(HERE / "doubles.py"), "careless", str(office.ledger), str(records)]
    written = sum(len(outcome.output.split()) for outcome in side_by_side(office, command, command))
    outcome = office.verify_independently()
    return f"{written} were acknowledged: {outcome}" if outcome.status == 1 else None


def prove_races(folder: pathlib.Path, notices: list[Notice], rounds: int, size: int) -> Proof:
    proof = Proof("two processes at once")
    proof.expect_faults("writers that do not look again", [careless_race(20, folder / "careless", notices[:1])])
    halves = Race("different files", notices[:size], notices[size : 2 * size])
    same = Race("the same files", notices[:size], list(reversed(notices[:size])))
    for trial in (halves, same):
        complaints = attempt_all(race, folder / trial.name.replace(" ", "-"), [trial] * rounds)
        proof.expect_none(f"{trial.name}, {size} each", complaints)
    return proof
