"""Everything this vault holds about one person, for who asks to see it (AVG article 15).

Read from the tables themselves, so that a kind of record that is added later is in it too.
"""

from base64 import b64encode
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from db.destroy import tables_of_cases

Held = dict[str, list[dict[str, Any]]]
"""Rows by table, each as field and stored value."""


def held_about(connection: sqlcipher.Connection, worker_id: str) -> Held:
    """Every row about a worker: their own, their cases', the changes to those and the log's."""
    held = {
        "worker": _rows(connection, "SELECT * FROM worker WHERE id = ?", worker_id),
        "case": _rows(connection, 'SELECT * FROM "case" WHERE worker_id = ?', worker_id),
    }
    of_case = 'SELECT id FROM "case" WHERE worker_id = ?'
    for table in tables_of_cases(connection):
        query = f'SELECT * FROM "{table}" WHERE case_id IN ({of_case})'  # noqa: S608 - own tables
        held[table] = _rows(connection, query, worker_id)
    query = f"SELECT * FROM log WHERE subject IN ({of_case}) OR subject = ?"  # noqa: S608 - constant
    held["log"] = _rows(connection, query, worker_id, worker_id)
    return {table: rows for table, rows in held.items() if rows}


def _rows(connection: sqlcipher.Connection, query: str, *values: str) -> list[dict[str, Any]]:
    cursor = connection.execute(query, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, map(_as_text, row), strict=True)) for row in cursor]


def _as_text(value: Any) -> Any:
    """A stored file as text (base64), so that it fits in a JSON file; the rest as it is."""
    return b64encode(value).decode() if isinstance(value, bytes) else value
