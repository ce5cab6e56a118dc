"""Tasks from a table: what was copied, a CSV file or a workbook, with every refusal explained."""

import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.balance.task_table import task_rows
from assistant.problem import Problem
from assistant.sheet_file import MOST_BYTES, MOST_ROWS, read_sheet, read_text


def workbook(*rows: tuple[Any, ...]) -> bytes:
    """A workbook whose second sheet has these rows."""
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Taken")
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def taken(text: str) -> list[tuple[str, float | None]]:
    """The tasks that are taken over from a table as text."""
    return [(row.name, row.hours) for row in task_rows(read_text(text)) if not row.why]


@pytest.mark.parametrize(
    "text",
    [
        "Lossen\t20\nLaden\t2,5\n",
        "Lossen;20\r\nLaden;2,5\r\n",
        'Lossen,20\nLaden,"2,5"\n',
        "Taak\tUren per week\nLossen\t20\nLaden\t2.5",
        "Nr;Uren;Werkzaamheden\n1;20 uur;Lossen\n2;2,5 u;Laden",
        "\n\n Lossen \t 20 \n\t\nLaden\t2,5",
    ],
)
def test_a_table_as_it_is_copied(text: str) -> None:
    """Tabs, semicolons or commas, with or without the names of the columns, give the tasks."""
    assert [("Lossen", 20), ("Laden", 2.5)] == taken(text)


def test_a_workbook() -> None:
    """A workbook gives the rows of its first sheet that has any; whole numbers stay whole."""
    rows = task_rows(read_sheet(workbook(("Taak", "Uren"), ("Lossen", 20), ("Laden", 2.5))))
    assert [("Lossen", 20, ""), ("Laden", 2.5, "")] == [(r.name, r.hours, r.why) for r in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_file_in_any_usual_encoding(encoding: str) -> None:
    """Accents survive, whichever program wrote the file."""
    rows = task_rows(read_sheet("Cliënten wassen;12".encode(encoding)))
    assert "Cliënten wassen" == rows[0].name


@pytest.mark.parametrize("text", ["sep=,\r\nLossen,20", '"sep=,"\nLossen,20', "\n\nLossen,20"])
def test_the_sign_between_the_cells_is_found(text: str) -> None:
    """Excel may name it in a first line, and empty lines may come before the table."""
    assert [("Lossen", 20)] == taken(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("\t20", "Er staat geen taak in deze rij."),
        ("Lossen\tveel", "‘veel’ is geen aantal uren, zoals 4 of 2,5."),
        ("Lossen\t-3", "‘-3’ is geen aantal uren, zoals 4 of 2,5."),
        ("Lossen\t169", "169 uur is meer dan er in een week zitten."),
        (f"{'x' * 1001}\t2", "De taak is langer dan 1000 tekens."),
    ],
)
def test_every_refused_row_says_why(text: str, why: str) -> None:
    """A row that gives no task says in words what is wrong with it, with its own number."""
    (row,) = task_rows(read_text(f"\n{text}"))
    assert (2, why) == (row.number, row.why)


def test_a_task_is_taken_once() -> None:
    """What is there already, or twice in the table, is not taken again."""
    rows = task_rows(read_text("Lossen\t2\nlossen\t3\nLaden\t1"), known=["LADEN"])
    assert ["", "Deze taak staat er al.", "Deze taak staat er al."] == [row.why for row in rows]


def test_without_hours_the_task_is_taken() -> None:
    """Hours may follow later."""
    assert [("Lossen", None)] == taken("Lossen")


@pytest.mark.parametrize(
    "data",
    [b"x" * (MOST_BYTES + 1), b"PK\x03\x04 no workbook", ("a;1\n" * (MOST_ROWS + 1)).encode()],
)
def test_what_cannot_be_read_is_said(data: bytes) -> None:
    """Too large, broken, or too many rows: a problem in words, and nothing is taken over."""
    with pytest.raises(Problem, match="Er is niets overgenomen"):
        read_sheet(data)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n1 0 obj\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"])
def test_a_file_of_another_kind_gives_no_rows(data: bytes) -> None:
    """A PDF or an old workbook with the name of a table is refused, not read as tasks."""
    with pytest.raises(Problem, match="geen tabel"):
        read_sheet(data)


@given(st.binary(max_size=400))
def test_any_file_gives_rows_or_a_problem(data: bytes) -> None:
    """Whatever a file holds, the outcome is rows or a problem in words."""
    for bytes_ in (data, b"PK\x03\x04" + data):
        try:
            rows = task_rows(read_sheet(bytes_))
        except Problem:
            continue
        assert all(row.why or row.name for row in rows)
