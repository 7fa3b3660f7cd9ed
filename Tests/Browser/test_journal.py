"""The journal of an inspection, and its button that really verifies."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from kit.places import RICH
from kit.program import Ledger, Server
from kit.visitor import Visitor


def test_every_record_is_listed_as_it_is_kept(samples, visitor):
    inspection = samples.ledger.inspection(RICH)["id"]
    person = visitor(samples, scripts=False)
    person.open(f"/inspections/{inspection}/journal")
    with sqlite3.connect(f"file:{samples.ledger.path}?mode=ro", uri=True) as ledger:
        records = ledger.execute(
            "SELECT sequence, lower(hex(hash)) FROM record WHERE stream = ? ORDER BY sequence",
            [f"inspection/{inspection}"]).fetchall()
    rows = person.page.locator(".journal tbody tr").evaluate_all(
        """rows => rows.map(row => [Number(row.querySelector(".number").textContent),
            row.querySelector("code").title, row.querySelector("code").textContent])""")
    assert [(sequence, digest) for sequence, digest, _ in rows] == records
    assert all(digest.startswith(shown) and len(shown) == 12 for _, digest, shown in rows)
    assert f"共 {len(records)} 条，末条 {records[-1][1][:12]}" in person.page.locator("header .found").inner_text()
    person.page.locator(".journal").get_by_role("link", name="村卫生室房屋产权不清").click()
    assert "村卫生室房屋产权不清" in person.title


def test_the_journal_of_many_records_has_pages(many, visitor):
    inspection = many.ledger.inspections()[0]["id"]
    person = visitor(many)
    person.open(f"/inspections/{inspection}/journal")
    numbers = person.page.locator(".journal tbody .number").all_inner_texts
    assert numbers() == [str(number) for number in range(1, 101)]
    person.page.get_by_role("link", name="下一页").click()
    assert numbers() == [str(number) for number in range(101, 201)]
    person.page.get_by_role("link", name="上一页").click()
    assert numbers()[0] == "1"


def verify(person: Visitor) -> dict[str, tuple[str, str]]:
    """Presses the button; each part of the ledger with its result and the first thing that is wrong."""
    person.open(f"/inspections/{person.inspection}/journal")
    person.page.get_by_role("button", name="校验整本台账").click()
    assert person.title == "校验"
    rows = person.page.locator(".parts tbody tr").evaluate_all(
        """rows => rows.map(row => [row.querySelector("th").firstChild.textContent,
            ...[...row.querySelectorAll("td")].map(cell => cell.textContent.trim())])""")
    return {part: (result, failure) for part, result, _, failure in rows}


def test_a_whole_ledger_is_said_to_be_whole(samples, visitor):
    person = visitor(samples, scripts=False)
    person.inspection = samples.ledger.inspection(RICH)["id"]
    parts = verify(person)
    assert {"记录链", "正文", "检查点", "文件", "视图"} <= set(parts)
    assert {result for result, _ in parts.values()} == {"完好"}
    assert person.page.locator(".verdict-word").inner_text() == "台账完好"
    assert "用时" in person.page.locator("header .found").inner_text()


TAMPERINGS = {
    "a header": (
        "UPDATE record SET time = time + 1 WHERE stream = :stream AND sequence = 3",
        "记录链", ["{stream}", "第 3 条"]),
    "a payload": (
        "UPDATE record SET payload = CAST(replace(payload, '产权不清', '产权清楚') AS BLOB)"
        " WHERE stream = :stream AND instr(payload, '村卫生室房屋产权不清') > 0 AND kind = 'findingRecorded'",
        "正文", ["{stream}", "第 "]),
    "a view": (
        "UPDATE finding SET status = 'completed' WHERE inspection = :inspection AND position = 2",
        "视图", ["finding", "status"]),
    "a document": (
        "UPDATE document_content SET bytes = replace(bytes, '3', '4') WHERE digest = (SELECT unhex_of(source_digest)"
        " FROM document WHERE inspection = :inspection)",
        "文件", ["{stream}"]),
    "a record less": (
        "DELETE FROM record WHERE stream = :stream AND sequence = 4",
        "记录链", ["{stream}", "第 4 条"]),
}


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_what_was_altered_is_named_with_its_place(samples, visitor, tmp_path: Path, tampering: str):
    statement, part, places = TAMPERINGS[tampering]
    inspection = samples.ledger.inspection(RICH)["id"]
    copy = tmp_path / "taizhang.db"
    with sqlite3.connect(samples.ledger.path) as source, sqlite3.connect(copy) as altered:
        source.backup(altered)
        altered.create_function("unhex_of", 1, bytes.fromhex)
        changed = altered.execute(statement, {"stream": f"inspection/{inspection}", "inspection": inspection})
        assert changed.rowcount == 1
    altered.close()
    with Server(Ledger(copy)) as server:
        person = visitor(server)
        person.inspection = inspection
        parts = verify(person)
        result, failure = parts[part]
        assert result == "不符"
        for place in places:
            assert place.format(stream=f"inspection/{inspection}") in failure
        assert "项不符" in person.page.locator(".verdict-word").inner_text()
        assert "停止使用" in person.page.locator(".verdict").inner_text()
