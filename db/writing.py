"""How a change becomes a row: written to its table, with a line in the history of its case.

What belongs to no case (a meeting, an organisation, a setting) has a history without values.
A record that comes back stands where it stood, as long as the vault stays open: no longer can
anyone undo what was done.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import cast

import sqlcipher3.dbapi2 as sqlcipher

from assistant.case.changes import WHOLE, Change
from assistant.case.records import CASE_KINDS
from db import codec
from db.events import event_of
from db.log import add_line

_HISTORY = (
    "INSERT INTO history (case_id, title, at, kind, record_id, field, old, new)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_FORGET = "UPDATE history SET old = NULL, new = NULL WHERE case_id = ?"


Places = defaultdict[str, dict[str, int]]
"""Per kind where each record that was removed stood, by its id."""


def write(
    connection: sqlcipher.Connection,
    title: str,
    changes: Sequence[Change],
    case_id: str | None,
    places: Places,
) -> None:
    """Write these changes and their history, within a transaction.

    `places` is what was removed from this vault before; nothing new takes such a place.

    When a consult of the case is closed, the values in the case's history are dropped.

    Raises:
        KeyError: a change names a record that is not there, or adds one that is.
    """
    for change in changes:
        owner = case_id or _case_of(connection, change)
        _write_record(connection, change, places[change.kind])
        connection.execute(
            _HISTORY,
            (
                owner,
                title,
                codec.encode(change.when),
                change.kind,
                change.id,
                change.field,
                # What belongs to no case would outlive what is told in it of a person.
                codec.as_json(change.old) if owner else None,
                codec.as_json(change.new) if owner else None,
            ),
        )
        if event := event_of(change):
            add_line(connection, event, owner or "", change.when)
    for change in changes:
        if change.kind == "consult" and change.field == "closed" and change.new:
            connection.execute(_FORGET, (case_id or _case_of(connection, change),))


def _write_record(connection: sqlcipher.Connection, change: Change, places: dict[str, int]) -> None:
    insert, delete, last = _statements(change.kind)
    if change.field != WHOLE:
        update = _update(change.kind, change.field)
        if connection.execute(update, (codec.encode(change.new), change.id)).rowcount != 1:
            raise KeyError(change.id)
    elif change.new is None:
        row = connection.execute(delete, (change.id,)).fetchone()
        if row is None:
            raise KeyError(change.id)
        (places[change.id],) = row
    else:
        place = places.get(change.id)
        if place is None:
            (stored,) = connection.execute(last).fetchone()
            place = max(stored, *places.values(), 0) + 1
        connection.execute(insert, (place, *codec.to_row(change.new, change.kind)))


def _case_of(connection: sqlcipher.Connection, change: Change) -> str | None:
    """The case a change belongs to; its history must go with the case."""
    if change.kind == "case":
        return change.id
    if change.kind not in CASE_KINDS:
        return None
    if change.field == WHOLE:
        return cast("str", (change.new or change.old).case_id)
    query = f'SELECT case_id FROM "{change.kind}" WHERE id = ?'  # noqa: S608 - own names
    row = connection.execute(query, (change.id,)).fetchone()
    return row[0] if row else None


@cache
def _statements(kind: str) -> tuple[str, str, str]:
    names = ["seq", *(column.name for column in codec.columns(kind))]
    marks = ", ".join("?" * len(names))
    return (
        f'INSERT INTO "{kind}" ({_quoted(names)}) VALUES ({marks})',  # noqa: S608 - own names
        f'DELETE FROM "{kind}" WHERE id = ? RETURNING seq',  # noqa: S608 - own names
        f'SELECT coalesce(max(seq), 0) FROM "{kind}"',  # noqa: S608 - own names
    )


@cache
def _update(kind: str, field: str) -> str:
    if field not in {column.name for column in codec.columns(kind)}:
        raise ValueError(f"{kind} has no field {field}")
    return f'UPDATE "{kind}" SET "{field}" = ? WHERE id = ?'  # noqa: S608 - own names


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
