"""Every page, by name and address."""

from __future__ import annotations

from dataclasses import dataclass

from kit.program import Server

RICH = "12-responsibility.txt"
DOUBTFUL = "formulas.html"


@dataclass(frozen=True)
class Place:
    """An address; `{rich}` and `{doubtful}` stand for inspections, `{paper}` and `{puzzle}` for their documents."""

    name: str
    path: str
    status: int = 200
    # The whole text of a document and all findings on paper weigh what they weigh.
    is_weighed: bool = True

    def on(self, server: Server) -> str:
        rich, doubtful = (server.ledger.inspection(name) for name in (RICH, DOUBTFUL))
        return self.path.format(
            rich=f"/inspections/{rich['id']}", doubtful=f"/inspections/{doubtful['id']}", paper=rich["document"],
            puzzle=doubtful["document"])

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
    Place("document", "{rich}/documents/{paper}", is_weighed=False),
    Place("document with unread", "{doubtful}/documents/{puzzle}", is_weighed=False),
    Place("journal", "{rich}/journal"),
    Place("verification", "{rich}/journal/verification"),
    Place("style guide", "/style"),
    Place("no such page", "/nothing", status=404),
]
