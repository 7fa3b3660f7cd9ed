"""Takes the pictures of docs/pages.md: the main pages of a ledger with the samples in it.

    screenshots.py FOLDER

Ids, times and hashes differ from run to run; fixed ones are written over them, so that a picture changes only when a page
does.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kit.paper import pdf
from kit.places import RICH
from kit.program import AUDIT, SAMPLES, Ledger, Server
from kit.visitor import NARROW, WIDE, Visitor, chromium
from kit.worked import WORKED, work
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

COLOURS = 128
MOST_BYTES = 150_000

STAND_INS = """() => {
    let count = 0;
    const digits = length => {
        let state = ++count * 2654435761 >>> 0, text = "";
        while (text.length < length) {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            text += (state >>> 24).toString(16).padStart(2, "0");
        }
        return text.slice(0, length);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const node = texts.currentNode;
        node.data = node.data
            .replace(/20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d/g, "2024-09-13 10:30:00")
            .replace(/\\d+\\.\\d 秒/g, "0.1 秒")
            .replace(/^[0-9a-f]{64}$/, hash => digits(64))
            .replace(/\\b[0-9a-f]{12}\\b(?!…)/g, hash => digits(12))
            .replace(/^[0-9a-z]{16}$/, id => id.match(/^[0-9a-f]{16}$/) ? id : "k3q9w7x2m5t8r4d6");
    }
}"""


@dataclass(frozen=True)
class Picture:
    """A window onto a page; `{rich}` and `{worked}` stand for inspections, `{paper}` for the document of the first."""

    name: str
    path: str
    width: int = WIDE
    language: str = "zh-CN"
    dark: bool = False


PICTURES = [
    Picture("home", "/"),
    Picture("home-390", "/", width=NARROW),
    Picture("search", "/?text=%E6%8B%9B%E6%A0%87"),
    Picture("inspection", "{rich}"),
    Picture("inspection-390", "{rich}", width=NARROW),
    Picture("inspection-english", "{rich}", language="en"),
    Picture("ledger", "{rich}/ledger"),
    Picture("ledger-390", "{rich}/ledger", width=NARROW),
    Picture("ledger-dark", "{rich}/ledger?status=completed&text=%E8%AE%BE%E5%A4%87", dark=True),
    Picture("finding", "{rich}/findings/1"),
    Picture("finding-390", "{rich}/findings/1", width=NARROW),
    Picture("finding-dark", "{rich}/findings/1", dark=True),
    Picture("finding-worked", "{worked}/findings/1"),
    Picture("office", "{worked}/office"),
    Picture("document", "{rich}/documents/{paper}"),
    Picture("remarks", "{rich}/remarks"),
    Picture("journal", "{rich}/journal"),
    Picture("verification", "{rich}/journal/verification"),
]


def save(picture: Image.Image, file: Path) -> None:
    """Saves with as few colours as do no harm."""
    packed = io.BytesIO()
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
    assert len(packed.getvalue()) < MOST_BYTES, f"{file} would have {len(packed.getvalue())} bytes"
    file.write_bytes(packed.getvalue())
    print(f"{len(packed.getvalue()):7} bytes  {file}")


def take(browser: Browser, server: Server, picture: Picture, folder: Path) -> None:
    inspection = server.ledger.inspection(RICH)
    worked = server.ledger.inspection(WORKED)
    path = picture.path.format(
        rich=f"/inspections/{inspection['id']}", worked=f"/inspections/{worked['id']}", paper=inspection["document"])
    visitor = Visitor(browser, server.address, width=picture.width, language=picture.language, dark=picture.dark)
    visitor.open(path)
    visitor.page.evaluate(STAND_INS)
    save(Image.open(io.BytesIO(visitor.page.screenshot())), folder / f"{picture.name}.png")
    visitor.close()


def take_paper(browser: Browser, server: Server, folder: Path) -> None:
    """The first sheet of the meeting paper, as it is printed."""
    visitor = Visitor(browser, server.address)
    visitor.open(f"/inspections/{server.ledger.inspection(RICH)['id']}/ledger/print")
    visitor.page.evaluate(STAND_INS)
    sheet = subprocess.run(
        ["pdftoppm", "-r", "84", "-f", "1", "-l", "1", "-png"], input=pdf(visitor.page), stdout=subprocess.PIPE,
        check=True).stdout
    save(Image.open(io.BytesIO(sheet)), folder / "paper.png")
    visitor.close()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="taizhang-pictures.") as folder_of_ledger, sync_playwright() as playwright:
        ledger = Ledger(Path(folder_of_ledger) / "taizhang.db").add(*SAMPLES, accepted=(1,)).add(AUDIT, new=True)
        work(ledger, Path(folder_of_ledger))
        browser = chromium(playwright)
        with Server(ledger) as server:
            for picture in PICTURES:
                take(browser, server, picture, folder)
            take_paper(browser, server, folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
