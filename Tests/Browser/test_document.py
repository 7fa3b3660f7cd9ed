"""A document's page: the whole text in marks that lead to the ledger, and what was not understood."""

from __future__ import annotations

import pytest
from kit import notices
from kit.places import DOUBTFUL, RICH
from kit.program import AUDIT, ROOT, SAMPLES, document_text, reading, run
from kit.visitor import NARROW, WIDE

# Notices that are in the ledger.
KEPT = [file for file in SAMPLES if file.name[:2] not in ("15", "16", "17")]


def path(inspection: dict) -> str:
    return f"/inspections/{inspection['id']}/documents/{inspection['document']}"


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.name)
def test_the_marks_are_the_whole_text(samples, visitor, file):
    person = visitor(samples, scripts=False)
    person.open(path(samples.ledger.inspection(file.name)))
    lines = person.page.locator(".document .line").evaluate_all(
        """lines => lines.map(line => ({
            number: line.querySelector(".line-number").textContent,
            text: line.querySelector(".line-text")?.textContent ?? "",
            marks: [...line.querySelectorAll(".line-text > .mark")].map(mark => mark.textContent).join("") }))""")
    assert "\n".join(line["text"] for line in lines) == document_text(file)
    assert [line["number"] for line in lines] == [str(number) for number in range(1, len(lines) + 1)]
    assert all(line["marks"] == line["text"] for line in lines)


def test_every_statement_action_and_clause_leads_to_its_finding(samples, visitor):
    inspection = samples.ledger.inspection(RICH)
    person = visitor(samples)
    person.open(path(inspection))
    pieces = {
        place: (href, words) for place, href, words in person.page.locator(".document a.mark").evaluate_all(
            "marks => marks.map(mark => [mark.id, mark.getAttribute('href'), mark.textContent])")
    }
    findings = reading(ROOT / "Samples" / RICH)["findings"]
    wanted = {}
    for position, finding in enumerate(findings, 1):
        href = f"/inspections/{inspection['id']}/findings/{position}"
        for number, item in enumerate(finding["measures"], 1):
            wanted[f"b{item['range'][0]}"] = (f"{href}#action-{number}", item["text"])
        for number, item in enumerate(finding["progress"], 1):
            wanted[f"b{item['range'][0]}"] = (f"{href}#clause-1-{number}", item["text"])
    for place, (href, text) in wanted.items():
        assert pieces[place][0] == href
        assert text.startswith(pieces[place][1]), place
    statements = {href: words for href, words in pieces.values() if "#" not in href}
    assert list(statements) == [f"/inspections/{inspection['id']}/findings/{row}" for row in range(1, len(findings) + 1)]
    for words, finding in zip(statements.values(), findings, strict=True):
        assert finding["title"][:8] in words


@pytest.mark.parametrize("scripts", [True, False])
def test_from_a_mark_to_the_finding_and_back(samples, visitor, scripts: bool):
    inspection = samples.ledger.inspection(RICH)
    page = (person := visitor(samples, scripts=scripts)).page
    person.open(path(inspection))
    statement = page.locator("a.mark-statement").nth(4)
    words = statement.inner_text()
    statement.click()
    assert person.path.endswith("/findings/5")
    passage = page.locator(".excerpt .mark").evaluate_all("marks => marks.map(mark => mark.textContent).join('')")
    finding = inspection["findings"][4]
    text = run("read", ROOT / "Samples" / RICH, "--text").encode()
    assert passage == text[slice(*finding["range"])].decode().replace("\n", "")
    assert page.locator(".excerpt .mark-statement").all_inner_texts() == [finding["title"]]
    page.locator("#passage").get_by_role("link").click()
    target = page.locator(":target")
    assert target.count() == 1 and target.evaluate("""element => {
        const box = element.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
    }""")
    line = page.locator(".line", has=page.locator(":target"))
    assert line.get_by_role("link", name="问题 5", exact=True).count() == 1
    assert words in line.inner_text()
    assert line.locator(".line-note").inner_text() == "问题 5"


def test_the_legend_counts_the_kinds_and_leads_to_the_first(samples, visitor):
    inspection = samples.ledger.inspection(RICH)
    person = visitor(samples)
    person.open(path(inspection))
    spans = reading(ROOT / "Samples" / RICH)["spans"]
    legend = person.page.locator(".legend a").evaluate_all(
        """links => links.map(link => [link.getAttribute("href"),
            [...link.querySelector(".mark").classList].find(name => name.startsWith("mark-")).slice(5),
            Number(link.querySelector(".legend-count").textContent)])""")
    kinds = {kind for _, _, kind in spans} - {"blank"}
    assert {kind for _, kind, _ in legend} == kinds
    for href, kind, count in legend:
        assert count == sum(span[2] == kind for span in spans), kind
        assert href == "#b" + str(next(start for start, _, found in spans if found == kind)), kind
        assert person.page.locator(href).count() == 1, kind


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_what_was_not_understood_stands_out(samples, visitor, width: int):
    inspection = samples.ledger.inspection(DOUBTFUL)
    page = (person := visitor(samples, width=width)).page
    person.open(path(inspection))
    unread = page.locator(".document .mark-unread")
    assert unread.all_inner_texts() == [notices.UNREAD]
    assert page.locator(".legend a").first.inner_text().startswith("未读懂")
    look = "element => { const style = getComputedStyle(element); return [style.outlineStyle, style.backgroundColor]; }"
    outline, ground = unread.evaluate(look)
    plain = page.locator(".document .mark-title").first.evaluate(look)
    assert outline == "solid" and plain[0] == "none" and ground != plain[1]
    page.locator(".unread-list").get_by_role("link").click()
    assert page.locator(":target").inner_text() == notices.UNREAD
    person.open(f"/inspections/{inspection['id']}")
    doubts = page.get_by_role("region", name="没有读懂的")
    assert notices.UNREAD in doubts.inner_text()
    doubts.get_by_role("link").click()
    assert page.locator(":target").inner_text() == notices.UNREAD


def test_stated_totals_lead_to_where_they_are_stated(samples, visitor):
    person = visitor(samples)
    inspection = samples.ledger.inspection(RICH)
    overview = f"/inspections/{inspection['id']}"
    person.open(overview)
    totals = person.page.locator(".totals tbody tr")
    stated = inspection["documents"][0]["declared"]
    assert totals.count() == len(stated)
    for index, number in enumerate(totals.locator("a").all_inner_texts()):
        person.open(overview)
        totals.nth(index).get_by_role("link").click()
        assert number in person.page.locator(":target").inner_text()


def test_the_audit_is_there_too(samples, visitor):
    person = visitor(samples)
    person.open(path(samples.ledger.inspection(AUDIT.name)))
    assert person.page.locator(".mark-statement").count() > 0
