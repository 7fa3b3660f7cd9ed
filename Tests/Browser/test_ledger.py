"""The ledger's table shows what was asked for: filter, order, pages, address, spreadsheet."""

from __future__ import annotations

import calendar
import csv
import io
import re
from urllib.parse import quote

import pytest
from kit.places import DOUBTFUL, RICH
from kit.program import ROOT, reading
from kit.visitor import Visitor

STATUSES = [None, "notStarted", "inProgress", "partiallyCompleted", "ongoing", "substantiallyCompleted", "completed"]
WORDS = {"completed": "已完成", "substantiallyCompleted": "基本完成", "ongoing": "长期坚持",
         "partiallyCompleted": "阶段性", "inProgress": "推进中", "notStarted": "未启动", None: "未注明"}
CLAUSE_STATUS = "02-clause-status.txt"


def positions(findings: list[dict]) -> list[int]:
    return [finding["position"] for finding in findings]


def path(inspection: dict, query: str = "") -> str:
    return f"/inspections/{inspection['id']}/ledger{query}"


@pytest.mark.parametrize("document", [RICH, CLAUSE_STATUS, "05-four-levels.txt"])
@pytest.mark.parametrize("scripts", [True, False])
def test_filter_by_status(samples, visitor, document: str, scripts: bool):
    inspection = samples.ledger.inspection(document)
    person = visitor(samples, scripts=scripts)
    occurring = [status for status in STATUSES if any(f.get("status") == status for f in inspection["findings"])]
    for chosen in [[status] for status in occurring] + [occurring[:2]]:
        person.open(path(inspection))
        for status in chosen:
            person.page.get_by_role("group", name="状态").get_by_label(WORDS[status]).check()
        person.page.get_by_role("button", name="筛选").click()
        wanted = [finding for finding in inspection["findings"] if finding.get("status") in chosen]
        assert person.rows() == positions(wanted)
        shown = person.page.locator(".ledger tbody .c-status").all_inner_texts()
        assert {word.strip() for word in shown} == {WORDS[status] for status in chosen}
        assert str(len(wanted)) in person.page.get_by_role("status").inner_text()
        for status in chosen:
            assert person.page.get_by_role("group", name="状态").get_by_label(WORDS[status]).is_checked()
        person.page.get_by_role("link", name="清除筛选").first.click()
        assert person.rows() == positions(inspection["findings"])


@pytest.mark.parametrize("document", ["05-four-levels.txt", RICH])
def test_filter_by_heading(samples, visitor, document: str):
    inspection = samples.ledger.inspection(document)
    person = visitor(samples)
    person.open(path(inspection))
    choices = person.page.get_by_label("标题").locator("option")
    values = choices.evaluate_all("options => options.map(option => option.value)")
    paths = {tuple(finding["headings"][:depth + 1]) for finding in inspection["findings"]
             for depth in range(len(finding["headings"]))}
    assert {tuple(value.split("\n")) for value in values if value} <= paths
    assert len(values) > 2
    for value in filter(None, values):
        person.open(path(inspection))
        person.page.get_by_label("标题").select_option(value)
        person.page.get_by_role("button", name="筛选").click()
        under = value.split("\n")
        wanted = [f for f in inspection["findings"] if f["headings"][:len(under)] == under]
        assert wanted and person.rows() == positions(wanted), value
        assert person.page.get_by_label("标题").input_value() == value


def texts(finding: dict) -> str:
    """All words of a finding that are looked through."""
    return "\n".join([
        finding["title"], finding.get("description", ""), *finding["headings"],
        *(item["text"] for item in finding.get("measures", []) + finding["progress"])])


@pytest.mark.parametrize("text", ["设备", "高血压", "95%", "股"])
def test_filter_by_text_marks_what_was_looked_for(samples, visitor, text: str):
    inspection = samples.ledger.inspection(RICH)
    person = visitor(samples)
    person.open(path(inspection))
    person.page.get_by_label("文字").fill(text)
    person.page.keyboard.press("Enter")
    person.page.wait_for_url("**text=**")
    findings = reading(ROOT / "Samples" / RICH)["findings"]
    assert person.rows() == [row for row, finding in enumerate(findings, 1) if text in texts(finding)]
    shown = [f["title"] for f in inspection["findings"] if f["position"] in person.rows()]
    marks = person.page.locator(".ledger .c-statement mark").all_inner_texts()
    assert marks == [text] * "".join(shown).count(text)


def test_filters_together_and_none_left(samples, visitor):
    inspection = samples.ledger.inspection(CLAUSE_STATUS)
    person = visitor(samples)
    heading = inspection["findings"][0]["headings"]
    person.open(path(inspection, f"?status=completed&heading={quote(chr(10).join(heading))}"))
    assert person.rows() == positions(
        [f for f in inspection["findings"] if f.get("status") == "completed" and f["headings"] == heading])
    person.open(path(inspection, "?text=%E9%BA%92%E9%BA%9F"))
    assert person.page.get_by_text("没有符合条件的问题。").is_visible()
    person.page.locator(".notice").get_by_role("link", name="清除筛选").click()
    assert person.rows() == positions(inspection["findings"])


