"""Imports that are killed, or whose power is cut, in the middle."""

from __future__ import annotations

import pathlib
import random
import shutil
import signal
import sys
import time
from dataclasses import dataclass

from notices import Notice
from office import HERE, Office, Outcome, require
from trials import Proof, attempt_all

NOT_DURABLE = "数据库的同步方式是 0，应为 2（FULL），断电会丢记录，拒绝使用；请报告此问题。"


@dataclass(frozen=True)
class Writing:
    """What is to be disturbed: a writer, what the ledger has before, and what is written."""

    name: str
    before: Office | None
    new: list[Notice]
    double: str = ""
    donor: Office | None = None
    preload: str = ""

    def open(self, folder: pathlib.Path) -> Office:
        known = self.before.notices if self.before else []
        return Office.opened(folder, known + self.new, like=self.before)

    def arguments(self, office: Office) -> list[str]:
        if not self.double:
            return office.importing(self.new)
        return [sys.executable, str(HERE / "doubles.py"), self.double, str(office.ledger), str(self.donor.ledger)]

    @property
    def environment(self) -> dict[str, str]:
        return {"LD_PRELOAD": self.preload, "SYNCHRONOUS_OFF": "secretly"} if self.preload else {}

    def steps(self, folder: pathlib.Path) -> int:
        """How many changes and syncs it makes when nothing disturbs it."""
        office = self.open(folder)
        return office.steps(self.arguments(office), **self.environment)

    def duration(self, folder: pathlib.Path) -> float:
        office = self.open(folder)
        start = time.monotonic()
        require(office.run(self.arguments(office)).status == 0, "an undisturbed import fails")
        return time.monotonic() - start


@dataclass(frozen=True)
class Disturbance:
    """One trial: killed at a step or after a time; then perhaps the disk forgets, and keeps some as a seed decides."""

    writing: Writing
    step: int = 0
    seconds: float = 0
    cuts_power: bool = False
    seed: int | None = None

    def __str__(self) -> str:
        place = f"step {self.step}" if self.step else f"after {self.seconds:.4f} s"
        cut = f", power cut, keeping by seed {self.seed}" if self.cuts_power else ""
        return f"{self.writing.name}, {place}{cut}"


def disturb(trial: Disturbance, folder: pathlib.Path) -> None:
    writing = trial.writing
    office = writing.open(folder)
    try:
        outcome = killed_at_step(trial, office) if trial.step else killed_in_time(trial, office)
        if trial.cuts_power:
            office.restore(trial.seed)
        known = [notice.name for notice in writing.before.notices] if writing.before else []
        office.require_aftermath(known + outcome.acknowledged)
    finally:
        shutil.rmtree(folder)


def killed_at_step(trial: Disturbance, office: Office) -> Outcome:
    writing = trial.writing
    outcome = office.run_cut(writing.arguments(office), trial.step, **writing.environment)
    # Two runs may differ by a step or two, so the last places are sometimes after the end.
    require(outcome.status in (0, 128 + signal.SIGKILL), f"the run ended otherwise: {outcome}")
    return outcome


def killed_in_time(trial: Disturbance, office: Office) -> Outcome:
    process = office.start(trial.writing.arguments(office))
    time.sleep(trial.seconds)
    process.kill()
    outcome = office.end(process)
    require(outcome.status in (0, 128 + signal.SIGKILL), f"the run ended otherwise: {outcome}")
    return outcome


