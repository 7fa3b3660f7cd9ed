"""The ledger as paper for a meeting: A3 landscape, its head on every sheet, no row cut, every sheet counted."""

from __future__ import annotations

import re

from kit.paper import printed
from kit.places import RICH
from kit.program import ROOT, reading

LONG, ROWS = "long.html", 60
A3_LANDSCAPE, A4, A4_LANDSCAPE = (420, 297), (210, 297), (297, 210)


def sizes(sheets) -> set[tuple[int, int]]:
    return {(sheet.width, sheet.height) for sheet in sheets}


def test_every_sheet_has_size_head_number_and_secrecy(samples, visitor):
    person = visitor(samples)
    person.open(f"/inspections/{samples.ledger.inspection(LONG)['id']}/ledger/print")
    heads = [head.strip() for head in person.page.locator("thead th").all_inner_texts()]
    assert heads == ["序", "原号", "标题", "问题", "整改措施", "整改进展", "责任单位", "状态", "时限"]
    sheets = printed(person.page)
    assert len(sheets) > 3
    assert sizes(sheets) == {A3_LANDSCAPE}
    for number, sheet in enumerate(sheets, 1):
        assert f"第{number}页，共{len(sheets)}页" in sheet.text
        assert "密级内部" in sheet.text
        for head in heads:
            assert head in sheet.text, (number, head)
    assert "平沙县水务局" not in sheets[0].text and "中共平沙县水利局党组整改台账" in sheets[0].text


def test_no_row_is_cut(samples, visitor):
    """Every text of these rows begins and ends with a word of its own."""
    person = visitor(samples)
    person.open(f"/inspections/{samples.ledger.inspection(LONG)['id']}/ledger/print")
    sheets = printed(person.page)
    for row in range(1, ROWS + 1):
        ends = [f"{kind}{row}{end}" for kind in "smp" for end in "az"]
        on = [{number for number, sheet in enumerate(sheets) if end in sheet.text} for end in ends]
        assert len(on[0]) == 1 and all(sheet == on[0] for sheet in on), (row, on)


def test_texts_are_whole_and_progress_has_its_status(samples, visitor):
    inspection = samples.ledger.inspection(RICH)
    person = visitor(samples)
    person.open(f"/inspections/{inspection['id']}/ledger/print")
    rows = person.page.locator("tbody tr")
    findings = reading(ROOT / "Samples" / RICH)["findings"]
    assert rows.count() == len(findings)
    for row, finding in zip(rows.all(), findings, strict=True):
        assert row.locator(".c-statement").inner_text() == finding["title"]
        assert row.locator(".c-actions p").all_inner_texts() == [item["text"] for item in finding["measures"]]
        clauses = row.locator(".c-progress p").all_inner_texts()
        assert len(clauses) == len(finding["progress"])
        assert all(shown.startswith(item["text"]) for shown, item in zip(clauses, finding["progress"], strict=True))


def test_the_filter_is_printed_with_what_it_left(samples, visitor):
    person = visitor(samples)
    person.open(f"/inspections/{samples.ledger.inspection(RICH)['id']}/ledger?status=completed&text=%E8%AE%BE%E5%A4%87")
    rows = person.rows()
    person.page.get_by_role("link", name="打印成会议材料").click()
    assert person.page.locator("tbody .c-position").all_inner_texts() == [str(row) for row in rows]
    assert "筛选条件：已完成；“设备”" in printed(person.page)[0].text
    person.page.get_by_role("link", name="回到台账").click()
    assert person.rows() == rows


def test_the_other_pages_print_on_a4(samples, visitor):
    inspection = samples.ledger.inspection(RICH)
    person = visitor(samples)
    for path, size in [("/findings/1", A4), (f"/documents/{inspection['document']}", A4), ("/ledger", A4_LANDSCAPE)]:
        person.open(f"/inspections/{inspection['id']}{path}")
        sheets = printed(person.page)
        assert sizes(sheets) == {size}, path
        for number, sheet in enumerate(sheets, 1):
            assert f"第{number}页，共{len(sheets)}页" in sheet.text, path
            assert re.search("密级:?内部", sheet.text), path


def test_english_paper(samples, visitor):
    person = visitor(samples, language="en")
    person.open(f"/inspections/{samples.ledger.inspection(LONG)['id']}/ledger/print")
    sheets = printed(person.page)
    assert sizes(sheets) == {A3_LANDSCAPE}
    assert all(f"Page{number}of{len(sheets)}" in sheet.text for number, sheet in enumerate(sheets, 1))
