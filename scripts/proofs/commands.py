"""Random commands to the real ledger, each judged by a plain model of the rules: Tests/RectificationTests/Model.

The program and the model are compiled together, so this runs the test that does it, with more commands and another seed.
"""

from __future__ import annotations

import os
import pathlib
import subprocess

from office import HERE
from trials import Proof

FAULTS = 6  # ModelTrial.Fault
SHOWN_COMPLAINTS = 5


def prove_commands(folder: pathlib.Path, seed: int, amount: int) -> Proof:
    """So many commands, and the faults that the model must find."""
    folder.mkdir(parents=True, exist_ok=True)
    report, build = folder / "report", os.environ["TAIZHANG_BUILD"]
    environment = os.environ | {
        "TAIZHANG_MODEL_COMMANDS": str(amount), "TAIZHANG_MODEL_SEED": str(seed % 10**6),
        "TAIZHANG_MODEL_REPORT": str(report),
    }
    root = HERE.parent.parent
    command = ["swift", "test", "--scratch-path", build, "--disable-xctest", "--filter", "LedgerModelTests"]
    run = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    proof = Proof("random commands")
    if not report.exists():
        proof.failures.append(f"the tests did not run to their end: {run.stderr[-500:]}")
        return proof
    recorded, refused, refusals, kinds = map(int, report.read_text().split())
    unlike = [line.strip() for line in run.stdout.splitlines() if "种子" in line]
    proof.fault = f"between program and ledger: found in {FAULTS} of {FAULTS}" if run.returncode == 0 else "see below"
    proof.real = (
        f"of {recorded + refused} commands, {recorded} recorded and {refused} refused, unlike the model: {len(unlike)}"
        f"; {refusals} reasons to refuse and {kinds} commands met")
    proof.failures += unlike[:SHOWN_COMPLAINTS]
    if run.returncode and not unlike:
        proof.failures.append(f"the tests failed: {run.stdout[-500:]}")
    return proof
