"""What nobody should send: the right status, a page that helps, and nothing of it in the log."""

from __future__ import annotations

import json
import random
import re
from urllib.parse import quote

import pytest
from kit.places import RICH
from kit.wire import Answer, ask

UNKNOWN = "zzzzzzzzzzzzzzzz"
BEYOND = str(2**63)


def number_of(answer: Answer) -> str | None:
    """By which the log knows the request."""
    number = re.search(r"<code>([0-9a-f]{17,32})</code>", answer.text)
    return number and number[1]


def is_helpful(answer: Answer) -> bool:
    """What to do, a way home, and the number to ask with."""
    return bool(number_of(answer)) and all(words in answer.text for words in ["怎么办", "回到检查一览", "请求编号"])


@pytest.mark.parametrize("path", [
    "/nothing", "/inspections", f"/inspections/{UNKNOWN}", "/inspections/none", "/inspections/%00",
    "/inspections/..%2f..%2fetc%2fpasswd", "/index.php", "/assets/none.css", "/language/xx",
    "{rich}/findings/0", "{rich}/findings/99999", "{rich}/findings/-1", "{rich}/findings/abc",
    f"{{rich}}/findings/{BEYOND}", f"{{rich}}/documents/{UNKNOWN}", "{rich}/documents/{other}",
    "{rich}/journal?from=99999999", f"/inspections/{UNKNOWN}/ledger", f"/inspections/{UNKNOWN}/ledger.csv",
    f"/inspections/{UNKNOWN}/ledger/print", f"/inspections/{UNKNOWN}/journal/verification",
])
def test_what_is_not_there_is_not_found(samples, path: str):
    rich, other = samples.ledger.inspection(RICH), samples.ledger.inspection("long.html")
    answer = ask(samples.port, path.format(rich=f"/inspections/{rich['id']}", other=other["document"]))
    assert answer.status == 404
    assert "没有这一页" in answer.text and is_helpful(answer)
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("query", [
    "ledger?status=done", "ledger?status=%00", "ledger?sort=statement", "ledger?sort=--status", "ledger?after=x",
    "ledger?before=%27%22", "ledger?at=0", "ledger?at=-5", f"ledger?at={BEYOND}", "ledger.csv?status=done",
    "ledger/print?sort=x", "remarks?rule=x", "remarks?severity=x", "remarks?after=x", "journal?from=0", "journal?from=1e3", f"journal?from={BEYOND}",
])
def test_what_no_page_understands_is_a_bad_request(samples, query: str):
    answer = ask(samples.port, f"/inspections/{samples.ledger.inspection(RICH)['id']}/{query}")
    assert answer.status == 400
    assert "看不懂这个地址" in answer.text and is_helpful(answer)


@pytest.mark.parametrize("path", ["/", "{rich}/ledger", "{rich}/ledger.csv", "{rich}/ledger/print"])
@pytest.mark.parametrize("text", ["台" * 101, "a" * 5_000])
def test_too_long_a_text_is_said_to_be_too_long(samples, path: str, text: str):
    path = path.format(rich=f"/inspections/{samples.ledger.inspection(RICH)['id']}") + "?text="
    answer = ask(samples.port, path + quote(text))
    assert answer.status == 414
    assert "最多 100 个字" in answer.text and is_helpful(answer)
    assert ask(samples.port, path + quote("台" * 100)).status == 200


