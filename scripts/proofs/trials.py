"""Trials that are made many times over, on all processors, and what became of them."""

from __future__ import annotations

import itertools
import os
import pathlib
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from office import Complaint

SHOWN_COMPLAINTS = 5


@dataclass
class Proof:
    """One line of docs/proofs.md."""

    name: str
    fault: str = ""
    real: str = ""
    failures: list[str] = field(default_factory=list)
    untried: str = ""

    @property
    def verdict(self) -> str:
        if self.untried:
            return "not tried"
        return "FAILED" if self.failures else "holds"

    def expect_faults(self, what: str, complaints: list[str | None]) -> None:
        """The fault was put in: where nothing is found, the proof proves nothing."""
        found = [complaint for complaint in complaints if complaint]
        self.fault = joined(self.fault, f"{what}: fails in {len(found)} of {len(complaints)}")
        if not found:
            self.failures.append(f"the fault “{what}” never makes it fail, so this proof proves nothing")

    def expect_none(self, what: str, complaints: list[str | None]) -> None:
        found = [complaint for complaint in complaints if complaint]
        self.real = joined(self.real, f"{what}: fails in {len(found)} of {len(complaints)}")
        self.failures += [f"{what}: {complaint}" for complaint in found[:SHOWN_COMPLAINTS]]


def joined(text: str, more: str) -> str:
    return f"{text}; {more}" if text else more


def attempt_all(attempt: Callable, folder: pathlib.Path, trials: Iterable) -> list[str | None]:
    """Each trial in a new folder: why it failed, in the order of the trials."""
    folder.mkdir(parents=True, exist_ok=True)
    given = list(trials)
    folders = (folder / str(number) for number in itertools.count(1))
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        complaints = []
        for complaint in pool.map(guarded, itertools.repeat(attempt), given, folders):
            complaints.append(complaint)
            tell_progress(len(complaints), len(given))
    return complaints


def guarded(attempt: Callable, trial: object, folder: pathlib.Path) -> str | None:
    try:
        attempt(trial, folder)
    except Complaint as complaint:
        return f"{trial}: {complaint}"
    return None


def tell_progress(done: int, all_of_them: int) -> None:
    if sys.stderr.isatty():
        end = "\r" if done < all_of_them else "\r\033[K"
        print(f"\r  {done} of {all_of_them}", end=end, file=sys.stderr, flush=True)
