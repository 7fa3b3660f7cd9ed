"""An inspection that is worked on: plan, matters, actions, assignments, the office, and what is secret of it."""

from __future__ import annotations

import csv
import io
import re

import pytest
from kit.paper import printed
from kit.visitor import NARROW, WIDE, Visitor
from kit.worked import HIDDEN_COLUMN, OFFICE, OWN_COLUMN, PLAN, SECRET, STATIONS, WORKED


def path(server, rest: str = "") -> str:
    return f"/inspections/{server.ledger.inspection(WORKED)['id']}{rest}"


@pytest.fixture(params=[(True, WIDE), (False, WIDE), (False, NARROW)], ids=["scripts", "no-scripts", "no-scripts-390"])
def person(request, samples, visitor) -> Visitor:
    scripts, width = request.param
    return visitor(samples, scripts=scripts, width=width)


def facts(person: Visitor) -> dict[str, list[str]]:
    """The plan: each label with its answers."""
    return dict(person.page.locator(".plan > div").evaluate_all(
        """rows => rows.map(row => [row.querySelector("dt").textContent,
            [...row.querySelectorAll("dd")].map(dd => dd.textContent.trim())])"""))


# The plan

def test_the_plan_is_what_was_planned(person: Visitor, samples):
    person.open(path(samples, "/findings/1"))
    assert facts(person) == {
        "类别": [PLAN["category"]], "重点": [PLAN["key"]], "涉及金额": ["12.5 万元"], "依据": [PLAN["legal-basis"]],
        "原因分析": [PLAN["root-cause"]], "整改目标": [PLAN["goal"]], "完成标准": [PLAN["standard"]],
        "牵头领导": ["张三", "李四 分管领导"], "责任单位": ["工程科"], "配合单位": ["办公室", "财务科"], "责任人": ["王五"],
        "时限类别": ["限期整改"], "完成时限": ["2031年6月底前 2031-06-30，暂定"], "集中整改期内完成": ["是"],
        "未完成原因": [PLAN["unfinished"]], "下一步": [PLAN["next-step"]], "备注": [PLAN["remark"]],
        OWN_COLUMN: ["水督〔2024〕3号"],
    }
    assert HIDDEN_COLUMN not in person.page.locator("main").inner_text()
    rail = person.page.get_by_role("complementary", name="基本情况").inner_text()
    assert re.search("责任单位\\s+文件所写\\s+水利管理股", rail)
    assert re.search("时限\\s+文件所写\\s+2024年底", rail)


def test_a_finding_without_a_plan_says_so(person: Visitor, samples):
    person.open(path(samples, "/findings/5"))
    assert facts(person) == {}
    assert person.page.get_by_text("还没有确定整改计划。").is_visible()
    assert "文件所写" not in person.page.locator("main").inner_text()
    assert person.page.get_by_role("heading", name="具体问题").count() == 0
    assert person.page.get_by_role("heading", name="任务").count() == 0


def test_the_matters_stand_with_their_status_and_the_divided_are_said_to_be(person: Visitor, samples):
    person.open(path(samples, "/findings/1"))
    matters = person.page.locator(".matters li").evaluate_all(
        "items => items.map(item => [...item.children].map(part => part.textContent.trim()))")
    assert matters == [
        ["1", "拆分前的整个问题", "已拆分"], ["1-1", "责任书没有签到站", "未注明"], ["1-2", "巡查以听汇报代替看现场", "未注明"],
        ["1-3", "汛前检查走过场", "已拆分"], ["1-3-1", "检查表由办公室代填", "未注明"], ["1-3-2", "发现的问题没有复查", "未注明"],
    ]
    assert "4 个" in person.page.get_by_role("heading", name="具体问题").inner_text()


def test_an_action_leads_to_the_other_findings_and_to_its_assignments(person: Visitor, samples):
    page = person.page
    person.open(path(samples, "/findings/1"))
    assert "4 条，其中已取消 1 条" in page.get_by_role("heading", name="整改措施").inner_text()
    assert "已取消：与逐站签订责任书重复" in page.locator("#action-1").inner_text()
    action = page.locator("#action-3")
    numbering = "items => items.map(item => getComputedStyle(item).counterIncrement)"
    assert page.locator(".others li").evaluate_all(numbering) == ["none", "none"]
    assert "限期整改" in action.inner_text() and "2031年6月底前 2031-06-30，暂定" in action.inner_text()
    action.get_by_role("link", name="任务 14 项").click()
    assert page.locator(":target").get_by_role("row").count() == 1 + len(STATIONS) + 1
    page.locator(":target").get_by_role("link", name="措施 3").click()
    assert page.locator(":target").get_attribute("id") == "action-3"
    page.locator(":target").get_by_role("link", name="3 维修经费拨付迟缓").click()
    assert "维修经费拨付迟缓" in person.title
    assert "先拨公示牌经费" in page.locator("#action-3").inner_text()
    page.get_by_role("link", name="1 泵站管护责任没有落实到人").click()
    assert "泵站管护责任没有落实到人" in person.title