@pytest.mark.parametrize("text", [
    '"', '""', "'", "' OR 1=1 --", "%00", "a%00b", "%ff%fe", "%", "%zz", "%E5", "😀😀", "NEAR/3(a b)", "a* OR b*",
    "statement:a", "{a b}", "^ab", "-ab", "(((((((", "<script>alert(1)</script>", "&amp;", "\\", "%0d%0aX-Y:z", "../..",
    "{{say.frame.product}}", "{{{rows}}}", "\u202eba", "a" * 100,
])
def test_any_text_may_be_looked_for(samples, text: str):
    for path in "/", f"/inspections/{samples.ledger.inspection(RICH)['id']}/ledger":
        answer = ask(samples.port, f"{path}?text={text if '%' in text else quote(text)}")
        assert answer.status == 200
        assert "<script>alert" not in answer.text and "X-Y" not in answer.headers
        assert "SQL" not in answer.text and "fts5" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_changed(samples, method: str):
    rich = f"/inspections/{samples.ledger.inspection(RICH)['id']}"
    for path in "/", rich, f"{rich}/ledger", f"{rich}/findings/1", f"{rich}/journal/verification", "/style":
        answer = ask(samples.port, path, method=method, body=b"a=b")
        assert answer.status == 405, path
        assert answer.headers["allow"] == "GET, HEAD"
        assert "这里只能查看" in answer.text and is_helpful(answer)


def test_only_the_head_is_sent_when_only_that_is_asked_for(samples):
    answer = ask(samples.port, "/", method="HEAD")
    assert (answer.status, answer.text) == (200, "")


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "example.org:80", "", "127.0.0.1@example.org"])
def test_another_host_gets_nothing_of_the_ledger(samples, host: str):
    rich = samples.ledger.inspection(RICH)
    for path in "/", f"/inspections/{rich['id']}", f"/inspections/{rich['id']}/ledger.csv":
        answer = ask(samples.port, path, headers={"Host": host})
        assert answer.status == 421
        assert "不能从这个地址访问" in answer.text
        assert "赤石" not in answer.text and "药" not in answer.text


def test_the_number_of_a_request_is_in_the_log(samples):
    number = number_of(ask(samples.port, "/nothing/at/all"))
    line = json.loads(samples.wait_for_log(number))
    assert (line["status"], line["method"]) == ("404", "GET")


PATHS = [
    "/", "/style", "/language/zh", "/language/en", "/nothing", "{rich}", "{rich}/ledger", "{rich}/ledger.csv",
    "{rich}/ledger/print", "{rich}/findings/1", "{rich}/documents/{paper}", "{rich}/journal",
]
NAMES = ["text", "status", "heading", "sort", "after", "before", "at", "from", "back", "x", "", "[]", "text[]"]
PIECES = [
    "secretword", "设备", "completed", "unstated", "-status", "position", "0", "1", "-1", BEYOND, "1e9", "%00", "%ff",
    "%E8%AE", "%", "%25", "%0a", "%0d%0a", "+", "&", "=", ";", "?", "#", "/", "//", "'", '"', "\\", "*", "NEAR(", ")",
    "{{", "}}", "<b>", "%F0%9F%98%80", "\udcff", "..", "null", "f12", "~", ",", ":", "|", "", "a" * 300,
]


def test_no_query_breaks_the_server_or_reaches_the_log(samples):
    """Five hundred queries at random, always the same ones."""
    rich = samples.ledger.inspection(RICH)
    chance = random.Random(20240520)
    seen = set()
    for _ in range(500):
        path = chance.choice(PATHS).format(rich=f"/inspections/{rich['id']}", paper=rich["document"])
        fields = [
            chance.choice(NAMES) + chance.choice(["=", "=", "=", ""])
            + "".join(chance.choices(PIECES, k=chance.randint(0, 4)))
            for _ in range(chance.randint(0, 4))
        ]
        target = path + "?" + "&".join(fields).replace(" ", "+")
        answer = ask(samples.port, target)
        assert answer.status < 500, target.encode(errors="surrogateescape")
        seen.add(answer.status)
    assert {200, 400, 404} <= seen
    samples.wait_for_log(number_of(ask(samples.port, "/nothing?last=secretword")))
    remarks = [line for line in samples.log if not line.startswith("{")]
    assert len(remarks) == 1 and "台账已经可以查看" in remarks[0]
    for line in samples.log:
        assert "secretword" not in line and "设备" not in line and "%" not in line
        assert line in remarks or {"time", "level", "message"} <= json.loads(line).keys()
