import re
from datetime import date

import pytest

from assistant.content.library import Library
from assistant.content.model import ScreeningItem
from assistant.content.standard import standard
from assistant.report.catalogue import kind_named, make, why_not
from assistant.report.model import Document, Table, plain_text
from assistant.report.pdf.writer import write_pdf
from assistant.screening.fill_in_page import fill_in_page
from tests.assistant.report_kit import CONSULT, case_of, marked

LIBRARY = standard()
DAY = date(2026, 11, 23)
JE = {"address": "je"}


def form(settings: dict[str, str] | None = None) -> Document:
    """The form on paper, of a case in which every field of the worker is filled in."""
    file = case_of(marked("case"), marked("worker"), marked("consult", id=CONSULT))
    kind = kind_named("vragenlijst_leeg")
    assert why_not(kind, file, CONSULT, LIBRARY) is None
    return make(kind, file, CONSULT, LIBRARY, settings or {}, DAY)


@pytest.fixture
def items() -> tuple[ScreeningItem, ...]:
    """Every question."""
    return LIBRARY.all(ScreeningItem)


def test_paper_has_a_box_for_every_answer_to_every_question(
    items: tuple[ScreeningItem, ...],
) -> None:
    """Each question stands on paper once, with five answers, not knowing and not saying."""
    tables = [block for block in form().blocks if isinstance(block, Table)]
    asked = {row[0].text: [box.text for box in row[1:]] for table in tables for row in table.rows}

    assert {item.text: ["□"] * 7 for item in items} == asked
    assert {("weet ik niet", "wil ik niet zeggen")} == {table.header[-2:] for table in tables}


def test_paper_names_nobody_and_says_who_reads_it() -> None:
    """Neither the worker nor the case is on it; the employer gets nothing."""
    file = case_of(marked("case"), marked("worker"), marked("consult", id=CONSULT))
    said = plain_text(form())

    assert file.worker.name not in said
    assert file.case.number not in said
    assert "Ook een werkgever krijgt de antwoorden niet." in said


@pytest.mark.parametrize("made", ["paper", "page"])
def test_je_is_used_throughout(made: str) -> None:
    """Where je was chosen neither form says u."""
    said = plain_text(form(JE)) if made == "paper" else visible(fill_in_page(LIBRARY, "x", je=True))

    assert re.findall(r"\b[Uu]w?\b", said) == []


def test_the_paper_is_a_tagged_pdf() -> None:
    """The form is written with its structure, so that it can be read aloud."""
    assert b"/StructTreeRoot" in write_pdf(form())


def test_the_page_can_reach_nothing(library: Library) -> None:
    """The page forbids itself every connection, and holds no address but its own."""
    page = fill_in_page(library, "kenmerk-van-het-gesprek", je=False)

    assert "default-src 'none'" in page
    assert "form-action 'none'" in page
    assert re.findall(r"(?:https?:)?//\w|src=|<link|<form|fetch|XMLHttp|import", page) == []


def test_the_page_asks_every_question_once(items: tuple[ScreeningItem, ...]) -> None:
    """Each question is a group with its own words as legend and seven answers."""
    page = fill_in_page(LIBRARY, "x", je=False)

    assert {item.id: 7 for item in items} == {
        item.id: page.count(f'name="{item.id}"') for item in items
    }
    assert [item.text for item in items if f"<legend>{item.text}</legend>" not in page] == []


def visible(page: str) -> str:
    """The words of a page, without its style and script."""
    return re.sub(r"<(style|script)>.*?</\1>|<[^>]+>", " ", page, flags=re.DOTALL)


def test_u_is_used_throughout_the_page() -> None:
    """Who is addressed as u finds no je, not in a question, the title or what it says of itself."""
    said = visible(fill_in_page(LIBRARY, "x", je=False))

    assert re.findall(r"\b[Jj](?:e|ij|ou|ouw)\b", said) == []


def test_an_answer_is_saved_as_its_place_in_the_scale() -> None:
    """The first answer is 1 and the last 5, after which come the two that are no score."""
    page = fill_in_page(LIBRARY, "x", je=False)
    found = re.findall(r'name="gezond1" value="(\w+)">([^<]+)<', page)

    assert [
        ("1", "nooit"),
        ("2", "zelden"),
        ("3", "soms"),
        ("4", "vaak"),
        ("5", "altijd"),
        ("weet_niet", "weet ik niet"),
        ("wil_niet_zeggen", "wil ik niet zeggen"),
    ] == found


def test_a_question_without_its_scale_can_still_be_left_open() -> None:
    """Where a pack lacks the scale of a question, only the two free answers stand there."""
    tables = {kind: rows for kind, rows in LIBRARY.tables.items() if kind != "scale"}
    page = fill_in_page(Library(packs=(), tables=tables), "x", je=False)

    assert ["weet_niet", "wil_niet_zeggen"] == re.findall(r'name="gezond1" value="(\w+)"', page)
