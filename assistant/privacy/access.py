"""Inzage: everything the vault holds about one person, in words and as JSON (AVG article 15).

It walks the stored rows themselves, so that nothing that is kept can be left out; what a row means
is said with the same words and titles the screen uses.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_type_hints

from assistant.case.records import KINDS
from assistant.content.library import Library
from assistant.content.model import (
    TABLES,
    Cause,
    DocumentKind,
    Entry,
    Factor,
    MeasureText,
    Partner,
    PreventionLevel,
    Question,
    ScreeningTheme,
    ServiceForm,
    SignalText,
    StepText,
    Variant,
)
from assistant.dutch import day_text, list_text, number_text
from assistant.privacy.labels import LINKS, TITLES, label_of

Held = Mapping[str, Sequence[Mapping[str, Any]]]
"""Stored rows by table, as `Cases.held_about` gives them."""

_ENTRIES: dict[str, type[Entry]] = {
    "causes": Cause,
    "current_step": StepText,
    "factor": Factor,
    "form": ServiceForm,
    "key": StepText,
    "measure.catalogue": MeasureText,
    "partner": Partner,
    "prevention_level": PreventionLevel,
    "question": Question,
    "signal.catalogue": SignalText,
    "source_document.kind": DocumentKind,
    "step": StepText,
    "theme": ScreeningTheme,
    "variants": Variant,
}
"""The fields that name an entry of a pack, with the table it is in."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One stored field in words."""

    field: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One stored row: its id and every filled field that says something."""

    id: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """All rows of one table, under its Dutch title."""

    kind: str
    title: str
    rows: tuple[Row, ...]


def sections(held: Held, library: Library) -> tuple[Section, ...]:
    """Everything held, in words, table by table; empty fields and mere links are left out.

    Raises:
        KeyError: a table or field that has no Dutch name yet.
    """
    if unknown := held.keys() - TITLES.keys():
        raise KeyError(", ".join(sorted(unknown)))
    return tuple(
        Section(kind, title, tuple(_row(kind, row, library) for row in held[kind]))
        for kind, title in TITLES.items()
        if held.get(kind)
    )


def as_json(held: Held, made: date) -> str:
    """Everything held, as stored, for another program to read."""
    whole = {"gemaakt": made.isoformat(), "programma": "Evenwicht", "gegevens": dict(held)}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _row(kind: str, row: Mapping[str, Any], library: Library) -> Row:
    facts = tuple(
        Fact(field, label_of(kind, field), text)
        for field, value in row.items()
        if field not in LINKS and (text := _text(kind, field, value, row, library))
    )
    return Row(str(row.get("id") or row.get("seq") or ""), facts)


def _text(kind: str, field: str, value: Any, row: Mapping[str, Any], library: Library) -> str:
    """A stored value in words; empty when there is nothing."""
    if value is None or value in {"", "[]"}:
        return ""
    if kind == "history":
        return _change_text(field, value, row, library)
    if kind == "group_fact" and field == "indicator":
        return _indicator(str(value), library)
    if kind == "answer" and field == "value":
        return _answer(str(value), str(row.get("question", "")), library)
    return _plain(kind, field, value, library)


def _plain(kind: str, field: str, value: Any, library: Library) -> str:
    type_ = _type(kind, field)
    if type_ is datetime or (kind not in KINDS and field == "at"):
        return _moment(str(value))
    if type_ is date:
        return day_text(date.fromisoformat(value))
    if type_ in {bool, float}:
        yes_no = "ja" if value else "nee"
        return yes_no if type_ is bool else number_text(float(value), 2)
    if type_ == tuple[str, ...]:
        listed = json.loads(value) if isinstance(value, str) else value
        return list_text([_entry(kind, field, one, library) for one in listed])
    if isinstance(type_, type) and issubclass(type_, Enum):
        return str(getattr(type_(value), "label", value))
    return _entry(kind, field, str(value), library)


def _type(kind: str, field: str) -> Any:
    """The type of a field without None; text for tables that are no kind of record."""
    if kind not in KINDS:
        return str
    hint = get_type_hints(KINDS[kind])[field]
    options = [one for one in get_args(hint) if one is not NoneType]
    return options[0] if NoneType in get_args(hint) else hint


def _moment(stored: str) -> str:
    moment = datetime.fromisoformat(stored)
    return f"{day_text(moment.date())} {moment:%H:%M} UTC"


def _entry(kind: str, field: str, id_: str, library: Library) -> str:
    """The title of the pack entry a field names, or the text itself."""
    table = _ENTRIES.get(f"{kind}.{field}") or _ENTRIES.get(field)
    # An assignment's and a referral's question are typed; only an answer's names an entry.
    if table is None or (field == "question" and kind != "answer"):
        return id_
    return _title(library.get(table, id_)) or id_


def _title(entry: Entry | None) -> str:
    for name in ("title", "label", "text"):
        if entry is not None and hasattr(entry, name):
            return str(getattr(entry, name))
    return ""


def _answer(value: str, question: str, library: Library) -> str:
    found = library.get(Question, question)
    if found is not None and found.kind == "date":
        return day_text(date.fromisoformat(value))
    pairs = (option.partition(" = ") for option in (found.options if found else ()))
    return next((label for stored, _, label in pairs if stored == value), value)


def _indicator(indicator: str, library: Library) -> str:
    """An indicator such as 'bottleneck:tillen', its last part by its title."""
    first, _, id_ = indicator.partition(":")
    for type_ in TABLES.values():
        entry = library.get(type_, id_)
        if entry is not None and (title := _title(entry)):
            return f"{first}: {title}"
    return indicator


def _change_text(field: str, value: Any, row: Mapping[str, Any], library: Library) -> str:
    """A field of the history: which kind and field, and the values before and after in words."""
    kind = str(row.get("kind", ""))
    if field == "kind":
        return TITLES.get(kind, kind)
    if field == "field":
        return label_of(kind, str(value)) if value not in LINKS else str(value)
    if field == "at":
        return _moment(str(value))
    if field not in ("old", "new"):
        return str(value)
    stored = json.loads(value)
    if isinstance(stored, dict):
        facts = _row(kind, stored, library).facts
        return "; ".join(f"{fact.label}: {fact.text}" for fact in facts)
    if isinstance(stored, list):
        stored = json.dumps(stored)
    return _text(kind, str(row.get("field", "")), stored, {}, library)