def due(finding: dict) -> tuple:
    """By the day, or the last of the month or year; then words that name none, then those of which nothing is said."""
    words = finding.get("dueText", "")
    if not (day := re.search(r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?", words)):
        return (1 if words else 2,)
    year, month = int(day[1]), int(day[2] or 12)
    return 0, year, month, int(day[3] or calendar.monthrange(year, month)[1])


# Text as SQLite compares it: byte by byte, none before all.
KEYS = {
    "序": lambda finding: 0,
    "状态": lambda finding: STATUSES.index(finding.get("status")),
    "责任单位": lambda finding: finding.get("owner", "").encode()[:120],
    "时限": due,
}


@pytest.mark.parametrize("document", [RICH, DOUBTFUL])
def test_order(samples, visitor, document: str):
    inspection = samples.ledger.inspection(document)
    person = visitor(samples)
    for label, key in KEYS.items():
        person.open(path(inspection))
        rising = sorted(inspection["findings"], key=lambda finding: (key(finding), finding["position"]))
        head = person.page.get_by_role("columnheader", name=label, exact=True)
        if label != "序":
            assert head.get_attribute("aria-sort") is None
            head.get_by_role("link").click()
        assert head.get_attribute("aria-sort") == "ascending"
        assert person.rows() == positions(rising), label
        head.get_by_role("link").click()
        assert head.get_attribute("aria-sort") == "descending"
        assert person.rows() == positions(rising[::-1]), label


def test_an_address_shows_others_the_same(samples, visitor):
    inspection = samples.ledger.inspection(RICH)
    person = visitor(samples)
    person.open(path(inspection))
    for word in "已完成", "推进中":
        person.page.get_by_role("group", name="状态").get_by_label(word).check()
    person.page.get_by_label("文字").fill("设备")
    person.page.get_by_role("button", name="筛选").click()
    person.page.get_by_role("columnheader", name="责任单位").get_by_role("link").click()
    assert len(person.rows()) > 1
    other = visitor(samples)
    other.open(person.path)
    assert other.rows() == person.rows()
    assert other.page.get_by_label("文字").input_value() == "设备"
    assert other.page.get_by_role("group", name="状态").get_by_label("已完成").is_checked()
    # A filter keeps the order that was chosen before it.
    other.page.get_by_role("button", name="筛选").click()
    assert other.page.get_by_role("columnheader", name="责任单位").get_attribute("aria-sort") == "ascending"


# The spreadsheet

def spreadsheet(person: Visitor) -> list[list[str]]:
    with person.page.expect_download() as download:
        person.page.get_by_role("link", name="下载 CSV").click()
    assert download.value.suggested_filename.endswith(".csv")
    kept = download.value.path().read_bytes()
    assert kept.startswith(b"\xef\xbb\xbf") and kept.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(kept.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("query", ["", "?status=completed", "?text=%E8%AE%BE%E5%A4%87&sort=-status"])
def test_the_spreadsheet_is_what_is_shown(samples, visitor, query: str):
    inspection = samples.ledger.inspection(RICH)
    person = visitor(samples)
    person.open(path(inspection, query))
    head, *records = spreadsheet(person)
    shown = person.page.locator(".ledger thead th").all_inner_texts()
    assert [label for label in head if label not in ("措施数", "首条措施", "密级")] == [
        label.strip() for label in shown if label != "整改措施"]
    assert [int(record[0]) for record in records] == person.rows()
    findings = {finding["position"]: finding for finding in inspection["findings"]}
    for record in (dict(zip(head, record, strict=True)) for record in records):
        finding = findings[int(record["序"])]
        assert record["问题"] == finding["title"]
        assert record["标题"] == " › ".join(finding["headings"])
        assert record["状态"] == WORDS[finding.get("status")]
        assert record["责任单位"] == finding.get("owner", "")
        assert record["时限"] == finding.get("dueText", "")
        assert record["密级"] == "内部"


def test_no_cell_of_the_spreadsheet_is_a_formula(samples, visitor):
    inspection = samples.ledger.inspection(DOUBTFUL)
    person = visitor(samples)
    person.open(path(inspection))
    _, *records = spreadsheet(person)
    cells = [cell for record in records for cell in record]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]
    for finding in inspection["findings"][:4]:
        assert "'" + finding["title"] in cells
    assert sum(cell.startswith("'") for cell in cells) == 15


def test_what_looks_like_markup_is_shown_as_it_is(samples, visitor):
    inspection = samples.ledger.inspection(DOUBTFUL)
    person = visitor(samples)
    person.open(path(inspection))
    assert person.page.locator("#f5 .row-link").inner_text() == "<b>加粗</b>&amp;台账"
    person.page.locator("#f5 .row-link").click()
    assert "<b>加粗</b>&amp;台账" in person.title
    assert person.page.locator("#action-1 .clause-text").inner_text() == "清理<br>标记"
