#!/usr/bin/env python3
"""Writers with a fault, in the place of `taizhang import`: what a proof must find before its silence means anything.

    doubles.py piecemeal LEDGER DONOR    commits every row by itself, then acknowledges
    doubles.py hasty LEDGER DONOR        acknowledges, then commits
    doubles.py careless LEDGER COUNT     appends records with the head it saw before, over whatever came since

DONOR is a ledger that has one document more than LEDGER; its rows are what the double writes.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Iterator

import forgery

# The indexes of search and of passages follow the journal by themselves, and triggers keep the number of findings.
WRITTEN_BY_IMPORT = """
    SELECT name FROM donor.sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'resembling%' AND name <> 'finding_count'
"""
NEW_DOCUMENT = "SELECT name FROM donor.document EXCEPT SELECT name FROM main.document"


def new_rows(database: sqlite3.Connection) -> Iterator[tuple[str, tuple]]:
    """The rows that only the donor has, in the order of the tables."""
    for (table,) in database.execute(WRITTEN_BY_IMPORT).fetchall():
        for row in database.execute(f"SELECT * FROM donor.{table} EXCEPT SELECT * FROM main.{table}").fetchall():
            yield f"INSERT INTO main.{table} VALUES ({', '.join('?' * len(row))})", row


def acknowledge(names: list[tuple[str]]) -> None:
    for (name,) in names:
        os.write(1, f"已导入：{name} → 新立项 double，问题 0 个，措施 0 条\n".encode())


def attached(ledger: str, donor: str) -> sqlite3.Connection:
    database = sqlite3.connect(ledger, isolation_level=None)
    database.execute("PRAGMA synchronous = FULL")
    database.execute("ATTACH ? AS donor", (donor,))
    return database


def piecemeal(ledger: str, donor: str) -> None:
    database = attached(ledger, donor)
    names = database.execute(NEW_DOCUMENT).fetchall()
    for statement, row in list(new_rows(database)):
        database.execute(statement, row)
    acknowledge(names)


def hasty(ledger: str, donor: str) -> None:
    database = attached(ledger, donor)
    acknowledge(database.execute(NEW_DOCUMENT).fetchall())
    database.execute("BEGIN")
    for statement, row in list(new_rows(database)):
        database.execute(statement, row)
    database.execute("COMMIT")


def careless(ledger: str, count: str) -> None:
    """Sees the head in one transaction and writes in another."""
    database = sqlite3.connect(ledger, isolation_level=None, timeout=30)
    for _ in range(int(count)):
        record = forgery.next_record(database, "installation")
        time.sleep(0.01)
        forgery.put(database, record)
        os.write(1, record.command.encode() + b"\n")


if __name__ == "__main__":
    {"piecemeal": piecemeal, "hasty": hasty, "careless": careless}[sys.argv[1]](*sys.argv[2:])
