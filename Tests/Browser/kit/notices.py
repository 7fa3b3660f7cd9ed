"""Notices of offices that do not exist, for what the samples do not have."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

COLUMNS = ["序号", "反馈问题", "责任单位", "整改措施", "整改情况", "完成情况", "整改时限"]
STATUSES = ["已完成", "基本完成", "阶段性完成", "长期坚持", "正在推进"]

UNREAD = "另册备查"

_FRONT = (
    "2024年3月4日至4月26日，县委第二巡察组对{office}党组开展了常规巡察，5月20日反馈了巡察意见。"
    "现将整改进展情况予以公布。")


def table(office: str, rows: Iterable[Sequence[str]], *, below: str = "") -> str:
    """A page with one table, a finding in each row of it, and `below` as markup behind it."""
    body = "\n".join(_row(row) for row in rows)
    return f"""<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>整改通报</title></head><body>
<h1>中共{office}党组关于巡察整改进展情况的通报</h1>
<p>{_FRONT.format(office=office)}</p>
<table>
<tr>{"".join(f"<th>{column}</th>" for column in COLUMNS)}</tr>
{body}
</table>
{below}
<p>中共{office}党组</p>
<p>2024年9月12日</p>
</body></html>
"""


def _row(cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>"


def formulas() -> str:
    """Cells that a spreadsheet would take for formulas, and below them words that the reader does not understand."""
    rows = [
        ["1", "=HYPERLINK(1)台账不实", "+办公室", "-补记台账", "已补记。", "已完成", "@2024年6月"],
        ["2", "+86电话无人接听", "@值班室", "=安排双岗", "已安排。", "已完成", "-长期"],
        ["3", "-1号泵站停用未报", "=泵站科", "@通报全县", "已通报。", "基本完成", "+2024年9月"],
        ["4", "@全体“群”里发文，\"不留\"底", "办公室", "+另行存档", "正在存档。", "正在推进", "=2024年底"],
        ["5", "<b>加粗</b>&amp;台账", "档案室", "清理<br>标记", "已清理。", "已完成", "2024年底"],
    ]
    return table("澄湖县水务局", rows, below=f"<p>欢迎干部群众监督。联系电话：0000-1234567。</p><p>{UNREAD}</p>")


def long_rows(count: int) -> str:
    """Long rows; each text begins and ends with a word of its own, by which its ends are found on paper."""

    def text(kind: str, row: int, words: str) -> str:
        return f"{kind}{row}a{words}{kind}{row}z"

    rows = [
        [
            str(row), text("s", row, "管护责任没有落实到人，巡查记录残缺不全，" * (1 + row % 3)), "工程科",
            text("m", row, "逐站明确管护责任人，每周抽查一次记录，" * (1 + row % 5)),
            text("p", row, "已明确责任人一百二十名，抽查四十六座次，" * (2 + row % 7)),
            STATUSES[row % len(STATUSES)], "2024年底",
        ]
        for row in range(1, count + 1)
    ]
    return table("平沙县水利局", rows)


def many(count: int, *, groups: int = 20) -> str:
    """So many findings under so many headings, a short line for each of their parts."""
    lines = [
        "中共云溪区水务局党组关于巡察整改进展情况的通报", "", _FRONT.format(office="云溪区水务局"), "",
        "一、反馈问题整改情况",
    ]
    for row in range(count):
        group, place = divmod(row, count // groups)
        if place == 0:
            lines.append(f"（{_numeral(group + 1)}）第{group + 1}片区管护责任落实有差距。")
        number = row + 1
        lines += [
            f"{place + 1}.第{number}号泵站的巡查记录不全。",
            f"整改措施：第{number}号泵站每周补记一次。",
            f"整改情况：第{number}号泵站已补记{number}处。",
            f"完成情况：{STATUSES[row % len(STATUSES)]}。",
        ]
    return "\n".join([*lines, "", "中共云溪区水务局党组", "2024年9月12日", ""])


def _numeral(number: int) -> str:
    """一 to 九十九."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones else "")
