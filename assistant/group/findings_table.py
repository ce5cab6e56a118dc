"""Findings from a table file: what each row gives, or in words why it gives nothing.

Looked at before anything is kept. Columns are found by their Dutch names in the first row, in any
order; a column about persons stops the whole file.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from itertools import zip_longest

from assistant.case.organisation import Finding
from assistant.case.records import Unit, new_id
from assistant.case.words import FindingSource
from assistant.group.disclosure import Policy
from assistant.group.findings import figure_of, why_not
from assistant.problem import Problem
from assistant.sheet_file import open_book

COLUMNS = ("bron", "eenheid", "datum", "document", "bevinding", "getal", "nummer")
"""The names of the columns; 'bron' and 'bevinding' must be there."""

MOST_ROWS = 2_000
MOST_COLUMNS = 40
MOST_BYTES = 2_000_000

_ABOUT_PERSONS = {
    "naam", "voornaam", "achternaam", "medewerker", "werknemer", "personeelsnummer", "bsn",
    "geboortedatum", "geboortejaar", "e-mail", "email", "telefoon", "adres",
}  # fmt: skip

_OF_A_PERSON = (
    (re.compile(r"(?<!\d)\d{9}(?!\d)"), "Hierin staat een getal dat een BSN kan zijn."),
    (re.compile(r"\S+@\S+\.\S+"), "Hierin staat een e-mailadres."),
)

_WORKBOOK = b"PK"

_NOTHING = "Er is niets overgenomen."

_SOURCES = {
    "rie": FindingSource.RIE, "ri&e": FindingSource.RIE, "pmo": FindingSource.PMO,
    "enquete": FindingSource.SURVEY, "enquête": FindingSource.SURVEY,
    "verzuim": FindingSource.ABSENCE, "verzuimcijfers": FindingSource.ABSENCE,
    "gesprek": FindingSource.TALK,
}  # fmt: skip
_SOURCES |= {source.label.casefold(): source for source in FindingSource}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file: its line number, what it says, and its finding or why there is none."""

    number: int
    said: str
    finding: Finding | None
    why: str = ""


def read(
    data: bytes,
    organisation_id: str,
    units: Sequence[Unit],
    policies: Mapping[str, Policy],
    known: Iterable[Finding] = (),
) -> tuple[Row, ...]:
    """The rows of a CSV file or workbook with, for each, its finding or why it is refused.

    Args:
        data: the file: a workbook, of which the first sheet is read, or text in UTF-8 or, when it
            is not that, Windows-1252, separated by ; , or tab.
        organisation_id: whose findings they become.
        units: the units a row may name.
        policies: the minimums per side.
        known: the findings that are there already; the same one is not taken twice.

    Raises:
        Problem: no row can be read: too large, no header, or a column about persons.
    """
    heads, lines = _table(data)
    _check(heads)
    by_name = {unit.name.strip().casefold(): unit.id for unit in units if unit.name.strip()}
    seen = {_content(finding) for finding in known}
    rows = []
    for number, cells in lines:
        values = {h: c.strip() for h, c in zip_longest(heads, cells, fillvalue="") if h in COLUMNS}
        said = " · ".join(value for value in values.values() if value)
        try:
            found = _finding(values, organisation_id, by_name, policies)
        except ValueError as wrong:
            rows.append(Row(number, said, None, str(wrong)))
            continue
        if _content(found) in seen:
            rows.append(Row(number, said, None, "Deze bevinding staat er al."))
            continue
        seen.add(_content(found))
        rows.append(Row(number, said, found))
    return tuple(rows)


