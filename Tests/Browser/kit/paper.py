"""What a browser prints, as it lies on paper."""

from __future__ import annotations

import base64
import re
import subprocess
from dataclasses import dataclass

from playwright.sync_api import Page

MILLIMETRE = 72 / 25.4


@dataclass(frozen=True)
class Sheet:
    """One side of paper: its size in millimetres and its words without white space."""

    width: int
    height: int
    text: str


def pdf(page: Page) -> bytes:
    """The page as the browser prints it when the paper is what the page asks for."""
    client = page.context.new_cdp_session(page)
    answer = client.send("Page.printToPDF", {"preferCSSPageSize": True})
    client.detach()
    return base64.b64decode(answer["data"])


def printed(page: Page) -> list[Sheet]:
    """The sheets that come out of the printer."""
    file = pdf(page)
    facts = _poppler("pdfinfo", file, "-f", "1", "-l", "99999")
    sizes = re.findall(rb"Page +\d+ size: +([\d.]+) x ([\d.]+) pts", facts)
    texts = _poppler("pdftotext", file).decode().split("\f")[:-1]
    return [
        Sheet(round(float(width) / MILLIMETRE), round(float(height) / MILLIMETRE), re.sub(r"\s", "", text))
        for (width, height), text in zip(sizes, texts, strict=True)
    ]


def _poppler(tool: str, file: bytes, *options: str) -> bytes:
    output = ["-"] if tool == "pdftotext" else []
    return subprocess.run([tool, *options, "-", *output], input=file, stdout=subprocess.PIPE, check=True).stdout
