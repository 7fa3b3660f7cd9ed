"""Searching all findings from the head of every page."""

from __future__ import annotations

import pytest
from kit.program import SAMPLES, reading
from kit.visitor import Visitor


def search(person: Visitor, text: str) -> None:
    person.page.get_by_label("搜全部问题").fill(text)
    person.page.get_by_role("button", name="搜索").click()
    person.page.wait_for_url("**?text=**")


def statements_with(text: str) -> list[str]:
    """The statements of the samples' findings that have a text in them or in their answers."""
    return [
        finding["title"] for file in SAMPLES for finding in reading(file)["findings"]
        if text in "\n".join([
            finding["title"], finding.get("description", ""), *finding["headings"],
            *(item["text"] for item in finding.get("measures", []) + finding["progress"])])
    ]


@pytest.mark.parametrize("text", ["食堂", "随访", "党员", "招标"])
@pytest.mark.parametrize("scripts", [True, False])
def test_two_characters_are_found_and_marked(samples, visitor, text: str, scripts: bool):
    person = visitor(samples, scripts=scripts)
    person.open("/")
    search(person, text)
    wanted = sorted(statements_with(text))
    found = person.page.locator(".hit-link").all_inner_texts()
    assert sorted(words.lstrip("0123456789 ").strip() for words in found) == wanted
    assert str(len(wanted)) in person.page.get_by_role("status").inner_text()
    for hit in person.page.locator(".hit").all():
        marks = hit.locator("mark").all_inner_texts()
        assert marks and set(marks) == {text}
    person.page.locator(".hit-link").first.click()
    assert person.page.locator("h1").inner_text()
    assert text in person.page.locator("main").inner_text()


def test_what_is_too_short_says_so(samples, visitor):
    person = visitor(samples)
    for text in ["，", "。！", "%20%20", "%00"]:
        person.open(f"/?text={text}")
        assert person.page.get_by_text("请至少输入两个字。").is_visible(), text


def test_the_field_does_not_send_one_character(samples, visitor):
    person = visitor(samples)
    person.open("/")
    person.page.get_by_label("搜全部问题").fill("泵")
    person.page.keyboard.press("Enter")
    assert person.page.get_by_label("搜全部问题").evaluate("field => field.validity.tooShort")
    assert person.path == "/"


def test_nothing_found_says_what_to_try(samples, visitor):
    person = visitor(samples)
    person.open("/")
    search(person, "麒麟<b>")
    assert "没有找到" in person.page.get_by_role("status").inner_text()
    assert "麒麟<b>" in person.page.locator(".notice").inner_text()
    assert person.page.get_by_label("搜全部问题").input_value() == "麒麟<b>"
    person.page.get_by_role("link", name="回到检查一览").click()
    assert person.title == "检查一览"


def test_no_text_is_an_operator(samples, visitor):
    """Quotation marks part words, and OR, NEAR and a column's name are words like others."""
    person = visitor(samples)
    person.open("/")
    search(person, "食堂")
    hits = person.page.locator(".hit").count()
    for text, count in [('"食堂"', hits), ("-食堂", hits), ("^食堂*", hits), ("食堂 OR 招标", 0), ("statement:食堂", 0)]:
        search(person, text)
        assert person.page.locator(".hit").count() == count, text
