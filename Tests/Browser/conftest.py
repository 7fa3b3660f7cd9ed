"""What tests ask for: the browser, visitors, and the ledgers with their servers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kit import notices, worked
from kit.program import AUDIT, SAMPLES, Ledger, Server
from kit.visitor import Visitor, chromium
from playwright.sync_api import Browser, sync_playwright

MANY = 10_000


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors; what went wrong behind their pages fails the test at its end."""
    visitors: list[Visitor] = []

    def make(server: Server, **wishes: object) -> Visitor:
        visitors.append(Visitor(browser, server.address, **wishes))
        return visitors[-1]

    yield make
    for visitor in visitors:
        visitor.close()


def served(ledger: Ledger) -> Iterator[Server]:
    with Server(ledger) as server:
        yield server


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The samples that are notices, two notices of these tests, and an inspection that is worked on."""
    folder = tmp_path_factory.mktemp("samples")
    ledger = Ledger(folder / "taizhang.db")
    ledger.add(*SAMPLES, accepted=(1,))  # what is no notice is refused
    ledger.add(AUDIT, new=True)
    ledger.add(write(folder / "formulas.html", notices.formulas()), write(folder / "long.html", notices.long_rows(60)))
    worked.work(ledger, folder)
    yield from served(ledger)


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One notice with ten thousand findings."""
    folder = tmp_path_factory.mktemp("many")
    ledger = Ledger(folder / "taizhang.db").add(write(folder / "many.txt", notices.many(MANY)))
    yield from served(ledger)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A ledger without anything in it."""
    folder = tmp_path_factory.mktemp("empty")
    yield from served(Ledger(folder / "taizhang.db").make())


def write(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file
