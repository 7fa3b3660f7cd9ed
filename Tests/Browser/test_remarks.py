"""What is remarked on in documents: the page of an inspection, the text itself, and the page of a finding."""

from __future__ import annotations

import pytest
from kit.places import RICH
from kit.visitor import NARROW, WIDE

IS_IN_SIGHT = """element => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
}"""


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_from_the_list_to_the_words_and_to_the_finding(samples, visitor, width: int):
    inspection = samples.ledger.inspection(RICH)
    page = (person := visitor(samples, scripts=False, width=width)).page
    person.open(f"/inspections/{inspection['id']}")
    page.get_by_role("link", name="审校", exact=True).click()
    assert person.title == "审校意见"
    row = page.locator(".remarks tbody tr").first
    message = row.locator(".remark-message").inner_text()
    row.locator(".c-place a").click()
    sentence = page.locator(".remark:target")
    assert message in sentence.inner_text()
    assert sentence.evaluate(IS_IN_SIGHT)
    sentence.locator(".remark-number").press("Enter")
    words = page.locator(":target")
    assert words.count() == 1 and words.evaluate(IS_IN_SIGHT)


def test_filters_stand_in_the_address(samples, visitor):
    inspection = samples.ledger.inspection(RICH)
    page = (person := visitor(samples, scripts=False)).page
    person.open(f"/inspections/{inspection['id']}/remarks")
    every = page.locator(".remarks tbody tr").count()
    choice = page.locator(".chip").first
    word = choice.locator(".severity").inner_text()
    choice.locator("input").check()
    page.get_by_role("button", name="筛选").click()
    assert "severity=" in person.path
    shown = page.locator(".remarks tbody .severity").all_inner_texts()
    assert shown and set(shown) == {word} and len(shown) <= every
    page.get_by_role("link", name="取消筛选").click()
    assert page.locator(".remarks tbody tr").count() == every


def test_the_keyboard_alone_gets_to_a_remark_in_the_text(samples, visitor):
    inspection = samples.ledger.inspection(RICH)
    page = (person := visitor(samples, scripts=False)).page
    person.open(f"/inspections/{inspection['id']}/documents/{inspection['document']}")
    entry = page.locator(".remark-list a").first
    entry.focus()
    page.keyboard.press("Enter")
    assert page.locator(".remark:target").evaluate(IS_IN_SIGHT)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "remark-number"