def _table(data: bytes) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The header in lower case, and the other lines with their number; empty ones left out."""
    if len(data) > MOST_BYTES:
        raise Problem("Dit bestand is te groot.", _NOTHING, "Splits het in kleinere bestanden.")
    lines = _of_workbook(data) if data.startswith(_WORKBOOK) else _of_text(data)
    if len(lines) > MOST_ROWS + 1:
        raise Problem(
            f"Dit bestand heeft meer dan {MOST_ROWS} rijen.",
            _NOTHING,
            "Splits het in kleinere bestanden.",
        )
    heads = [cell.strip().casefold() for cell in lines[0][1]] if lines else []
    return heads, lines[1:]


def _of_workbook(data: bytes) -> list[tuple[int, list[str]]]:
    """The rows of the first sheet as text; a formula gives the value it last had."""
    try:
        book = open_book(data)
        rows = book.worksheets[0].iter_rows(
            max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS, values_only=True
        )
        lines = [(number, [_cell(value) for value in row]) for number, row in enumerate(rows, 1)]
    except Exception as wrong:
        raise Problem(
            "Dit bestand is geen leesbare werkmap.", _NOTHING, "Bewaar de tabel als CSV."
        ) from wrong
    return [(number, cells) for number, cells in lines if any(cells)]


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%d-%m-%Y}"
    return "" if value is None else str(value).strip()


def _of_text(data: bytes) -> list[tuple[int, list[str]]]:
    """The lines of a text with their number; empty ones left out."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    text = text.replace("\0", "")
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return [(reader.line_num, cells) for cells in reader if any(c.strip() for c in cells)]
    except csv.Error as wrong:
        raise Problem(
            "Dit bestand is geen leesbare tabel.", _NOTHING, "Bewaar de tabel opnieuw als CSV."
        ) from wrong


def _check(heads: Sequence[str]) -> None:
    if persons := _ABOUT_PERSONS.intersection(heads):
        raise Problem(
            f"Dit bestand gaat over personen: het heeft een kolom ‘{min(persons)}’.",
            _NOTHING,
            "Haal de kolommen over personen weg. Hier horen alleen bevindingen over groepen.",
        )
    if missing := [name for name in ("bron", "bevinding") if name not in heads]:
        raise Problem(
            f"In de eerste rij staat geen kolom ‘{missing[0]}’.",
            _NOTHING,
            f"Zet deze namen boven de kolommen: {', '.join(COLUMNS)}.",
        )


def _finding(
    values: Mapping[str, str],
    organisation_id: str,
    units: Mapping[str, str],
    policies: Mapping[str, Policy],
) -> Finding:
    """The finding of a row. Raises ValueError with the reason when it is none."""
    source = _SOURCES.get(values["bron"].casefold())
    if source is None:
        names = ", ".join(dict.fromkeys(s.label for s in FindingSource))
        raise ValueError(f"De bron ‘{values['bron']}’ is niet bekend. Kies uit: {names}.")
    text = values["bevinding"]
    if not text:
        raise ValueError("Er staat geen bevinding in deze rij.")
    for pattern, why in _OF_A_PERSON:
        if any(pattern.search(value) for value in values.values()):
            raise ValueError(f"{why} Een bevinding gaat nooit over één persoon.")
    unit = values.get("eenheid", "")
    if unit and unit.casefold() not in units:
        raise ValueError(f"De eenheid ‘{unit}’ is niet bekend. Voeg haar eerst toe, of laat leeg.")
    figure = values.get("getal", "")
    if why := why_not(source, figure, policies):
        raise ValueError(why)
    return Finding(
        id=new_id(),
        organisation_id=organisation_id,
        unit_id=units.get(unit.casefold()),
        source=source,
        title=values.get("document", ""),
        dated=_day(values.get("datum", "")),
        text=text,
        figure=figure_of(figure).text if figure else "",
        reference=values.get("nummer", ""),
    )


def _day(text: str) -> date | None:
    """A day as 2026-11-23 or 23-11-2026. Raises ValueError with a sentence otherwise."""
    if not text:
        return None
    parts = re.split(r"[-/.]", text)
    if len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts):  # noqa: PLR2004 - year, month and day
        first, month, last = map(int, parts)
        year, day = (first, last) if len(parts[0]) == 4 else (last, first)  # noqa: PLR2004 - a year
        try:
            return date(year, month, day)
        except ValueError:
            pass
    raise ValueError(f"‘{text}’ is geen datum. Schrijf haar als 23-11-2026.")


def _content(finding: Finding) -> tuple[object, ...]:
    """A finding without its id, to see whether it is there already."""
    return tuple(getattr(finding, each.name) for each in fields(finding) if each.name != "id")
