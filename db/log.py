"""The audit log: what happened to the vault, without content, each line chained to the last.

A line's link is the SHA-256 of the link before it and the line itself, so that a changed, missing
or inserted line shows; SQLite's own counter shows a tail that was cut off. Triggers in the
database refuse to change or remove a line.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

import sqlcipher3.dbapi2 as sqlcipher

from assistant.store import LogLine
from db.engine import Database

_COLUMNS = "seq, at, event, subject, link"


@dataclass(frozen=True, slots=True)
class AuditLog:
    """The log of one open vault."""

    database: Database

    def write(self, event: str, subject: str = "", *, at: datetime | None = None) -> None:
        """Add an event, now or (one that waited to be written) `at` an earlier instant."""
        with self.database.transaction() as connection:
            add_line(connection, event, subject, at or datetime.now(UTC))

    def lines(self) -> tuple[LogLine, ...]:
        """Every event, oldest first."""
        return tuple(
            LogLine(seq, datetime.fromisoformat(at), event, subject)
            for seq, at, event, subject, _ in _rows(self.database.raw)
        )

    def first_broken(self) -> int | None:
        """The number of the first line that does not fit the chain, or None."""
        return first_broken(self.database.raw)


def add_line(connection: sqlcipher.Connection, event: str, subject: str, at: datetime) -> None:
    """Add an event within a transaction that is already going on."""
    row = connection.execute("SELECT seq, link FROM log ORDER BY seq DESC LIMIT 1").fetchone()
    last, link = row or (0, "")
    instant = at.astimezone(UTC).isoformat()
    connection.execute(
        f"INSERT INTO log ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608 - constant text
        (last + 1, instant, event, subject, _link(link, last + 1, instant, event, subject)),
    )


def first_broken(connection: sqlcipher.Connection) -> int | None:
    """The number of the first line that does not fit the chain, or None."""
    link, number = "", 0
    for number, line in enumerate(_rows(connection), start=1):
        seq, at, event, subject, stored = line
        link = _link(link, seq, at, event, subject)
        if (seq, stored) != (number, link):
            return number
    query = "SELECT seq FROM sqlite_sequence WHERE name = 'log'"
    counted = connection.execute(query).fetchone() or (0,)
    return None if counted[0] == number else number + 1


def _rows(connection: sqlcipher.Connection) -> Iterator[tuple[int, str, str, str, str]]:
    yield from connection.execute(f"SELECT {_COLUMNS} FROM log ORDER BY seq")  # noqa: S608 - constant


def _link(before: str, *line: int | str) -> str:
    return sha256((before + json.dumps(line)).encode()).hexdigest()
