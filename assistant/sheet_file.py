"""The rows of a table somebody made elsewhere: a spreadsheet, a CSV file, or what was copied.

Only texts come out; what they mean is for who reads them. Formulas are not reckoned: a workbook
gives the outcome it was saved with.
"""

import csv
import io
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING
from zipfile import ZipFile

from assistant.dutch import number_text
from assistant.problem import Problem

if TYPE_CHECKING:
    from openpyxl import Workbook

MOST_ROWS = 2_000
MOST_BYTES = 5_000_000

MOST_UNPACKED = 50_000_000
"""Bytes a workbook may be once unpacked; a small file can unpack to gigabytes."""

_MOST_COLUMNS = 50
_NOTHING = "Er is niets overgenomen."
_ZIP = b"PK\x03\x04"

_NAMED = re.compile(r'"?sep=([;,\t])"?\r?(?:\n|$)')
"""A first line in which Excel names the sign between the cells."""

Row = tuple[int, tuple[str, ...]]
"""A row's number as the spreadsheet counts, and its cells."""


def read_sheet(data: bytes) -> tuple[Row, ...]:
    """The filled rows of an xlsx or CSV file; which of the two it is, is seen from its beginning.

    Args:
        data: the file. CSV in UTF-8, UTF-16 (what Excel calls Unicode text) or else Windows-1252,
            separated by ; , or tab.

    Raises:
        Problem: it is too large, or no table that can be read.
    """
    if len(data) > MOST_BYTES:
        raise Problem("Dit bestand is te groot.", _NOTHING, "Bewaar alleen de tabel zelf.")
    if data.startswith(_ZIP):
        return _filled(_workbook(data))
    return read_text(_decoded(data))


def _decoded(data: bytes) -> str:
    """The letters of a text file, whichever of the usual ways they were written in.

    Raises:
        Problem: it holds no letters, such as a PDF or a workbook of an old kind.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    if b"\0" in data or data.startswith(b"%PDF"):
        raise Problem(
            "Dit bestand is geen tabel, wat zijn naam ook zegt.",
            _NOTHING,
            "Bewaar de tabel opnieuw als xlsx of als CSV.",
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def read_text(text: str) -> tuple[Row, ...]:
    """The filled rows of a table as text, such as what was copied from a spreadsheet.

    Raises:
        Problem: there are too many rows, or it is no table.
    """
    text = text.replace("\0", "")
    named = _NAMED.match(text)
    first = text.lstrip().partition("\n")[0]
    separator = named[1] if named else max("\t;,", key=first.count)
    try:
        rows = _filled(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as wrong:
        raise Problem(
            "Dit is geen leesbare tabel.", _NOTHING, "Bewaar de tabel opnieuw als CSV of xlsx."
        ) from wrong
    return rows[1:] if named else rows


def _filled(rows: Iterable[Iterable[str]]) -> tuple[Row, ...]:
    found = []
    for number, cells in enumerate(rows, start=1):
        texts = tuple(cell.strip() for cell in cells)
        if any(texts):
            found.append((number, texts))
        if len(found) > MOST_ROWS:
            raise Problem(
                f"Deze tabel heeft meer dan {MOST_ROWS} rijen.", _NOTHING, "Neem een kleiner deel."
            )
    return tuple(found)


def _workbook(data: bytes) -> Iterable[Iterable[str]]:
    """The rows of the first sheet that has any."""
    try:
        book = open_book(data)
        sheets = [
            [[_text(value) for value in row] for row in _values(sheet)] for sheet in book.worksheets
        ]
    except Exception as wrong:
        raise Problem(
            "Dit werkblad is niet te lezen.", _NOTHING, "Bewaar het opnieuw als xlsx of als CSV."
        ) from wrong
    return next((rows for rows in sheets if any(any(row) for row in rows)), [])


def open_book(data: bytes) -> "Workbook":
    """A workbook to read row by row, with the values its formulas had when it was saved.

    Raises:
        Exception: it cannot be read. A damaged file stops the libraries below in too many ways to
            name, here and while its rows are read; who calls makes one Problem of all.
    """
    # Loads slowly, and few ever read a workbook.
    from openpyxl import load_workbook  # noqa: PLC0415

    with ZipFile(io.BytesIO(data)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise ValueError("too large once unpacked")
    return load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)


def _values(sheet: object) -> Iterable[tuple[object, ...]]:
    """The values of a sheet, as far as any table goes."""
    rows: Iterable[tuple[object, ...]] = sheet.iter_rows(  # type: ignore[attr-defined]
        max_row=MOST_ROWS + 1, max_col=_MOST_COLUMNS, values_only=True
    )
    return rows


def _text(value: object) -> str:
    """A cell as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, float):
        return number_text(value, 6)
    if isinstance(value, datetime):
        return f"{value:%d-%m-%Y}"
    return str(value)
