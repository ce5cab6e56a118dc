"""A change is the one way anything is written; its inverse is the undo."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, cast

from assistant.case.records import Record, kind_of

WHOLE = ""
"""The field name of a change that adds (old is None) or removes (new is None) a whole record."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one record from old to new, or a record added or removed (`field` is WHOLE)."""

    kind: str
    id: str
    field: str
    old: Any
    new: Any
    when: datetime


def added(record: Record, when: datetime) -> Change:
    """The change that adds this record."""
    return Change(kind_of(type(record)), record.id, WHOLE, None, record, when)


def removed(record: Record, when: datetime) -> Change:
    """The change that removes this record."""
    return Change(kind_of(type(record)), record.id, WHOLE, record, None, when)


def changed(record: Record, when: datetime, **values: Any) -> tuple[Change, ...]:
    """The changes that give these fields new values; equal values make no change."""
    names = {field.name for field in fields(record)}
    if unknown := values.keys() - names:
        raise ValueError(f"{kind_of(type(record))} has no field {', '.join(sorted(unknown))}")
    return tuple(
        Change(kind_of(type(record)), record.id, name, getattr(record, name), value, when)
        for name, value in values.items()
        if getattr(record, name) != value
    )


def inverse(changes: tuple[Change, ...], when: datetime) -> tuple[Change, ...]:
    """The changes that bring back what was before these, in the right order."""
    return tuple(
        Change(change.kind, change.id, change.field, change.new, change.old, when)
        for change in reversed(changes)
    )


Rows = dict[str, dict[str, Record]]
"""Records by kind and id."""


def apply(rows: Rows, changes: tuple[Change, ...]) -> Rows:
    """The rows after these changes; the rows given stay as they are.

    Raises:
        KeyError: a change names a record that is not there.
    """
    result = dict(rows)
    for kind in {change.kind for change in changes}:
        result[kind] = dict(result.get(kind, {}))
    for change in changes:
        table = result[change.kind]
        if change.field != WHOLE:
            table[change.id] = replace(table[change.id], **{change.field: change.new})
        elif change.new is None:
            del table[change.id]
        else:
            table[change.id] = cast("Record", change.new)
    return result


def kinds_of(changes: tuple[Change, ...]) -> frozenset[str]:
    """Which kinds these changes touch, so that a page knows whether to refresh."""
    return frozenset(change.kind for change in changes)
