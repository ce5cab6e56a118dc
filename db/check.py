"""Whether a database is whole: every page as it was sealed, every table and index, the log."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from db.engine import connect
from db.log import first_broken

STEPS = 50_000
"""Steps of SQLite's machine between two questions whether the work was cancelled."""


def never() -> bool:
    """The `cancelled` of work nobody can cancel."""
    return False


def findings(path: Path, key: bytes, cancelled: Callable[[], bool] = never) -> tuple[str, ...]:
    """What is wrong with a database; empty when all is well, or when it was cancelled before.

    Runs on a connection of its own, so that it may run beside the writing one. The findings are
    English, for the log of the program; none holds content.
    """
    found: list[str] = []
    try:
        with closing(connect(path, key)) as connection:
            connection.set_progress_handler(cancelled, STEPS)
            # The pages are checked in the file itself: what still stands in the write-ahead log
            # must be folded in first, and nothing more while this reading transaction lasts.
            connection.execute("PRAGMA wal_checkpoint(FULL)").fetchone()
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for pragma in ("cipher_integrity_check", "integrity_check"):
                if not cancelled():
                    lines = [row[0] for row in connection.execute(f"PRAGMA {pragma}")]
                    found += [f"{pragma}: {line}" for line in lines if line != "ok"]
            broken = None if cancelled() else first_broken(connection)
    except sqlcipher.DatabaseError as error:
        if cancelled():
            return ()
        return (*found, f"unreadable: {error.sqlite_errorname}")
    if cancelled():
        return ()
    if broken is not None:
        found.append(f"log: line {broken} does not fit")
    return tuple(found)
