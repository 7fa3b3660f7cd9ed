"""Ten thousand findings: every page of them, forward and back, search, spreadsheet, paper."""

from __future__ import annotations

import csv
import html
import io
import re

import pytest
from conftest import MANY
from kit.visitor import Visitor

PAGE = 50


@pytest.fixture
def person(many, visitor) -> Visitor:
    person = visitor(many)
    person.ledger = f"/inspections/{many.ledger.inspections()[0]['id']}/ledger"
    return person


def fetch(person: Visitor, path: str) -> str:
    answer = person.page.request.get(path)
    assert answer.status == 200, path
    return answer.text()


def walk(person: Visitor, path: str, relation: str) -> tuple[list[list[int]], str]:
    """The rows of a page and of all that follow it in a direction, and the address of the last."""
    pages = []
    while True:
        page = fetch(person, path)
        pages.append([int(row) for row in re.findall(r'<tr id="f(\d+)">', page)])
        link = re.search(rf'rel="{relation}" href="([^"]+)"', page)
        if not link:
            return pages, path
        path = html.unescape(link[1])


def test_paging_forward_and_back_shows_each_finding_once(person):
    pages = [list(range(start, start + PAGE)) for start in range(1, MANY, PAGE)]
    there, last = walk(person, person.ledger, "next")
    assert there == pages
    back, _ = walk(person, last, "prev")
    assert back == pages[::-1]


@pytest.mark.parametrize("query", ["status=completed&sort=-status", "sort=status&text=第7片区"])
def test_paging_keeps_filter_and_order(person, query: str):
    pages, _ = walk(person, f"{person.ledger}?{query}", "next")
    rows = sum(pages, [])
    # The statuses take turns: completed, substantially, partially, ongoing, in progress.
    ranks = {1: 6, 2: 5, 3: 3, 4: 4, 0: 2}
    if query.startswith("status"):
        assert rows == [row for row in range(MANY, 0, -1) if row % 5 == 1]
    else:
        assert rows == sorted(range(3001, 3501), key=lambda row: (ranks[row % 5], row))


def test_in_the_browser_to_the_next_page_and_back(person):
    person.open(person.ledger)
    assert f"{MANY}" in person.page.get_by_role("status").inner_text().replace(",", "")
    for start in 51, 101, 151:
        person.page.get_by_role("link", name="下一页").click()
        assert person.rows() == list(range(start, start + PAGE))
    for start in 101, 51, 1:
        person.page.get_by_role("link", name="上一页").click()
        assert person.rows() == list(range(start, start + PAGE))
    assert person.page.get_by_role("link", name="上一页").count() == 0
    person.page.get_by_role("columnheader", name="序").get_by_role("link").click()
    assert person.rows() == list(range(MANY, MANY - PAGE, -1))
    person.open(f"{person.ledger}?at={MANY}")
    assert person.rows()[-1] == MANY
    assert person.page.get_by_role("link", name="下一页").count() == 0


def test_from_a_finding_back_to_its_page(person):
    person.open(f"{person.ledger.removesuffix('/ledger')}/findings/7777")
    person.page.get_by_role("link", name="回到台账").click()
    assert 7777 in person.rows() and len(person.rows()) == PAGE
    row = person.page.locator("tr:target")
    assert row.locator(".c-position").inner_text() == "7777"
    assert row.evaluate("""row => {
        const box = row.getBoundingClientRect();
        return box.top > 0 && box.bottom < innerHeight;
    }""")


def test_search_finds_one_of_them_and_many(person):
    person.open("/?text=第9876号泵站")
    assert person.page.locator(".hit").count() == 1
    person.page.locator(".hit-link").click()
    assert "第9876号泵站的巡查记录不全" in person.title
    person.open("/?text=巡查记录")
    first = person.page.locator(".hit-position").all_inner_texts()
    assert len(first) == PAGE
    person.page.get_by_role("link", name="下一页").click()
    second = person.page.locator(".hit-position").all_inner_texts()
    assert len(second) == PAGE and not set(first) & set(second)
    person.page.get_by_role("link", name="上一页").click()
    assert person.page.locator(".hit-position").all_inner_texts() == first


def test_the_spreadsheet_is_whole(person):
    sheet = fetch(person, f"{person.ledger}.csv")
    _, *records = csv.reader(io.StringIO(sheet.removeprefix("\ufeff"), newline=""))
    assert [int(record[0]) for record in records] == list(range(1, MANY + 1))
    assert all(f"第{number}号泵站的巡查记录不全" in record for number, record in enumerate(records, 1))


def test_the_paper_is_whole(person):
    paper = fetch(person, f"{person.ledger}/print")
    rows = re.findall(r'<tr><td class="c-position">(\d+)</td>.*?</tr>', paper)
    assert [int(row) for row in rows] == list(range(1, MANY + 1))
    assert all(f"已补记{number}处。" in paper for number in (1, 5000, MANY))
    assert paper.rstrip().endswith("</html>")
