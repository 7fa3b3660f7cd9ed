"""Every page, by name and address."""

from __future__ import annotations

from dataclasses import dataclass

from kit.program import Server
from kit.worked import WORKED

RICH = "12-responsibility.txt"
DOUBTFUL = "formulas.html"


@dataclass(frozen=True)
class Place:
    """An address; `{rich}`, `{doubtful}` and `{worked}` stand for inspections, `{paper}` and `{puzzle}` for documents."""

    name: str
    path: str
    status: int = 200
    # The whole text of a document and all findings on paper weigh what they weigh.
    is_weighed: bool = True

    def on(self, server: Server) -> str:
        rich, doubtful, worked = (server.ledger.inspection(name) for name in (RICH, DOUBTFUL, WORKED))
        return self.path.format(
            rich=f"/inspections/{rich['id']}", doubtful=f"/inspections/{doubtful['id']}",
            worked=f"/inspections/{worked['id']}", paper=rich["document"], puzzle=doubtful["document"])

    def __str__(self) -> str:
        return self.name


PLACES = [
    Place("home", "/"),
    Place("search", "/?text=%E5%88%B6%E5%BA%A6"),
    Place("search without hits", "/?text=%E9%BA%92%E9%BA%9F"),
    Place("search too short", "/?text=%EF%BC%8C"),
    Place("inspection", "{rich}"),
    Place("inspection with doubts", "{doubtful}"),
    Place("ledger", "{rich}/ledger"),
    Place("ledger filtered", "{rich}/ledger?status=completed&status=inProgress&text=%E8%AE%BE%E5%A4%87&sort=-status"),
    Place("ledger with nothing", "{rich}/ledger?status=notStarted"),
    Place("paper", "{rich}/ledger/print", is_weighed=False),
    Place("finding", "{rich}/findings/3"),
    Place("finding worked on", "{worked}/findings/1"),
    Place("finding for the public", "{worked}/findings/2"),
    Place("finding that is secret", "{worked}/findings/4", status=403),
    Place("ledger with a secret", "{worked}/ledger"),
    Place("paper with a secret", "{worked}/ledger/print", is_weighed=False),
    Place("office", "{worked}/office"),
    Place("office without anything", "{rich}/office"),
    Place("document", "{rich}/documents/{paper}", is_weighed=False),
    Place("document with unread", "{doubtful}/documents/{puzzle}", is_weighed=False),
    Place("remarks", "{rich}/remarks"),
    Place("journal", "{rich}/journal"),
    Place("verification", "{rich}/journal/verification"),
    Place("style guide", "/style"),
    Place("no such page", "/nothing", status=404),
]
