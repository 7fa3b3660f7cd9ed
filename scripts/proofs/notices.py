"""Notices of organisations that do not exist, no two alike, each with what an import must find in it."""

from __future__ import annotations

import random
from dataclasses import dataclass

PLACES = "云溪 青石 临川 望江 南屏 长坪 白沙 清河 东岭 西塘 安澜 永宁 龙泉 桃源 凤台 金沙 碧水 红岩 双桥 松林".split()
DISTRICTS = "东山 西湾 南坪 北原 中洲 新港 旧渡 上溪 下营 前川 后堰 大垭".split()
BODIES = "水务局 林业局 档案馆 图书馆 教育局 民政局 司法局 统计局 审计局 体育局 气象局 文化馆".split()
FAULTS = "巡查流于形式 台账更新不及时 会议记录不完整 资金拨付超期 设备检修不及时 学习走过场 督办不到位 窗口服务不便民".split()
MEASURES = "逐项建档并按季检查 修订办法并印发执行 按周公布检查结果 清理旧账并限期补办 开展专项检查 组织专题培训".split()
STATUSES = "已完成整改 基本完成整改 正在推进整改".split()
NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True)
class Notice:
    """A document, and how many findings and measures are in it."""

    name: str
    content: bytes
    findings: int
    measures: int


def write_notices(seed: int, count: int) -> list[Notice]:
    """The same seed writes the same notices."""
    chance = random.Random(seed)
    organizations = [f"{place}区{district}镇{body}" for place in PLACES for district in DISTRICTS for body in BODIES]
    return [write_notice(chance, number, name) for number, name in enumerate(chance.sample(organizations, count), 1)]


def write_notice(chance: random.Random, number: int, organization: str) -> Notice:
    year, month, day = chance.randint(2018, 2023), chance.randint(1, 6), chance.randint(1, 28)
    measures = [chance.randint(1, 4) for _ in range(chance.randint(2, 7))]
    team = f"区委第{chance.choice(NUMERALS)}巡察组"
    party = f"中共{organization}党组"
    paragraphs = [
        f"{party}关于区委巡察整改进展情况的通报",
        f"根据区委统一部署，{year}年{month}月{day}日至{month + 1}月{day}日，{team}对{party}开展了常规巡察。"
        f"{year}年{month + 2}月{day}日，{team}向{party}反馈了巡察意见。现将巡察整改进展情况予以公布。",
        f"制定整改措施{sum(measures)}条。",
        "一、反馈问题整改情况",
        "（一）履行职责有差距",
        *(line for place, size in enumerate(measures, 1) for line in finding(chance, place, size)),
        party,
        f"{year}年{month + 6}月{day}日",
    ]
    content = "\n".join(paragraphs) + "\n"
    return Notice(f"{number:04}.txt", content.encode(), len(measures), sum(measures))


def finding(chance: random.Random, place: int, size: int) -> list[str]:
    """A finding with so many measures, each answered by a clause."""
    taken = clauses(f"{chance.choice(MEASURES)}，涉及{chance.randint(11, 9999)}项" for _ in range(size))
    done = clauses(f"已办结{chance.randint(11, 9999)}件" for _ in range(size))
    return [
        f"{place}.{chance.choice(DISTRICTS)}片区{chance.choice(FAULTS)}。",
        f"整改措施：{taken}。",
        f"整改进展：{done}。",
        f"完成情况：{chance.choice(STATUSES)}。",
    ]


def clauses(words) -> str:
    listed = list(words)
    return listed[0] if len(listed) == 1 else "；".join(f"{NUMERALS[at]}是{word}" for at, word in enumerate(listed))
