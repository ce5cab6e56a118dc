"""Full-text search over everything a case holds, inside the encrypted database.

The index has one row a case. It is brought up to date when someone searches, so that typing never
waits for it: the cases that changed since the last time are read and indexed again. FTS5's own
secure-delete takes removed words out of its pages.
"""

import re
from collections.abc import Iterator
from functools import cache

import sqlcipher3.dbapi2 as sqlcipher

from assistant.case.records import CASE_KINDS
from db import codec

_CHANGED = """
    WITH new AS (
        SELECT case_id, record_id FROM history
        WHERE seq > (SELECT history_seq FROM search_state)
    )
    SELECT case_id FROM new WHERE case_id IS NOT NULL
    UNION SELECT "case".id FROM new JOIN "case" ON worker_id = record_id
    UNION SELECT "case".id FROM new JOIN "case" ON organisation_id = record_id
"""
FOUND = "\x02"
"""Stands before a found word while the text around it is cut out; nobody can type it."""

_TOKENS = 24
_MOST_TERMS = 12
"""Looking a case through takes a multiple of this; a pasted page would take minutes."""
_CODE = re.compile(r"[a-z0-9]+([_.][a-z0-9]+)*")
_MARK = "UPDATE search_state SET history_seq = (SELECT coalesce(max(seq), 0) FROM history)"


_FIND = f"""
    SELECT case_id, snippet(search, 0, '{FOUND}', '', '', {_TOKENS})
    FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?
"""  # noqa: S608 - own constants


def find(connection: sqlcipher.Connection, words: str, most: int = -1) -> dict[str, str]:
    """The cases in which all these words (or their beginnings) occur, best first.

    Args:
        connection: of the vault.
        words: what is looked for; of a pasted text the first twelve different words.
        most: no more cases than this; all of them when below zero.

    Returns:
        By the id of the case the text around the words.
    """
    sayable = words.encode(errors="ignore").decode()
    terms = sayable.replace('"', " ").replace("\0", " ").split()
    if not terms:
        return {}
    match = " ".join(f'"{term}"*' for term in list(dict.fromkeys(terms))[:_MOST_TERMS])
    return {id_: _around(text) for id_, text in connection.execute(_FIND, (match, most))}


def _around(snippet: str) -> str:
    """What was typed around the words; the names packs give to things are no texts."""
    lines = (line.replace(FOUND, "").strip() for line in snippet.split("\n") if FOUND in line)
    return " … ".join(line for line in lines if not _CODE.fullmatch(line))


def is_stale(connection: sqlcipher.Connection) -> bool:
    """Whether anything changed since the index was last brought up to date."""
    query = "SELECT (SELECT max(seq) FROM history) > history_seq FROM search_state"
    return bool(connection.execute(query).fetchone()[0])


def refresh(connection: sqlcipher.Connection) -> None:
    """Index again, within a transaction, the cases that changed since the last time."""
    for (case_id,) in connection.execute(_CHANGED).fetchall():
        query = 'SELECT seq, id, worker_id, organisation_id FROM "case" WHERE id = ?'
        row = connection.execute(query, (case_id,)).fetchone()
        if row is None:
            forget(connection, case_id)
            continue
        seq, *owners = row
        text = "\n".join(_texts(connection, *owners))
        connection.execute("DELETE FROM search WHERE rowid = ?", (seq,))
        connection.execute(
            "INSERT INTO search (rowid, case_id, text) VALUES (?, ?, ?)", (seq, case_id, text)
        )
    connection.execute(_MARK)


def forget(connection: sqlcipher.Connection, case_id: str) -> None:
    """Take a case out of the index, within a transaction."""
    connection.execute("DELETE FROM search WHERE case_id = ?", (case_id,))


def _texts(
    connection: sqlcipher.Connection, case_id: str, worker_id: str, organisation_id: str | None
) -> Iterator[str]:
    """Every text that was typed in a case, with its worker and the name of the employer."""
    owners = [("case", "id", case_id), ("worker", "id", worker_id)]
    owners += [(kind, "case_id", case_id) for kind in CASE_KINDS if kind != "group_fact"]
    for kind, column, owner in owners:
        for row in connection.execute(_select(kind, column), (owner,)):
            yield from (text for text in row if text)
    query = "SELECT name FROM organisation WHERE id = ?"
    yield from (row[0] for row in connection.execute(query, (organisation_id,)))


@cache
def _select(kind: str, owner: str) -> str:
    names = ", ".join(
        f'"{column.name}"'
        for column in codec.columns(kind)
        if column.type in (str, tuple[str, ...])
        if column.name != "id" and not column.name.endswith("_id")
    )
    return f'SELECT {names or "NULL"} FROM "{kind}" WHERE {owner} = ?'  # noqa: S608 - own names
