"""Full-text search over everything a case holds, inside the encrypted database.

The index has one row a case. It is brought up to date when someone searches, so that typing never
waits for it: the cases that changed since the last time are read and indexed again. FTS5's own
secure-delete takes removed words out of its pages.
"""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from assistant.case.file import CaseFile
from assistant.case.records import GroupFact

_CHANGED = """
    WITH new AS (
        SELECT case_id, record_id FROM history
        WHERE seq > (SELECT history_seq FROM search_state)
    )
    SELECT case_id FROM new WHERE case_id IS NOT NULL
    UNION SELECT "case".id FROM new JOIN "case" ON worker_id = record_id
    UNION SELECT "case".id FROM new JOIN "case" ON organisation_id = record_id
"""
_MARK = "UPDATE search_state SET history_seq = (SELECT coalesce(max(seq), 0) FROM history)"


def find(connection: sqlcipher.Connection, words: str) -> list[str]:
    """The ids of the cases in which all these words (or their beginnings) occur, best first."""
    terms = words.replace('"', " ").split()
    if not terms:
        return []
    match = " ".join(f'"{term}"*' for term in terms)
    query = "SELECT case_id FROM search WHERE search MATCH ? ORDER BY rank"
    return [row[0] for row in connection.execute(query, (match,))]


def is_stale(connection: sqlcipher.Connection) -> bool:
    """Whether anything changed since the index was last brought up to date."""
    query = "SELECT (SELECT max(seq) FROM history) > history_seq FROM search_state"
    return bool(connection.execute(query).fetchone()[0])


def refresh(connection: sqlcipher.Connection, load: Callable[[str], CaseFile]) -> None:
    """Index again, within a transaction, the cases that changed since the last time."""
    for (case_id,) in connection.execute(_CHANGED).fetchall():
        query = 'SELECT seq FROM "case" WHERE id = ?'
        row = connection.execute(query, (case_id,)).fetchone()
        if row is None:
            forget(connection, case_id)
            continue
        connection.execute("DELETE FROM search WHERE rowid = ?", row)
        connection.execute(
            "INSERT INTO search (rowid, case_id, text) VALUES (?, ?, ?)",
            (row[0], case_id, text_of(load(case_id))),
        )
    connection.execute(_MARK)


def forget(connection: sqlcipher.Connection, case_id: str) -> None:
    """Take a case out of the index, within a transaction."""
    connection.execute("DELETE FROM search WHERE case_id = ?", (case_id,))


def text_of(file: CaseFile) -> str:
    """Every text that was typed in a case, with its worker and employer."""
    records = [
        record
        for kind, of_kind in file.rows.items()
        for record in of_kind.values()
        if kind not in ("unit", "organisation") and not isinstance(record, GroupFact)
    ]
    texts = [file.organisation.name] if file.organisation else []
    for record in records:
        for field in fields(record):
            if field.name != "id" and not field.name.endswith("_id"):
                texts += _texts(getattr(record, field.name))
    return "\n".join(texts)


def _texts(value: Any) -> list[str]:
    if type(value) is str:
        return [value] if value else []
    return list(value) if isinstance(value, tuple) else []
