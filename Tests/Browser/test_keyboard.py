"""Everything without a mouse: tab order, visible focus, the keys of the table and of the document."""

from __future__ import annotations

import pytest
from kit import notices
from kit.places import DOUBTFUL, PLACES, RICH, Place
from kit.visitor import NARROW, WIDE, Visitor

# What can be reached, in the order of the page.
REACHABLE = """[...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter(element => element.checkVisibility() && !element.disabled && element.type !== "hidden")"""

LABEL = "(element => element.outerHTML.slice(0, 100))"

# Whether the focus can be seen: it has a frame, and nothing lies over it.
FOCUS = """() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getClientRects()[0];
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
    return {
        index: window.reachable.indexOf(element),
        framed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        onTop: Boolean(top) && (element.contains(top) || top.contains(element)),
    };
}"""


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("place", PLACES, ids=str)
def test_tab_reaches_everything_in_order_and_shows_where_it_is(samples, visitor, place: Place, width: int):
    page = (person := visitor(samples, width=width)).page
    person.open(place.on(samples))
    labels = page.evaluate(f"(window.reachable = {REACHABLE}).map{LABEL}")
    for index, label in enumerate(labels):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS) == {"index": index, "framed": True, "onTop": True}, label


def test_the_first_key_skips_to_the_page(samples, visitor):
    page = (person := visitor(samples)).page
    person.open(f"/inspections/{samples.ledger.inspection(RICH)['id']}/ledger")
    page.keyboard.press("Tab")
    assert person.focused() == "跳到正文"
    assert page.get_by_text("跳到正文").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert person.focused() == "下载 CSV"


# The table

@pytest.fixture
def reader(samples, visitor) -> Visitor:
    person = visitor(samples)
    person.open(f"/inspections/{samples.ledger.inspection(RICH)['id']}/ledger")
    return person


def titles(person: Visitor) -> list[str]:
    return person.page.locator(".ledger .row-link").all_inner_texts()


def test_keys_move_from_row_to_row(reader):
    rows = titles(reader)
    for key, row in [("j", 0), ("j", 1), ("ArrowDown", 2), ("j", 3), ("ArrowUp", 2), ("k", 1), ("k", 0)]:
        reader.page.keyboard.press(key)
        assert reader.focused() == rows[row], key
    for _ in range(len(rows) + 2):
        reader.page.keyboard.press("j")
    assert reader.focused() == rows[-1]


def test_enter_opens_the_row_and_back_finds_it_again(reader):
    rows = titles(reader)
    for _ in range(4):
        reader.page.keyboard.press("j")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/findings/4")
    assert rows[3] in reader.title
    reader.page.go_back()
    reader.page.wait_for_function("document.activeElement.matches('.row-link')")
    assert reader.focused() == rows[3]
    reader.page.keyboard.press("j")
    assert reader.focused() == rows[4]


def test_back_finds_the_row_that_was_clicked(reader):
    rows = titles(reader)
    reader.page.get_by_role("link", name=rows[5]).click()
    reader.page.wait_for_url("**/findings/6")
    reader.page.go_back()
    reader.page.wait_for_function("document.activeElement.matches('.row-link')")
    assert reader.focused() == rows[5]


def test_keys_for_the_filter_and_for_help(reader):
    reader.page.keyboard.press("/")
    assert reader.page.get_by_label("文字").evaluate("element => element === document.activeElement")
    reader.page.keyboard.type("j?/")
    assert reader.page.get_by_label("文字").input_value() == "j?/"
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("?")
    assert reader.page.get_by_text("移到下一行、上一行").is_visible()
    assert reader.focused() == "键盘操作"
    reader.page.keyboard.press("?")
    assert not reader.page.get_by_text("移到下一行、上一行").is_visible()


def test_the_keys_can_be_switched_off_and_stay_off(reader):
    reader.page.keyboard.press("?")
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Space")
    reader.page.keyboard.press("j")
    assert reader.focused() == ""
    reader.page.reload()
    reader.page.keyboard.press("j")
    assert reader.page.evaluate("document.activeElement === document.body")
    reader.page.get_by_text("键盘操作").click()
    reader.page.get_by_label("启用这些单键操作").check()
    reader.page.keyboard.press("j")
    assert reader.focused() == titles(reader)[0]


def test_keys_with_others_held_are_the_browsers(reader):
    for key in "Control+j", "Alt+j", "Meta+j":
        reader.page.keyboard.press(key)
        assert reader.page.evaluate("document.activeElement === document.body"), key


def test_moving_far_keeps_the_row_in_sight(many, visitor):
    page = (person := visitor(many)).page
    person.open(f"/inspections/{many.ledger.inspections()[0]['id']}/ledger")
    page.evaluate(f"window.reachable = {REACHABLE}")
    for key, count in [("j", 50), ("k", 40), ("j", 20)]:
        for _ in range(count):
            page.keyboard.press(key)
        assert page.evaluate(FOCUS)["onTop"], key


# The document

def test_keys_move_through_the_document(samples, visitor):
    inspection = samples.ledger.inspection(DOUBTFUL)
    page = (person := visitor(samples)).page
    person.open(f"/inspections/{inspection['id']}/documents/{inspection['document']}")
    for key, number in [("n", 1), ("n", 2), ("n", 3), ("p", 2), ("p", 1), ("p", 1)]:
        page.keyboard.press(key)
        assert person.focused() == f"问题 {number}", key
    page.keyboard.press("u")
    assert notices.UNREAD in person.focused()
    page.keyboard.press("?")
    assert page.get_by_text("到下一个、上一个问题").is_visible()
    person.open(f"/inspections/{inspection['id']}/documents/{inspection['document']}")
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    page.wait_for_url("**/findings/1")
