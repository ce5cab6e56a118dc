"""Findings from a table file: what each row gives, or in words why it gives nothing.

Looked at before anything is kept. Columns are found by their Dutch names in the first row, in any
order; a column about persons stops the whole file.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import zip_longest

from assistant.case.organisation import Finding
from assistant.case.records import Unit, new_id
from assistant.case.words import FindingSource
from assistant.group.disclosure import Policy
from assistant.group.findings import figure_of, why_not
from assistant.group.findings_together import why_hidden
from assistant.problem import Problem
from assistant.sheet_file import read_sheet

COLUMNS = ("bron", "eenheid", "datum", "document", "bevinding", "getal", "nummer")
"""The names of the columns; 'bron' and 'bevinding' must be there."""

_ABOUT_PERSONS = {
    "naam", "voornaam", "achternaam", "medewerker", "werknemer", "personeelsnummer", "bsn",
    "geboortedatum", "geboortejaar", "e-mail", "email", "telefoon", "adres",
}  # fmt: skip

_OF_A_PERSON = (
    (re.compile(r"(?<!\d)\d{9}(?!\d)"), "Hierin staat een getal dat een BSN kan zijn."),
    (re.compile(r"\S+@\S+\.\S+"), "Hierin staat een e-mailadres."),
)

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
        data: the file, as `read_sheet` reads it.
        organisation_id: whose findings they become.
        units: the units a row may name.
        policies: the minimums per side.
        known: the findings that are there already; the same one is not taken twice.

    Raises:
        Problem: no row can be read: too large, empty, no header, or a column about persons.
    """
    (_, first), *lines = read_sheet(data) or ((1, ()),)
    heads = [head.casefold() for head in first]
    _check(heads)
    by_name = {unit.name.strip().casefold(): unit.id for unit in units if unit.name.strip()}
    known = list(known)
    seen = {_content(finding) for finding in known}
    rows = []
    for number, cells in lines:
        values = {h: c for h, c in zip_longest(heads, cells, fillvalue="") if h in COLUMNS}
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
    every = [*known, *(row.finding for row in rows if row.finding)]
    hidden = why_hidden(every, units, policies)
    return tuple(
        Row(row.number, row.said, None, hidden[row.finding.id])
        if row.finding and row.finding.id in hidden
        else row
        for row in rows
    )


def _check(heads: Sequence[str]) -> None:
    if persons := _ABOUT_PERSONS.intersection(heads):
        raise Problem(
            f"Dit bestand gaat over personen: het heeft een kolom ‘{min(persons)}’.",
            _NOTHING,
            "Haal de kolommen over personen weg. Hier horen alleen bevindingen over groepen.",
        )
    if not heads:
        raise Problem("Dit bestand is leeg.", _NOTHING, "Kies een bestand met een tabel.")
    if twice := [name for name in COLUMNS if heads.count(name) > 1]:
        raise Problem(
            f"De kolom ‘{twice[0]}’ staat er meer dan één keer.",
            _NOTHING,
            "Laat één van die kolommen staan.",
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