@dataclass
class Disturbances:
    """The writings that the proofs of this page disturb."""

    folder: pathlib.Path
    chance: random.Random
    first: Writing
    next: Writing
    several: Writing
    piecemeal: Writing
    hasty: Writing
    weakened: Writing

    @classmethod
    def prepare(cls, folder: pathlib.Path, chance: random.Random, notices: list[Notice], faults: pathlib.Path):
        known, new, more = notices[:2], notices[2:3], notices[2:8]
        before = imported(folder / "before", known)
        donor = imported(folder / "donor", known + new, like=before)
        return cls(
            folder, chance,
            first=Writing("first import", None, new),
            next=Writing("import", before, new),
            several=Writing("import of six", before, more),
            piecemeal=Writing("a writer that commits row by row", before, new, "piecemeal", donor),
            hasty=Writing("a writer that acknowledges before it commits", before, new, "hasty", donor),
            weakened=Writing("synchronous=OFF", before, new, preload=str(faults / "synchronous-off.so")),
        )

    def places(self, *writings: Writing) -> list[Disturbance]:
        """A kill at every step of each."""
        return [
            Disturbance(writing, step)
            for writing in writings
            for step in range(1, writing.steps(self.folder / f"steps-{writing.name}") + 1)
        ]

    def some(self, trials: list[Disturbance], count: int) -> list[Disturbance]:
        return trials if count >= len(trials) else self.chance.sample(trials, count)

    @staticmethod
    def spread(trials: list[Disturbance], count: int) -> list[Disturbance]:
        """Evenly over all places, the last among them: that a fault is found must not be left to chance."""
        return [trials[(at + 1) * len(trials) // count - 1] for at in range(count)]

    def attempt(self, what: str, trials: list[Disturbance]) -> list[str | None]:
        return attempt_all(disturb, self.folder / what, trials)


def imported(folder: pathlib.Path, notices: list[Notice], like: Office | None = None) -> Office:
    """An office whose ledger has the notices."""
    office = Office.opened(folder, notices, like)
    known = like.notices if like else []
    outcome = office.run(office.importing([notice for notice in notices if notice not in known]))
    require(outcome.status == 0, f"an undisturbed import fails: {outcome}")
    office.require_whole([notice.name for notice in notices])
    return office


def prove_kills(scene: Disturbances, kills: int, faults: int) -> Proof:
    """The process alone is killed; the system still has everything that it wrote."""
    proof = Proof("kills")
    for writing in (scene.piecemeal, scene.hasty):
        trials = scene.spread(scene.places(writing), faults)
        proof.expect_faults(writing.name, scene.attempt(f"kills-{writing.double}", trials))
    at_steps = scene.some(scene.places(scene.first, scene.next), kills // 2)
    proof.expect_none("killed between two steps", scene.attempt("kills-steps", at_steps))
    duration = scene.several.duration(scene.folder / "undisturbed")
    in_time = [
        Disturbance(scene.several, seconds=scene.chance.uniform(0, duration)) for _ in range(kills - len(at_steps))
    ]
    proof.expect_none("killed at random", scene.attempt("kills-random", in_time))
    return proof


def prove_power_cuts(scene: Disturbances, seeds: list[int | None], cuts: int, faults: int) -> Proof:
    """The disk forgets what was not synced, or keeps some of it."""
    proof = Proof("power cuts")
    proof.expect_faults("synchronous=OFF, seen at start", [refusal_of(scene)])
    weak = with_power_cut(scene.spread(scene.places(scene.weakened), faults), [None])
    proof.expect_faults("synchronous=OFF, unseen", scene.attempt("cuts-off", weak))
    trials = with_power_cut(scene.places(scene.first, scene.next), seeds)
    proof.expect_none("power cut at a step", scene.attempt("cuts", scene.some(trials, cuts)))
    return proof


def with_power_cut(trials: list[Disturbance], seeds: list[int | None]) -> list[Disturbance]:
    return [
        Disturbance(trial.writing, trial.step, cuts_power=True, seed=seed) for trial in trials for seed in seeds
    ]


def refusal_of(scene: Disturbances) -> str | None:
    """The program itself asks SQLite how it syncs; what it says where the answer is not FULL."""
    writing = scene.weakened
    office = writing.open(scene.folder / "refusal")
    outcome = office.run(writing.arguments(office), LD_PRELOAD=writing.preload, SYNCHRONOUS_OFF="openly")
    return NOT_DURABLE if outcome.status == 3 and NOT_DURABLE in outcome.error else None
