"""What holds for every page: its bones, its width, its weight, and a browser that has nothing to complain of."""

from __future__ import annotations

import pytest
from kit.places import PLACES, Place
from kit.visitor import NARROW, NARROWEST, WIDE

MOST_BYTES = 150_000

WIDER_THAN_THE_WINDOW = """() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const sticksOut = (element) => element.getBoundingClientRect().right > edge + 0.5;
    return [...document.body.querySelectorAll("*")].filter(sticksOut).map((e) => e.outerHTML.slice(0, 120)).slice(0, 5);
}"""


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("place", PLACES, ids=str)
def test_a_page_has_its_bones_and_fits_its_window(samples, visitor, place: Place, language: str):
    person = visitor(samples, language=language)
    assert person.open(place.on(samples)).status == place.status
    assert person.page.locator("h1").count() == 1
    assert person.title.strip()
    assert person.page.locator("main").count() == 1
    assert person.page.title().strip(" ·")
    assert person.page.locator("html").get_attribute("lang") == language
    ids = person.page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids)), "an id twice"
    for width in WIDE, NARROW, NARROWEST:
        person.resize(width)
        assert person.page.evaluate(WIDER_THAN_THE_WINDOW) == [], width


def test_every_page_has_a_title_of_its_own(samples, visitor):
    person = visitor(samples)
    titles: dict[str, str] = {}
    for place in PLACES:
        person.open(place.on(samples))
        title = person.page.title()
        if not place.name.startswith("ledger"):  # filters do not change what the page is
            assert title not in titles, f"{place} is called as {titles[title]}: {title}"
        titles[title] = place.name


@pytest.mark.parametrize("place", [place for place in PLACES if place.is_weighed], ids=str)
def test_a_page_is_light(samples, visitor, place: Place):
    person = visitor(samples)
    person.open(place.on(samples))
    weights = person.weights()
    assert any(url.endswith(".css") for url in weights)
    assert sum(weights.values()) < MOST_BYTES, weights


def test_the_first_page_of_a_long_ledger_is_light(many, visitor):
    person = visitor(many)
    person.open(f"/inspections/{many.ledger.inspections()[0]['id']}/ledger")
    assert len(person.rows()) == 50
    assert sum(person.weights().values()) < MOST_BYTES, person.weights()


def test_an_empty_ledger_says_what_to_do_first(empty, visitor):
    person = visitor(empty)
    person.open("/")
    assert person.title == "台账里还没有检查"
    assert "taizhang import" in person.page.locator("main").inner_text()


def test_with_nothing_remembered_a_page_answers_as_before(samples, visitor):
    person = visitor(samples)
    tag = person.open("/").headers["etag"]
    again = person.page.request.get("/", headers={"If-None-Match": tag})
    assert (again.status, again.body()) == (304, b"")
