"""The built program: ledgers that it fills, and the server of their pages."""

from __future__ import annotations

import json
import os
import pathlib
import queue
import re
import signal
import subprocess
import threading

PROGRAM = os.environ["TAIZHANG_PROGRAM"]
ROOT = pathlib.Path(__file__).resolve().parents[3]
SAMPLES = sorted([*ROOT.glob("Samples/*.txt"), *ROOT.glob("Samples/*.html")])
# An audit names no inspection; whoever imports it must say that it is a new one.
AUDIT = ROOT / "Samples" / "09-audit.txt"

# Settings of whoever runs the tests do not reach the program.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("TAIZHANG_")}
_PATIENCE = 60  # seconds; a guard against waiting for ever, never a measure


def run(*words: str | os.PathLike[str], accepted: tuple[int, ...] = (0,)) -> str:
    """What the program prints."""
    ended = subprocess.run(
        [PROGRAM, *words], env=_ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert ended.returncode in accepted, f"taizhang {words} ended with {ended.returncode}: {ended.stderr}"
    return ended.stdout


def document_text(file: pathlib.Path) -> str:
    """The text that is kept of a document, line ends as lines of a page have them."""
    return run("read", file, "--text").replace("\r\n", "\n").removesuffix("\n")


def reading(file: pathlib.Path) -> dict:
    """What a document says, in the keys of docs/reading.md."""
    return json.loads(run("read", file, "--format", "json"))


class Ledger:
    """A ledger file, and what it says of itself on the command line."""

    def __init__(self, path: pathlib.Path):
        self.path = path
        self._by_document: dict[str, dict] = {}

    def make(self) -> Ledger:
        """Makes the ledger, with nothing in it."""
        run("init", "--ledger", self.path)
        return self

    def add(self, *files: pathlib.Path, new: bool = False, accepted: tuple[int, ...] = (0,)) -> Ledger:
        """Imports files; status 1 says that some were refused."""
        run("import", *files, *(["--new"] if new else []), "--ledger", self.path, accepted=accepted)
        self._by_document.clear()
        return self

    def inspections(self) -> list[dict]:
        return json.loads(run("inspections", "--ledger", self.path, "--format", "json"))

    def inspection(self, document: str) -> dict:
        """An inspection with its findings, by the name of its document: the oracle of what pages show."""
        if not self._by_document:
            for known in self.inspections():
                ledger = json.loads(run("ledger", known["id"], "--ledger", self.path, "--format", "json"))
                for kept in ledger["documents"]:
                    self._by_document[kept["name"]] = {**ledger, "id": known["id"], "document": kept["id"]}
        return self._by_document[document]


class Server:
    """The pages of a ledger on a free port, from `with` to its end."""

    def __init__(self, ledger: Ledger):
        self.ledger = ledger
        self.log: list[str] = []
        self._heard = threading.Condition()

    def __enter__(self) -> Server:
        self._process = subprocess.Popen(
            [PROGRAM, "serve", "--ledger", self.ledger.path, "--port", "0", "--health-port", "off"],
            env=_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        ready: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, args=(ready,))
        self._reader.start()
        address = ready.get(timeout=_PATIENCE)
        assert address, "the server ended at once: " + "".join(self.log)
        self.address = address
        self.port = int(address.rpartition(":")[2])
        return self

    def _read(self, ready: queue.Queue[str | None]) -> None:
        for line in self._process.stderr:
            with self._heard:
                self.log.append(line)
                self._heard.notify_all()
            if found := re.search(r"http://127\.0\.0\.1:\d+(?=/  按)", line):
                ready.put(found[0])
        ready.put(None)

    def wait_for_log(self, words: str) -> str:
        """The line of the log that has these words in it, as soon as it is there."""

        def found() -> str | None:
            return next((line for line in self.log if words in line), None)

        with self._heard:
            line = self._heard.wait_for(found, timeout=_PATIENCE)
        assert line, f"the log never said {words}"
        return line

    def __exit__(self, *failure: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        try:
            status = self._process.wait(_PATIENCE)
        finally:
            self._process.kill()
            self._reader.join(_PATIENCE)
            self._process.stderr.close()
        assert failure[0] or status == 0, f"the server ended with {status}"
