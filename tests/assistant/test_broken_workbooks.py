"""A workbook from outside that is damaged, locked or far too large once unpacked."""

import io
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from assistant.content.library import Library
from assistant.group.findings_table import read
from assistant.group.policy import policies
from assistant.problem import Problem
from assistant.sheet_file import MOST_UNPACKED, read_sheet


def packed(**other: bytes) -> bytes:
    """A workbook of which some parts are replaced; the part's name with its signs as in a name."""
    book, data = Workbook(), io.BytesIO()
    book.active.append(["bron", "bevinding"])
    book.save(data)
    out = io.BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, other.get(name.rpartition("/")[2].partition(".")[0], old.read(name)))
    return out.getvalue()


def one_cell(cell: str) -> bytes:
    """A workbook whose sheet holds this cell, as it is written in the file."""
    return packed(
        sheet1=(
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f'<sheetData><row r="1">{cell}</row></sheetData></worksheet>'
        ).encode()
    )


def locked() -> bytes:
    """A workbook that asks for a password."""
    data = bytearray(packed())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


def scratched() -> bytes:
    """A workbook with some bytes written over."""
    data = bytearray(packed())
    data[800:820] = b"\xff" * 20
    return bytes(data)


BROKEN: dict[str, Callable[[], bytes]] = {
    "half a sheet": lambda: packed(sheet1=b"<worksheet><a"),
    "half a book": lambda: packed(workbook=b"<x"),
    "scratched": scratched,
    "locked": locked,
    "a text that is not there": lambda: one_cell('<c r="A1" t="s"><v>9999</v></c>'),
    "unpacks to gigabytes": lambda: packed(sheet1=b" " * (MOST_UNPACKED + 1)),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_workbook_is_refused_in_words(library: Library, kind: str) -> None:
    """Whatever is wrong with a workbook, it is a Problem for tasks and for findings alike."""
    data = BROKEN[kind]()

    with pytest.raises(Problem):
        read_sheet(data)
    with pytest.raises(Problem):
        read(data, "organisation", (), policies(library))


def test_a_number_beyond_all_numbers_is_no_hours() -> None:
    """A cell that holds an endless number is refused, and does not stop the program."""
    with pytest.raises(Problem):
        read_sheet(one_cell('<c r="A1"><v>1e999</v></c>'))


def test_a_row_that_is_too_short_says_what_is_missing(library: Library) -> None:
    """A row without its last cells is a row without a source, not a fault."""
    (row,) = read(b"bevinding;bron\nVeel tillen", "o", (), policies(library))

    assert row.finding is None
    assert "De bron ‘’ is niet bekend" in row.why
