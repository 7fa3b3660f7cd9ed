"""A person at a browser, and everything that went wrong behind the pages they saw."""

from __future__ import annotations

import os
import re
import shutil
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Playwright, Request, Response

WIDE, NARROW, NARROWEST = 1440, 390, 320
_HEIGHTS = {WIDE: 900, NARROW: 844, NARROWEST: 640}


def chromium(playwright: Playwright) -> Browser:
    """Debian's browser, without a window."""
    program = shutil.which("chromium")
    assert program, "there is no chromium in PATH; scripts/browser.sh installs it"
    # Root may not use the browser's sandbox; in containers tests are often run by root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=program, args=arguments)


class Visitor:
    """A window of its own, with nothing remembered."""

    def __init__(
        self, browser: Browser, address: str, *, width: int = WIDE, language: str = "zh-CN", dark: bool = False,
        scripts: bool = True,
    ):
        self.address = address
        self.complaints: list[str] = []
        self.answers: list[Response] = []
        self._context = browser.new_context(
            viewport={"width": width, "height": _HEIGHTS[width]}, locale=language, base_url=address,
            color_scheme="dark" if dark else "light", java_script_enabled=scripts, reduced_motion="reduce")
        # A guard against waiting for ever; nothing is measured by it.
        self._context.set_default_timeout(30_000)
        self.page = self._context.new_page()
        self._watch(self.page)

    def _watch(self, page: Page) -> None:
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(f"a script broke: {error}"))
        page.on("request", self._see)
        page.on("response", self._receive)

    def _hear(self, kind: str, text: str) -> None:
        """A browser says on the console what its policy forbade and what it could not load."""
        is_error_page = re.match("Failed to load resource: the server responded with a status of 4", text)
        if kind in ("error", "warning") and not is_error_page:
            self.complaints.append(f"{kind} on the console: {text}")

    def _see(self, request: Request) -> None:
        if not request.url.startswith((self.address + "/", "data:", "blob:")):
            self.complaints.append(f"asked another host: {request.url}")

    def _receive(self, answer: Response) -> None:
        self.answers.append(answer)

    def open(self, path: str) -> Response:
        """Opens an address and waits until everything on it is loaded."""
        response = self.page.goto(path, wait_until="load")
        assert response, path
        return response

    def close(self) -> None:
        self._context.close()
        assert not self.complaints, "\n".join(self.complaints)

    def resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": _HEIGHTS[width]})

    def weights(self) -> dict[str, int]:
        """How many bytes, unpacked, everything was that came."""
        return {answer.url: len(answer.body()) for answer in self.answers}

    # What is on the page

    @property
    def path(self) -> str:
        """The address without its host, as somebody would hand it on."""
        parts = urlsplit(self.page.url)
        return parts.path + ("?" + parts.query if parts.query else "")

    @property
    def title(self) -> str:
        """What the page says it is, without what stands there for those who cannot see."""
        return self.page.locator("h1").inner_text()

    def rows(self) -> list[int]:
        """The positions of the findings in the ledger's table, from top to bottom."""
        return [int(row) for row in self.page.locator(".ledger tbody .c-position").all_inner_texts()]

    def focused(self) -> str:
        """The text of what has the focus."""
        return self.page.evaluate("document.activeElement.textContent")
