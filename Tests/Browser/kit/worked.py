"""An inspection that is worked on: what an office records with commands after the notice is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kit import notices
from kit.program import Ledger, run

WORKED = "worked.html"
OFFICE = "清河县水利局"
SECRET = "闸门控制系统口令无人管理"
STATIONS = [f"{place}水管站" for place in "东川 西川 南坪 北坪 上河 下河 石桥 柳林 青岗 白沙 长滩 双河 平安 新民".split()]
# The first action after the two that the notice has.
SHARED = "1.3"
OWN_COLUMN, HIDDEN_COLUMN = "督办单号", "内部备注"
PLAN = {
    "category": "工程管理", "key": "群众反映集中，县委巡察组专门点出", "amount": "12.5", "legal-basis": "《水利工程管护办法》第九条",
    "root-cause": "管护责任停留在文件上，没有落到站、落到人；汛前检查以听汇报代替看现场，问题发现不了，也没有人追问。",
    "goal": "每座泵站有一名管护责任人，每次巡查有记录", "standard": "县水利局抽查十座泵站，记录齐全的不少于九座", "owner": "工程科",
    "responsible": "王五", "term": "限期整改", "due": "2031年6月底前", "unfinished": "两座泵站正在大修，九月才能移交",
    "next-step": "移交后十日内补签责任书", "remark": "每月25日前报办公室",
}


def notice() -> str:
    """Five findings, with owners and due dates as the notice prints them."""
    statements = ["泵站管护责任没有落实到人", "巡查记录残缺不全", "维修经费拨付迟缓", SECRET, "应急物资账实不符"]
    rows = [
        [str(row), statement, "水利管理股", f"一是明确{statement[:2]}责任人；二是每月检查一次。", f"已检查{row + 3}次。", "正在推进", "2024年底"]
        for row, statement in enumerate(statements, 1)
    ]
    return notices.table(OFFICE, rows)


def work(ledger: Ledger, folder: Path) -> None:
    """Imports the notice and records what the office plans, gives out and marks."""
    file = folder / WORKED
    file.write_text(notice(), encoding="utf-8")
    ledger.add(file)
    known = ledger.inspection(WORKED)["id"]
    organization = next(item["organization"] for item in ledger.inspections() if item["id"] == known)

    def office(*words: str) -> None:
        run(*words, "--of", organization, "--ledger", ledger.path)

    def give(command: str, *words: str) -> None:
        run(*command.split(), known, *words, "--ledger", ledger.path)

    _record_office(office)
    give("plan", "1", "--intensive", "--sponsor", "张三", "--sponsor", "李四：分管领导", "--supporting", "办公室", "--supporting",
         "财务科", "--column", f"{OWN_COLUMN}=水督〔2024〕3号", "--column", f"{HIDDEN_COLUMN}=仅供核对",
         *(word for name, value in PLAN.items() for word in (f"--{name}", value)))
    office("column", "hide", HIDDEN_COLUMN)
    give("divide", "1", "责任书没有签到站", "巡查以听汇报代替看现场", "汛前检查走过场")
    give("divide", "1-3", "检查表由办公室代填", "发现的问题没有复查")
    give("action add", "逐站签订管护责任书，在站内公示责任人和电话", "--for", "1", "--for", "3：先拨公示牌经费", "--for", "4",
         "--term", "限期整改", "--due", "2031年6月底前")
    give("action add", "每周通报一次巡查情况", "--for", "1", "--term", "长期坚持", "--due", "每周五")
    give("assign", SHARED, *STATIONS, "--share", "本站辖区", "--responsible", "王五")
    give("assign", SHARED, "工程科", "--due", "2024年9月底前")
    give("unassign", SHARED, STATIONS[2], "--why", "并入北坪水管站")
    give("assign", "1.4", "办公室")
    give("action withdraw", "1.1", "--why", "与逐站签订责任书重复")
    run("setting", "set", "highestSecrecy", "workSecret", "--ledger", ledger.path)
    give("mark", "2", "公开")
    give("mark", "4", "工作秘密", "--why", "涉及控制系统")


def _record_office(office: Callable[..., None]) -> None:
    office("department", "add", "工程科", "办公室", "财务科", "水政科", "灌溉股")
    office("department", "close", "灌溉股", "--why", "并入工程科")
    office("department", "add", *STATIONS, "--below")
    office("post", "add", "张三", "--title", "党组书记、局长", "--telephone", "0000-1234501", "--since", "2021-03-01")
    office("post", "add", "李四", "--title", "副局长", "--telephone", "0000-1234502")
    office("post", "add", "王五", "--title", "科长", "--department", "工程科", "--since", "2022-07-15")
    office("post", "add", "赵六", "--title", "副局长")
    office("post", "leave", "赵六", "--on", "2024-02-29", "--why", "调任")
    office("column", "add", OWN_COLUMN, "--content", "文字")
    office("column", "add", HIDDEN_COLUMN, "--content", "文字")
    office("column", "add", "风险等级", "--content", "选择", "--choice", "高", "--choice", "中", "--choice", "低")
