"""The protected figures as a table file, with a data dictionary; never a count that is hidden.

A file that somebody opens in a spreadsheet may not carry a formula: a name that begins like one
gets an apostrophe in front (OWASP, CSV injection), and in a workbook every text is kept as text.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from assistant.group.overview import Overview

HEADS = ("kenmerk", "omschrijving", "eenheid", "gesproken", "aantal", "verborgen")

DICTIONARY = (
    ("kenmerk", "De code van wat is geteld: soort en naam, met een dubbele punt ertussen."),
    ("omschrijving", "Wat is geteld, in woorden."),
    ("eenheid", "De eenheid; de hele organisatie staat er ook in."),
    ("gesproken", "Met hoeveel mensen is gesproken. Leeg als dat getal te klein is."),
    ("aantal", "Voor hoeveel van die mensen het geldt. Leeg als het getal verborgen is."),
    ("verborgen", "‘ja’ als het getal naar enkele mensen kan wijzen. Leeg is dus geen nul."),
)
"""What each column means."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

Value = str | int | None


def rows(seen: Overview) -> Iterator[tuple[Value, ...]]:
    """A line per indicator and unit, as far as these may be shown.

    Raises:
        ValueError: there are no figures.
    """
    if seen.release is None:
        raise ValueError("no figures to export")
    for row in (*seen.rows, *seen.signals, *seen.measures):
        for column, cell in zip(seen.columns, row.cells, strict=True):
            hidden = "ja" if cell.hidden else "nee"
            yield row.indicator, row.title, column.name, column.spoken, cell.count, hidden


def csv_file(seen: Overview) -> bytes:
    """The figures and, below an empty line, the dictionary; UTF-8 with semicolons."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(HEADS)
    writer.writerows([_harmless(value) for value in row] for row in rows(seen))
    writer.writerow([])
    writer.writerow(("kolom", "betekenis"))
    writer.writerows(_meaning(seen))
    return out.getvalue().encode("utf-8-sig")


def xlsx_file(seen: Overview) -> bytes:
    """The figures on one sheet and the dictionary on the next."""
    book = Workbook()
    figures = book.active
    _fill(figures, "Cijfers", HEADS, list(rows(seen)))
    _fill(book.create_sheet(), "Uitleg", ("kolom", "betekenis"), list(_meaning(seen)))
    fixed = datetime(seen.last.year, seen.last.month, seen.last.day, tzinfo=UTC)
    book.properties.created = book.properties.modified = fixed.replace(tzinfo=None)
    book.properties.creator = "Evenwicht"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(
    sheet: Worksheet, title: str, heads: Sequence[str], lines: Sequence[Sequence[Value]]
) -> None:
    sheet.title = title
    for number, line in enumerate([heads, *lines], start=1):
        for place, value in enumerate(line, start=1):
            cell = sheet.cell(number, place, value)
            if isinstance(value, str):
                cell.data_type = "s"


def _meaning(seen: Overview) -> Iterator[tuple[str, str]]:
    """The dictionary, with the period and the minimums these figures were made by."""
    yield from DICTIONARY
    yield "periode", f"{seen.first:%d-%m-%Y} tot en met {seen.last:%d-%m-%Y}"
    if seen.release:
        policy = seen.release.policy
        yield "kleinste eenheid", f"{policy.unit_minimum} mensen"
        yield "kleinste getal", f"{policy.cell_minimum} mensen"


def _harmless(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
