#!/usr/bin/env python3
"""Proves that the ledger survives what it must; docs/proofs-how.md says how.

    prove.py [--quick] [--seed N] [--only NAME…] [--page FILE]

`TAIZHANG_PROGRAM` names the program. Exits with 1 when a proof does not hold; what could not be tried is said.
"""

from __future__ import annotations

import argparse
import datetime
import pathlib
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from commands import prove_commands
from disks import prove_disks
from disturbed import Disturbances, prove_kills, prove_power_cuts
from notices import write_notices
from office import HERE, POWERCUT, PROGRAM
from racing import prove_races
from tampering import prove_tampering
from trials import Proof


@dataclass(frozen=True)
class Amounts:
    """How much is tried."""

    kills: int
    power_cuts: int
    power_cut_seeds: list[int | None]
    faults: int  # trials with each fault put in
    rooms: list[int]  # KiB left on the full disk
    tamperings: int  # of each kind
    races: int
    race_size: int
    commands: int  # of random commands against the model; none where the tests try it anyway


QUICK = Amounts(40, 40, [None, 1], 8, [0, 64, 640], 1, 1, 12, 0)
FULL = Amounts(1000, 10**6, [None, 1], 40, list(range(0, 1600, 64)), 10, 10, 60, 10**6)


@dataclass(frozen=True)
class Run:
    """A proof that was made, and how long it took."""

    proof: Proof
    seconds: float

    def __str__(self) -> str:
        failures = "".join(f"\n    {failure}" for failure in self.proof.failures)
        untried = f"\n    {self.proof.untried}" if self.proof.untried else ""
        tried = f"\n    fault put in: {self.proof.fault}\n    real: {self.proof.real}" if self.proof.real else ""
        return f"{self.proof.name}: {self.proof.verdict} ({self.seconds:.0f} s){tried}{untried}{failures}"


def prove_all(folder: pathlib.Path, amounts: Amounts, seed: int, names: list[str]) -> Iterable[Run]:
    """One proof after another; each has randomness of its own, so that it can be repeated alone."""
    notices = write_notices(seed, max(30, 2 * amounts.race_size))
    built = subprocess.run([POWERCUT, "build"], check=True, stdout=subprocess.PIPE, text=True).stdout
    faults = pathlib.Path(built.strip())

    def scene(name: str) -> Disturbances:
        return Disturbances.prepare(folder / name, random.Random(f"{seed} {name}"), notices, faults)

    proofs: dict[str, Callable[[], Proof | list[Proof]]] = {
        "kills": lambda: prove_kills(scene("kills"), amounts.kills, amounts.faults),
        "power-cuts": lambda: prove_power_cuts(
            scene("power-cuts"), amounts.power_cut_seeds, amounts.power_cuts, amounts.faults),
        "disks": lambda: prove_disks(folder / "disks", seed, amounts.rooms),
        "tampering": lambda: prove_tampering(
            folder / "tampering", random.Random(f"{seed} tampering"), notices[:5], amounts.tamperings),
        "commands": lambda: prove_commands(folder / "commands", seed, amounts.commands),
        "races": lambda: prove_races(folder / "races", notices, amounts.races, amounts.race_size),
    }
    for name, prove in proofs.items():
        if names and name not in names or name == "commands" and not amounts.commands:
            continue
        start = time.monotonic()
        made = prove()
        seconds = time.monotonic() - start
        for proof in made if isinstance(made, list) else [made]:
            yield Run(proof, seconds)


def page(runs: list[Run], seed: int, minutes: float) -> str:
    """docs/proofs.md: the last run, in place of the one before."""
    lines = [
        "# Proofs",
        "",
        "`make prove` writes this page anew; earlier runs are in its history. How the proofs are made is in",
        "[proofs-how.md](proofs-how.md). *Fault put in*: how often the trials failed where the program was made unsafe",
        "or replaced by a writer that is, which they must; *real*: how often they failed on the program itself.",
        "",
        f"- date: {datetime.date.today().isoformat()}",
        f"- commit: {commit()}",
        f"- seed: {seed} (`scripts/prove.sh --seed {seed}` tries the same again, as far as the machine does)",
        f"- minutes: {minutes:.0f}",
        "",
        "| proof | fault put in | real | result |",
        "| --- | --- | --- | --- |",
        *(row(run.proof) for run in runs),
    ]
    return "\n".join(lines) + "\n"


def row(proof: Proof) -> str:
    return f"| {proof.name} | {proof.fault} | {proof.real or proof.untried} | {proof.verdict} |"


def commit() -> str:
    """The commit that was tried; `+` when files were changed since."""
    command = ["git", "describe", "--always", "--abbrev=12", "--dirty=+", "--exclude=*"]
    described = subprocess.run(command, cwd=HERE, stdout=subprocess.PIPE, text=True)
    return described.stdout.strip() or "unknown"


def main() -> int:
    parser = argparse.ArgumentParser(description="Proves that the ledger survives what it must.")
    parser.add_argument("--quick", action="store_true", help="a few of each, in less than three minutes")
    parser.add_argument("--seed", type=int, help="of everything that is left to chance; a new one unless given")
    parser.add_argument("--only", nargs="+", default=[], help="kills, power-cuts, disks, tampering, commands, races")
    parser.add_argument("--page", type=pathlib.Path, help="where to write the table; not done with --only")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"proofs of {PROGRAM}, seed {seed}", flush=True)
    start, runs = time.monotonic(), []
    with tempfile.TemporaryDirectory(prefix="taizhang-proofs.") as folder:
        for run in prove_all(pathlib.Path(folder).resolve(), QUICK if options.quick else FULL, seed, options.only):
            print(run, flush=True)
            runs.append(run)
    if options.page and not options.only:
        options.page.write_text(page(runs, seed, (time.monotonic() - start) / 60))
    return 1 if any(run.proof.failures for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main())
