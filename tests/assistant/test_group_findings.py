import io
from datetime import date, datetime

import openpyxl
import pytest

from assistant.case.organisation import Finding
from assistant.case.records import Unit
from assistant.case.words import FindingSource
from assistant.content.standard import standard
from assistant.group.findings import figure_of, why_not
from assistant.group.findings_table import Row, read
from assistant.group.policy import policies
from assistant.problem import Problem

POLICIES = policies(standard())
UNITS = [Unit(id="n", organisation_id="org", name="Noord")]

GOOD = """Bron;Eenheid;Datum;Document;Bevinding;Getal;Nummer
RI&E;Noord;12-03-2026;RI&E 2026;Tilhulpen staan ver weg.;;3.2
PMO;;2026-05-01;PMO 2026;Lichamelijke vermoeidheid.;18 van 60;
"""


def rows(text: str, known: tuple[Finding, ...] = ()) -> tuple[Row, ...]:
    """The rows of a CSV text."""
    return read(text.encode(), "org", UNITS, POLICIES, known)


@pytest.mark.requirement("002-R45")
def test_each_row_becomes_a_finding_of_the_organisation() -> None:
    """A row with a source, a unit, a day, a document and a number in the plan is taken whole."""
    first, second = (row.finding for row in rows(GOOD))

    assert first is not None
    assert second is not None
    assert ("org", "n", FindingSource.RIE, date(2026, 3, 12), "3.2") == (
        first.organisation_id, first.unit_id, first.source, first.dated, first.reference
    )  # fmt: skip
    assert (None, FindingSource.PMO, "18 van 60") == (second.unit_id, second.source, second.figure)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Horoscoop;;;;Iets.;;", "De bron ‘Horoscoop’ is niet bekend"),
        ("PMO;;;;;;", "geen bevinding"),
        ("RI&E;Zuid;;;Iets.;;", "De eenheid ‘Zuid’ is niet bekend"),
        ("RI&E;;31-02-2026;;Iets.;;", "is geen datum"),
        ("PMO;;;;Iets.;3 van 60;", "minder dan 5 mensen"),
        ("PMO;;;;Iets.;58 van 60;", "minder dan 5 mensen"),
        ("PMO;;;;Iets.;6 van 12;", "minder dan 15 mensen"),
        ("enquête;;;;Iets.;4 van 9;", "minder dan 10 mensen"),
        ("enquête;;;;Iets.;veel;", "12 van 40"),
        ("enquête;;;;Iets.;١٢ van ٤٠;", "12 van 40"),
        ("RI&E;;;;Iets over 123456782.;;", "BSN"),
        ("RI&E;;;;Mail jan@linde.nl.;;", "e-mailadres"),
    ],
)
def test_a_row_that_cannot_go_along_says_why(row: str, why: str) -> None:
    """Each reason is a sentence about that row, and the other rows go along."""
    refused, good = rows(
        f"bron;eenheid;datum;document;bevinding;getal;nummer\n{row}\nRI&E;;;;Goed.;;\n"
    )

    assert refused.finding is None
    assert why in refused.why
    assert good.finding is not None
    assert (2, 3) == (refused.number, good.number)


def test_the_same_finding_is_taken_once() -> None:
    """A file that is read twice, or says a thing twice, adds nothing the second time."""
    first = tuple(row.finding for row in rows(GOOD) if row.finding)
    head, line, _ = GOOD.splitlines()

    assert ["Deze bevinding staat er al."] * 2 == [row.why for row in rows(GOOD, first)]
    assert ["", "Deze bevinding staat er al."] == [r.why for r in rows(f"{head}\n{line}\n{line}")]


def test_columns_in_any_order_and_of_windows() -> None:
    """Commas, tabs, another order and the old Windows letters are read as well."""
    text = "bevinding,bron\nCollega’s missen pauzes.,enquête\n"

    (row,) = read(text.encode("cp1252"), "org", [], POLICIES)

    assert row.finding is not None
    assert "Collega’s missen pauzes." == row.finding.text


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("naam;bron;bevinding\nJan;PMO;Moe.\n", "kolom ‘naam’"),
        ("bron;getal\nPMO;18 van 60\n", "geen kolom ‘bevinding’"),
        ("", "Dit bestand is leeg"),
        ("Jan;Piet\n", "geen kolom ‘bron’"),
        (
            "bron;bevinding;bevinding\nPMO;Moe.;Niet moe.\n",
            "‘bevinding’ staat er meer dan één keer",
        ),
        ("bron;bevinding\n" + "PMO;Iets.\n" * 2001, "meer dan 2000 rijen"),
    ],
)
def test_a_file_that_is_no_table_of_findings_is_refused_whole(text: str, what: str) -> None:
    """A column about persons, a missing column or too many rows: nothing is taken over."""
    with pytest.raises(Problem) as refused:
        rows(text)

    assert what in refused.value.what
    assert "Er is niets overgenomen." == refused.value.data


@pytest.mark.parametrize(
    ("source", "figure", "may"),
    [
        (FindingSource.SURVEY, "4 van 10", True),
        (FindingSource.SURVEY, "3 van 10", False),
        (FindingSource.SURVEY, "7 van 10", False),
        (FindingSource.PMO, "5 van 15", True),
        (FindingSource.PMO, "4 van 15", False),
        (FindingSource.PMO, "20 % van 60", True),
        (FindingSource.PMO, "2 % van 60", False),
        (FindingSource.ABSENCE, "6,2 % van 40", True),
        (FindingSource.ABSENCE, "6,2 % van 14", False),
        (FindingSource.RIE, "", True),
    ],
)
def test_figures_are_held_to_the_minimums_of_their_side(
    source: FindingSource,
    figure: str,
    may: bool,  # noqa: FBT001 - a value of the table above
) -> None:
    """PMO and absence from 15 persons and 5 in a cell, the rest from 10 and 4 (design.md, 4.8)."""
    assert may is (why_not(source, figure, POLICIES) == "")


def test_a_figure_is_written_in_one_way() -> None:
    """However it was typed."""
    assert "6,2 % van 40" == figure_of("6.20% van de 40").text
    assert "12 van 40" == figure_of("12 van 40").text


def workbook(*lines: tuple[object, ...]) -> bytes:
    """A workbook with these rows on its first sheet."""
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_read_like_a_table() -> None:
    """Days of the spreadsheet are days, and a row that cannot go along says why."""
    data = workbook(
        ("Bron", "Datum", "Bevinding", "Getal"),
        ("PMO", datetime(2026, 5, 1), "Moe na de dienst", "18 van 60"),  # noqa: DTZ001 - as a sheet has it
        ("PMO", None, "Iets", "1 van 60"),
    )

    good, refused = read(data, "org", UNITS, POLICIES)

    assert good.finding is not None
    assert date(2026, 5, 1) == good.finding.dated
    assert "minder dan 5 mensen" in refused.why


def test_a_workbook_that_is_none_is_refused() -> None:
    """Something that only begins like a workbook is a sentence, not an error."""
    with pytest.raises(Problem, match="niet te lezen"):
        read(b"PK\x03\x04 and then nothing", "org", UNITS, POLICIES)
