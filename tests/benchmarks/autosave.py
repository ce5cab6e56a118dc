"""One change committed by the store against the same rows by bare sqlcipher3, held connection."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory

import sqlcipher3.dbapi2 as sqlcipher

from assistant.case.changes import Change, added
from assistant.case.records import Case, Worker
from db.keys import FLOOR
from db.vault import create
from tests.benchmarks.timing import Result, compare


def run(rounds: int = 400) -> Result:
    """Change the function of one case, over and over."""
    with TemporaryDirectory() as folder:
        vault, _ = create(Path(folder) / "vault", "een lange zin om te meten", params=FLOOR)
        now = datetime(2026, 11, 23, 9, tzinfo=UTC)
        vault.cases.commit(
            "Nieuw", (added(Worker(id="w"), now), added(Case(id="c", worker_id="w"), now)), "c"
        )
        with closing(_bare(Path(folder) / "bare.db")) as bare:
            counter = iter(range(10_000_000))

            def ours() -> None:
                value = f"functie {next(counter)}"
                vault.cases.commit("Functie", (Change("case", "c", "job", "", value, now),), "c")

            def theirs() -> None:
                value = f"functie {next(counter)}"
                bare.execute("BEGIN IMMEDIATE")
                bare.execute("UPDATE kase SET job = ? WHERE id = ?", (value, "c"))
                bare.execute(
                    "INSERT INTO history VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
                    ("c", "Functie", now.isoformat(), "case", "c", "job", '""', f'"{value}"'),
                )
                bare.execute("COMMIT")

            result = compare("autosave of one change", ours, theirs, rounds)
        vault.close()
    return result


def _bare(path: Path) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{token_bytes(32).hex()}'\"")
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE kase (id TEXT PRIMARY KEY, job TEXT)")
    connection.execute(
        "CREATE TABLE history (seq INTEGER PRIMARY KEY, case_id TEXT, title TEXT, at TEXT,"
        " kind TEXT, record_id TEXT, field TEXT, old TEXT, new TEXT)"
    )
    connection.execute("CREATE INDEX history_case ON history (case_id)")
    connection.execute("INSERT INTO kase VALUES ('c', '')")
    return connection
