"""Destroying a case for good: every row of it, from the vault and from the backups.

Removed rows are overwritten (`secure_delete`, and FTS5's own), and the file is vacuumed. Backups
are rewritten where the vault's key opens them. A plain list beside the backups says which cases
are gone, by ids that mean nothing outside the vault, and which backups have been seen to; it is
applied to the others when they are seen again, and to whatever is restored.
"""

import json
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from db import backup, search
from db.engine import Database, connect, wipe_free_space
from db.keys import replace_file
from db.log import add_line

_TABLES_OF_CASES = """
    SELECT tables.name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND columns.name = 'case_id'
    AND tables.name NOT IN ('destroyed', 'search')
"""


@dataclass(slots=True)
class DestroyedList:
    """The plain list beside backups: the destroyed cases, and to how many each backup was put."""

    cases: list[str] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "DestroyedList":
        """The list in a folder; an empty one when there is none or it cannot be read."""
        try:
            stored = json.loads((folder / backup.DESTROYED).read_text("utf-8"))
            return cls(list(stored["cases"]), dict(stored["seen"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def write(self, folder: Path) -> None:
        """Put the list into a folder."""
        replace_file(
            folder / backup.DESTROYED, json.dumps({"cases": self.cases, "seen": self.seen})
        )

    def add(self, cases: Iterable[str]) -> None:
        """Put more cases at the end, each once."""
        self.cases += [case for case in cases if case not in self.cases]


def destroyed_cases(connection: sqlcipher.Connection) -> list[str]:
    """The ids of the cases this vault knows to be destroyed."""
    return [row[0] for row in connection.execute("SELECT case_id FROM destroyed ORDER BY at")]


def tables_of_cases(connection: sqlcipher.Connection) -> list[str]:
    """The tables, as this database has them, whose rows belong to one case."""
    return [row[0] for row in connection.execute(_TABLES_OF_CASES)]


def remove_case(connection: sqlcipher.Connection, case_id: str, at: datetime) -> bool:
    """Remove everything of a case, within a transaction; False when the case is not there.

    The worker goes along when this was their only case.
    """
    query = 'SELECT number, worker_id FROM "case" WHERE id = ?'
    row = connection.execute(query, (case_id,)).fetchone()
    if row is None:
        return False
    number, worker_id = row
    for table in tables_of_cases(connection):
        connection.execute(f'DELETE FROM "{table}" WHERE case_id = ?', (case_id,))  # noqa: S608 - own tables
    search.forget(connection, case_id)
    connection.execute('DELETE FROM "case" WHERE id = ?', (case_id,))
    query = 'SELECT 1 FROM "case" WHERE worker_id = ?'
    if connection.execute(query, (worker_id,)).fetchone() is None:
        connection.execute("DELETE FROM worker WHERE id = ?", (worker_id,))
        connection.execute("DELETE FROM history WHERE record_id = ?", (worker_id,))
    instant = at.astimezone(UTC).isoformat()
    connection.execute("INSERT INTO destroyed VALUES (?, ?, ?)", (case_id, number, instant))
    add_line(connection, "case destroyed", case_id, at)
    return True


def destroy(database: Database, cases: Iterable[str], at: datetime) -> None:
    """Destroy these cases in a vault; those that are not there are passed over.

    Raises:
        Problem: the disk is full, or the folder cannot be written.
    """
    wanted = tuple(cases)
    if not wanted:
        return
    with database.transaction() as connection:
        removed = [case for case in wanted if remove_case(connection, case, at)]
    if removed:
        database.wipe_free_space()


def sweep(
    folder: Path, vault: str, key: bytes, cases: Iterable[str], at: datetime
) -> tuple[Path, ...]:
    """Rid a vault's backups in a folder of the destroyed cases; returns those out of reach.

    Out of reach is a backup that this key does not open (made before the key was renewed) or that
    is damaged: it keeps what it has until someone removes it. A folder that is not there has its
    turn when it is seen again.

    Raises:
        Problem: the folder cannot be written.
    """
    if not folder.is_dir():
        return ()
    listed = DestroyedList.read(folder)
    listed.add(cases)
    backup.clear_leftovers(folder, at)
    out_of_reach = []
    for found in backup.backups(folder, vault):
        if listed.seen.get(found.path.name, 0) < len(listed.cases):
            if _rewrite(found.path, key, listed.cases, at):
                listed.seen[found.path.name] = len(listed.cases)
            else:
                out_of_reach.append(found.path)
    present = {found.path.name for found in backup.backups(folder, vault)}
    listed.seen = {name: count for name, count in listed.seen.items() if name in present}
    if listed.cases:
        listed.write(folder)
    return tuple(out_of_reach)


def _rewrite(path: Path, key: bytes, cases: list[str], at: datetime) -> bool:
    with backup.working_folder(path.parent) as work:
        try:
            stored = backup.unpack(path, work)
            connection = connect(work / stored.database, key)
        except (backup.Damaged, sqlcipher.DatabaseError):
            return False
        with closing(connection):
            connection.execute("BEGIN IMMEDIATE")
            removed = [case for case in cases if remove_case(connection, case, at)]
            connection.execute("COMMIT")
            wipe_free_space(connection)
            connection.execute("PRAGMA journal_mode = DELETE")
        try:
            if removed:
                backup.pack(work / stored.database, stored, path, key)
        except backup.NotWhole:
            return False
    return True
