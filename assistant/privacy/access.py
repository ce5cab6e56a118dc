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
from assistant.case.words import Level, Top
from assistant.consult.steps import DOMAIN_PREFIX, RELAPSE_PREFIX
from assistant.content.library import Library
from assistant.content.model import (
    TABLES,
    BasicQuestion,
    Cause,
    DocumentKind,
    Domain,
    Entry,
    Factor,
    MeasureText,
    Partner,
    PreventionLevel,
    Question,
    Scale,
    ScreeningItem,
    ScreeningTheme,
    ServiceForm,
    SignalText,
    StepText,
    Variant,
)
from assistant.dutch import day_text, list_text, number_text
from assistant.privacy.labels import LINKS, TITLES, label_of
from assistant.screening.themes import ITEM_PREFIX

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
    "signal.catalogue": SignalText,
    "source_document.kind": DocumentKind,
    "step": StepText,
    "theme": ScreeningTheme,
    "variants": Variant,
}
"""The fields that name an entry of a pack, with the table it is in."""

_YES_NO = {"yes": "ja", "no": "nee"}
_SIDES = {"work": "werk", "health": "gezondheid", "private": "privé"}
_INDICATORS = {
    "spoken": "gesproken",
    "bottleneck": "knelpunt",
    "cause": "oorzaak",
    "disbalance": "soort belasting",
    "level": "plaats van een maatregel",
    "measure": "soort maatregel",
    "signal": "signaal",
    "theme": "onderwerp",
}
_WORDS = {word.value: word.label for words in (Top, Level) for word in words}


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


def _says_nothing(kind: str, field: str) -> bool:
    """Whether a field only joins rows or names versions; it stands in the JSON file."""
    return field in LINKS or (kind == "group_fact" and field in {"person", "pack_version"})


def _row(kind: str, row: Mapping[str, Any], library: Library) -> Row:
    facts = tuple(
        Fact(field, label_of(kind, field), text)
        for field, value in row.items()
        if not _says_nothing(kind, field) and (text := _text(kind, field, value, row, library))
    )
    return Row(str(row.get("id") or row.get("seq") or ""), facts)


def _text(kind: str, field: str, value: Any, row: Mapping[str, Any], library: Library) -> str:
    """A stored value in words; empty when there is nothing."""
    if value is None or value in {"", "[]"}:
        return ""
    if kind == "history":
        return _change_text(field, value, row, library)
    if kind == "signed_report" and field == "texts":
        return "\n".join(json.loads(value))
    if kind == "group_fact" and field == "indicator":
        return _indicator(str(value), library)
    if kind == "answer" and field == "value":
        return _answer(str(value), str(row.get("question", "")), library)
    return _plain(kind, field, value, library)


def _plain(kind: str, field: str, value: Any, library: Library) -> str:
    type_ = _type(kind, field)
    if type_ is datetime or (kind not in KINDS and field in {"at", "signed_at"}):
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
    if (kind, field) == ("answer", "question"):
        return _asked(id_, library)
    if (kind, field) == ("group_fact", "side"):
        return _SIDES.get(id_, id_)
    table = _ENTRIES.get(f"{kind}.{field}") or _ENTRIES.get(field)
    return (_title(library.get(table, id_)) if table else "") or id_


def _asked(id_: str, library: Library) -> str:
    """What was asked: a question of a step, a basisvraag, a question of the list, or a domain."""
    if id_.startswith(RELAPSE_PREFIX):
        return "Werkt deze maatregel nog?"
    bare = id_.removeprefix(ITEM_PREFIX)
    for type_ in (Question, BasicQuestion, ScreeningItem):
        if title := _title(library.get(type_, bare if type_ is ScreeningItem else id_)):
            return title
    return _title(library.get(Domain, id_.removeprefix(DOMAIN_PREFIX))) or id_


def _title(entry: Entry | None) -> str:
    for name in ("title", "label", "text"):
        if entry is not None and hasattr(entry, name):
            return str(getattr(entry, name))
    return ""


def _answer(value: str, question: str, library: Library) -> str:
    found = library.get(Question, question)
    if found is not None and found.kind == "yesno":
        return _YES_NO.get(value, value)
    if found is not None and found.kind == "date":
        return day_text(date.fromisoformat(value))
    item = library.get(ScreeningItem, question.removeprefix(ITEM_PREFIX))
    scale = library.get(Scale, item.scale) if item is not None else None
    if scale is not None and value.isdigit() and 0 < int(value) <= len(scale.answers):
        return f"{scale.answers[int(value) - 1]} ({value})"
    pairs = (option.partition(" = ") for option in (found.options if found else ()))
    return next((label for stored, _, label in pairs if stored == value), value)


def _indicator(indicator: str, library: Library) -> str:
    """An indicator such as 'bottleneck:tillen', in words."""
    first, _, id_ = indicator.partition(":")
    titles = (_title(library.get(type_, id_)) for type_ in TABLES.values())
    said = _WORDS.get(id_) or next((title for title in titles if title), id_)
    return ": ".join(part for part in (_INDICATORS.get(first, first), said) if part)


def _change_text(field: str, value: Any, row: Mapping[str, Any], library: Library) -> str:
    """A field of the history: which kind and field, and the values before and after in words."""
    kind = str(row.get("kind", ""))
    if field in {"old", "new"}:
        return _changed_value(kind, field, json.loads(value), row, library)
    if field == "kind":
        return TITLES.get(kind, kind)
    if field == "field":
        return label_of(kind, str(value)) if value not in LINKS else str(value)
    return _moment(str(value)) if field == "at" else str(value)


def _changed_value(
    kind: str, field: str, stored: Any, row: Mapping[str, Any], library: Library
) -> str:
    if isinstance(stored, dict) and field == "new":
        return "toegevoegd"  # what it held stands above, or in the later changes
    if isinstance(stored, dict):
        facts = _row(kind, stored, library).facts
        return "; ".join(f"{fact.label}: {fact.text}" for fact in facts)
    return _text(kind, str(row.get("field", "")), stored, {}, library)
