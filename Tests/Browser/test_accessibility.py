"""WCAG 2.2 AA as far as a machine can tell: axe on every page, in both languages, wide and narrow, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from kit.places import PLACES, Place
from kit.visitor import NARROW, WIDE

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WISHES = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}


def violations(page) -> list[str]:
    found = Axe().run(page, options=WISHES).response
    assert len(found["passes"]) > 10, "axe looked at nothing"
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("place", PLACES, ids=str)
def test_axe_finds_nothing(samples, visitor, place: Place, language: str):
    person = visitor(samples, language=language)
    person.open(place.on(samples))
    for width in WIDE, NARROW:
        person.resize(width)
        for scheme in "light", "dark":
            person.page.emulate_media(color_scheme=scheme)
            assert violations(person.page) == [], (width, scheme)


def test_axe_finds_nothing_in_an_empty_ledger(empty, visitor):
    person = visitor(empty)
    person.open("/")
    assert violations(person.page) == []
