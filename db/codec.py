"""A record to its row and back, by the type hints of its dataclass.

Values are kept as plain text and numbers, so that the file is readable by any tool and the same
forms serve the history: words by their value, days and instants in ISO form (instants in UTC),
lists of texts as JSON, yes and no as 1 and 0.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, cast, get_args, get_type_hints

from assistant.case.records import KINDS, Record


@dataclass(frozen=True, slots=True)
class Column:
    """How one field is kept: its type without None, and whether it may be empty."""

    name: str
    type: Any
    nullable: bool


@cache
def columns(kind: str) -> tuple[Column, ...]:
    """The columns of a kind, in the order of its fields."""
    type_ = KINDS[kind]
    hints = get_type_hints(type_)
    return tuple(_column(field.name, hints[field.name]) for field in fields(type_))


def encode(value: Any) -> Any:
    """A field's value as it is kept."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return int(value) if isinstance(value, bool) else value


def to_row(record: Record, kind: str) -> tuple[Any, ...]:
    """The kept values of a record, in the order of `columns`."""
    return tuple(encode(getattr(record, column.name)) for column in columns(kind))


def from_row(kind: str, row: Sequence[Any]) -> Record:
    """The record in a row, whose values stand in the order of `columns`."""
    pairs = zip(_decoders(kind), row, strict=True)
    values = {
        name: value if value is None or decode is None else decode(value)
        for (name, decode), value in pairs
    }
    return KINDS[kind](**values)


def as_json(value: Any) -> str | None:
    """A changed value, or a whole record, as text for the history; None stays None."""
    if value is None:
        return None
    if type(value) in KINDS.values():
        value = {field.name: encode(getattr(value, field.name)) for field in fields(value)}
    return json.dumps(encode(value), ensure_ascii=False)


def _column(name: str, hint: Any) -> Column:
    options = [one for one in get_args(hint) if one is not NoneType]
    if NoneType not in get_args(hint):
        return Column(name, hint, nullable=False)
    return Column(name, options[0], nullable=True)


@cache
def _decoders(kind: str) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    return tuple((column.name, _decoder(column.type)) for column in columns(kind))


def _decoder(type_: Any) -> Callable[[Any], Any] | None:
    if type_ in (str, int, float):
        return None
    if type_ is datetime:
        return datetime.fromisoformat
    if type_ is date:
        return date.fromisoformat
    if type_ == tuple[str, ...]:
        return lambda text: tuple(json.loads(text))
    return cast("Callable[[Any], Any]", type_)
