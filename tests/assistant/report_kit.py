"""What the tests of reports stand on: a case with a marker in every field, and small documents."""

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints

import pikepdf

from assistant.case.file import CaseFile
from assistant.case.records import CASE_KINDS, KINDS, Consult, Record, kind_of
from assistant.charts.shapes import Chart, Circle, Line, Rect, Text
from assistant.report.model import (
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Signature,
    Source,
    Table,
    plain_text,
)

DAY = date(2026, 11, 23)
TYPED = (Source("note", "note-1", "text"),)
CASE, CONSULT = "case-1", "consult-1"

_LINKS = {
    "case_id": CASE,
    "consult_id": CONSULT,
    "worker_id": "worker-1",
    "organisation_id": "organisation-1",
    "unit_id": "unit-1",
    "task_id": "task-1",
    "parent_id": None,
    "document_id": None,
    "bottleneck_id": None,
}


def marked(kind: str, **given: Any) -> Record:
    """A record of a kind with a marker such as 'zz-note-text' in every text field."""
    cls = KINDS[kind]
    hints = get_type_hints(cls)
    values = {
        field.name: given.get(field.name, _value(kind, field, hints[field.name]))
        for field in fields(cls)
    }
    return cls(**values)


def _value(kind: str, field: Field[Any], hint: Any) -> Any:
    if field.name == "id":
        return f"{kind}-1"
    if field.name in _LINKS:
        return _LINKS[field.name]
    types = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    for type_, value in (
        (datetime, datetime(2031, 5, 6, 7, 8, tzinfo=UTC)),
        (date, date(2031, 5, 6)),
        (bool, True),
        (int, 71),
        (float, 7171.0),
    ):
        if type_ in types:
            return value
    if str in types:
        return f"zz-{kind}-{field.name}"
    if issubclass(types[0] if isinstance(types[0], type) else tuple, StrEnum):
        return field.default if field.default is not MISSING else next(iter(types[0]))
    return (f"zz-{kind}-{field.name}",)


def case_of(*records: Record) -> CaseFile:
    """A case file of these records."""
    rows: dict[str, dict[str, Record]] = {}
    for record in records:
        rows.setdefault(kind_of(type(record)), {})[record.id] = record
    return CaseFile(rows)


def said(text: str, **look: bool) -> Sentence:
    """A sentence from a note."""
    return Sentence(text, TYPED, **look)


def chart() -> Chart:
    """A picture with every kind of shape."""
    shapes = (
        Rect(0, 10, 200, 20, "capacity", None, 10),
        Rect(200, 10, 200, 20, "sunk", "line", 10, hatch=True),
        Line(90, 20, 150, 20, "load", 1.5),
        Circle(90, 20, 8, None, "load", dashed=True),
        Circle(150, 20, 8, "load", "surface"),
        Text(453, 24, "nu 8 kg te zwaar", 10, "load", True, "right", 60),
        Text(226, 50, "midden →", 10, align="centre"),
    )
    return Chart(453, 60, shapes, "De band is wat past.")


def document(*blocks: Any, rows: int = 60) -> Document:
    """These blocks, or else a document with every kind of block that goes on over pages."""
    text = said("Uw werk vraagt op dit moment meer tillen dan u prettig vindt. " * 12)
    table_rows = tuple(
        (said(f"Rij {row}"), said("werkgever") if row % 2 else None, said("3 december 2026"))
        for row in range(rows)
    )
    made = blocks or (
        Heading(1, "Samenvatting"),
        Paragraph((text,), "lead"),
        Heading(2, "Wat goed gaat"),
        *[Paragraph((text, said("Zo is het.", quote=True))) for _ in range(6)],
        ListBlock((Paragraph((said("Eerste", strong=True),)), Paragraph((said("Tweede"),)))),
        ListBlock((Paragraph((said("Een"),)), Paragraph((said("Twee"),))), numbered=True),
        Heading(1, "De balans"),
        Figure(chart(), "Figuur 1. De balans.", "De band is wat past.", TYPED),
        Table("Afspraken", ("Wat", "Wie", "Wanneer"), table_rows, (3, 1, 1), numeric=(2,)),
        Paragraph((said("Noot."),), "note"),
        Signature("A. Dekker", "arbeidsdeskundige", "voorbeeld", DAY, TYPED),
    )
    return Document("Advies", "Preventief", "werkende", "2026-014", DAY, made, "Van u, voor u.")


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Every structure element of a PDF below this one, in reading order."""
    for kid in node.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") != "/MCR":
            yield kid
            yield from elements(kid)


OF_NO_READER = {"group_fact"} | KINDS.keys() - {
    "case",
    "worker",
    "organisation",
    "unit",
    *CASE_KINDS,
}
"""Kinds about the organisation or the program; no reader of a report sees them."""


def full_case(*extra: Record) -> CaseFile:
    """A case with a marker in every field of every kind, and these records besides."""
    everything = [marked(kind) for kind in KINDS if kind != "consult"]
    consult = Consult(id=CONSULT, case_id=CASE, form="preventief_adviesgesprek", day=DAY)
    return case_of(*everything, consult, *extra)


def texts(value: object) -> Iterator[str]:
    """Every text in a record or a value."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def markers(file: CaseFile) -> set[str]:
    """The markers that are somewhere in a case file."""
    found = {
        text
        for records in file.rows.values()
        for record in records.values()
        for text in texts(record)
    }
    return {text for text in found if text.startswith("zz-")}


def everything_in(document: Document) -> str:
    """All text of a document and its pictures, in small letters: a sentence gets a capital."""
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    drawn = [s.text for f in figures for s in f.chart.shapes if isinstance(s, Text)]
    return "\n".join([plain_text(document), document.reader, document.number, *drawn]).lower()
