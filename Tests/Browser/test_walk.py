"""The way through the ledger, as somebody walks it with the mouse: with scripts, and without."""

from __future__ import annotations

import re

import pytest
from kit.places import RICH
from kit.program import ROOT, reading
from kit.visitor import NARROW, WIDE, Visitor

ORGANIZATION = "中共赤石县卫生健康局党组"


@pytest.fixture(params=[(True, WIDE), (False, WIDE), (False, NARROW)], ids=["scripts", "no-scripts", "no-scripts-390"])
def person(request, samples, visitor) -> Visitor:
    scripts, width = request.param
    return visitor(samples, scripts=scripts, width=width)


def test_from_home_to_the_words_of_a_finding_and_back(person: Visitor):
    page = person.page
    finding = reading(ROOT / "Samples" / RICH)["findings"][1]
    person.open("/")
    page.get_by_role("link", name=ORGANIZATION).click()
    assert person.title == ORGANIZATION
    page.get_by_role("navigation", name="所在位置").get_by_role("link", name=re.compile("^台账 ")).click()
    assert person.title == "台账"
    ledger = page.url
    page.get_by_role("link", name=finding["title"]).click()
    assert finding["title"] in person.title
    answers = page.locator(".clause-text").all_inner_texts()
    assert answers == [item["text"] for item in finding["measures"] + finding["progress"]]
    page.locator("#actions + ol").get_by_role("link", name="原文").first.click()
    place = page.locator(":target")
    assert place.inner_text() == finding["measures"][0]["text"]
    place.click()
    assert page.url.endswith("/findings/2#action-1")
    assert page.locator(":target .clause-text").inner_text() == finding["measures"][0]["text"]
    page.get_by_role("link", name="回到台账").click()
    assert page.locator("tr:target .row-link").inner_text() == finding["title"]
    for _ in range(4):
        page.go_back()
    assert page.url.partition("#")[0] == ledger


def test_from_finding_to_finding(person: Visitor, samples):
    inspection = samples.ledger.inspection(RICH)
    titles = [finding["title"] for finding in inspection["findings"]]
    person.open(f"/inspections/{inspection['id']}/findings/1")
    turn = person.page.get_by_role("navigation", name="上一个、下一个问题")
    for title in titles[1:]:
        turn.locator("[rel=next]").click()
        assert title in person.title
    assert turn.locator("[rel=next]").count() == 0
    for title in reversed(titles[:-1]):
        turn.locator("[rel=prev]").click()
        assert title in person.title
    assert turn.locator("[rel=prev]").count() == 0


def test_the_language_changes_where_one_is_and_stays(person: Visitor, samples):
    path = f"/inspections/{samples.ledger.inspection(RICH)['id']}/ledger?status=completed&text=%E8%AE%BE%E5%A4%87"
    person.open(path)
    rows = person.rows()
    assert rows
    person.page.get_by_role("link", name="English").click()
    assert (person.title, person.path, person.rows()) == ("Ledger", path, rows)
    person.open("/")
    assert person.title == "Inspections"
    person.page.get_by_role("link", name="中文").click()
    assert (person.title, person.path) == ("检查一览", "/")


def test_what_the_overview_counts_is_what_its_links_show(person: Visitor, samples):
    """Every number by status and by heading, against the ledger of the command line."""
    for document in [RICH, "05-four-levels.txt", "04-positive-headings.txt"]:
        inspection = samples.ledger.inspection(document)
        overview = f"/inspections/{inspection['id']}"
        person.open(overview)
        links = person.page.locator(".tally tbody tr, .matrix tbody tr").evaluate_all(
            """rows => rows.map(row => [row.querySelector("a").getAttribute("href"),
                Number(row.querySelector(".number").textContent), row.querySelector("a").textContent])""")
        assert sum(count for _, count, _ in links) == 2 * len(inspection["findings"])
        for href, count, words in links:
            person.open(href)
            assert len(person.rows()) == count, (document, words)