def test_every_assignment_is_in_the_table(person: Visitor, samples):
    person.open(path(samples, "/findings/1"))
    rows = person.page.locator("#assignments-3 tr:not(.group)").evaluate_all(
        "rows => rows.map(row => [...row.children].map(cell => cell.textContent.trim()))")
    assert rows == [
        [station + ("已取消：并入北坪水管站" if station == STATIONS[2] else ""), "本站辖区", "王五", "同措施"]
        for station in STATIONS
    ] + [["工程科", "全部", "", "2024年9月底前 2024-09-30"]]
    assert "15 项，其中已取消 1 项" in person.page.locator("#assignments-3 .group").inner_text()


# The office

def test_the_office_page_lists_who_and_what_belongs_to_it(person: Visitor, samples):
    page = person.page
    person.open(path(samples))
    page.get_by_role("link", name="科室、任职和自定义栏").click()
    assert OFFICE in person.title
    lists = page.locator(".names").evaluate_all(
        "lists => lists.map(list => [...list.children].map(item => item.textContent.trim()))")
    assert lists == [["工程科", "办公室", "财务科", "水政科", "灌溉股 已撤销"], STATIONS]
    posts = page.locator(".posts tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.children].map(cell => cell.textContent.trim()))")
    assert posts == [
        ["张三", "党组书记、局长", "", "0000-1234501", "2021-03-01", ""], ["李四", "副局长", "", "0000-1234502", "", ""],
        ["王五", "科长", "工程科", "", "2022-07-15", ""], ["赵六", "副局长", "", "", "", "2024-02-29"],
    ]
    columns = page.locator(".columns tbody tr").all_inner_texts()
    assert len(columns) == 3 and "已隐藏" in columns[1] and "高、中、低" in columns[2]


def test_an_office_of_which_nothing_is_recorded_says_how(person: Visitor, samples):
    person.open(f"/inspections/{samples.ledger.inspection('12-responsibility.txt')['id']}/office")
    words = person.page.locator("main").inner_text()
    assert "还没有登记科室、任职、下属单位和自定义栏。" in words and "taizhang department add" in words


# What is secret

SHAPES = {"public": "公开", "internal": "内部", "workSecret": "工作秘密"}


def level(person: Visitor) -> tuple[str, str]:
    """What the head of the page says: its word, and the shape that is really drawn."""
    mark = person.page.locator(".masthead .level")
    box = mark.locator(".shape").bounding_box()
    assert box and box["width"] > 8 and box["height"] > 8
    return mark.inner_text().strip(), mark.locator("use").get_attribute("href")


@pytest.mark.parametrize(("rest", "code"), [("/findings/1", "internal"), ("/findings/2", "public"), ("/ledger", "internal"),
                                            ("/journal", "internal"), ("/office", "internal")])
def test_every_page_bears_its_level(person: Visitor, samples, rest: str, code: str):
    person.open(path(samples, rest))
    assert level(person) == (SHAPES[code], f"#l-{code}")
    assert all(f"密级{SHAPES[code]}" in sheet.text for sheet in printed(person.page))


def test_what_is_secret_keeps_its_place_and_nothing_else(person: Visitor, samples):
    page = person.page
    document = samples.ledger.inspection(WORKED)["document"]
    for rest in ["", "/ledger", "/ledger/print", "/findings/1", "/findings/3", "/findings/5", "/remarks", "/journal", "/office"]:
        assert person.open(path(samples, rest)).status == 200, rest
        assert SECRET not in page.content(), rest
    for rest in ["/findings/4", f"/documents/{document}"]:
        assert person.open(path(samples, rest)).status == 403, rest
        assert SECRET not in page.content() and person.title == "没有权限查看", rest
    person.open("/?text=%E6%B3%B5%E7%AB%99")
    assert SECRET not in page.content()
    person.open(path(samples, "/ledger"))
    row = page.locator("#f4")
    assert "工作秘密" in row.inner_text() and "不在此处显示" in row.inner_text()
    assert row.locator("use").get_attribute("href") == "#l-workSecret" and row.get_by_role("link").count() == 0
    assert page.locator("#f2 .c-statement .level").inner_text().strip() == "公开"


def test_the_spreadsheet_and_the_paper_say_the_level_of_each(person: Visitor, samples):
    answer = person.page.request.get(path(samples, "/ledger.csv")).body().decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(answer, newline=""))
    assert head[-1] == "密级"
    assert [row[-1] for row in rows] == ["内部", "公开", "内部", "工作秘密", "内部"]
    assert SECRET not in answer
    person.open(path(samples, "/ledger/print"))
    sheets = printed(person.page)
    assert all("密级内部" in sheet.text for sheet in sheets)
    assert person.page.locator(".paper-table .c-statement .level").all_inner_texts() == ["公开"]
    assert "公开" in "".join(sheet.text for sheet in sheets)


def test_a_finding_prints_its_plan_and_assignments_whole(person: Visitor, samples):
    person.open(path(samples, "/findings/1"))
    text = "".join(sheet.text for sheet in printed(person.page))
    for words in [PLAN["root-cause"], PLAN["standard"], STATIONS[0], STATIONS[-1], "并入北坪水管站"]:
        assert words in text, words
