"""Two readers side by side, where a sentence was said, and a copy with a password."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from assistant.case.records import Consult
from assistant.content.standard import standard
from assistant.privacy.table import Reader
from assistant.problem import Problem
from assistant.report import catalogue
from assistant.report.catalogue import kind_named
from assistant.report.compare import Line, Shared, only_here, side_by_side
from assistant.report.model import Document, Heading, Paragraph, Sentence, Source
from assistant.report.origin import origin
from assistant.report.own import write
from assistant.report.pdf.writer import write_pdf
from assistant.report.protect import quality, with_password
from tests.assistant.report_kit import DAY, case_of, document
from ui.demo import scenario

LIBRARY = standard()
FILE = case_of(*scenario("tc-000-5", LIBRARY, DAY))
TALK = FILE.all(Consult)[0].id
RULE, MEASURE, NOTE = Source("rule", "x"), Source("measure", "m", "text"), Source("note", "n")


def page(*blocks: Heading | Paragraph) -> Document:
    """A document of these blocks."""
    return replace(document(), blocks=blocks)


def paragraph(text: str, *sources: Source) -> Paragraph:
    """One sentence."""
    return Paragraph((Sentence(text, sources),))


def test_each_sentence_says_how_it_is_shared() -> None:
    """In both, in both in other words (made from the same), or here only."""
    one = page(
        Heading(1, "Kop"),
        paragraph("Hetzelfde.", RULE),
        paragraph("U deelt medicijnen in stilte.", MEASURE),
        paragraph("Ik ben moe.", NOTE),
    )
    other = page(
        Heading(1, "Kop"),
        paragraph("Hetzelfde.", RULE),
        paragraph("Deel medicijnen in stilte.", RULE, MEASURE),
    )
    left, right = side_by_side(one, other)

    assert (
        Line("Kop", 1, Shared.SAME),
        Line("Hetzelfde.", 0, Shared.SAME),
        Line("U deelt medicijnen in stilte.", 0, Shared.OTHERWISE),
        Line("Ik ben moe.", 0, Shared.ONLY),
    ) == left
    assert Shared.OTHERWISE is right[2].shared
    assert (1, 0) == (only_here(left), only_here(right))


def test_a_rule_in_common_is_not_a_thing_in_common() -> None:
    """Two sentences by the same rule about other records are not the same."""
    left, _ = side_by_side(page(paragraph("A.", RULE)), page(paragraph("B.", RULE)))

    assert [Shared.ONLY] == [line.shared for line in left]


@pytest.mark.requirement("000-R51")
def test_what_the_worker_said_in_private_is_the_workers_alone() -> None:
    """Of the demo case the worker's own words stand at the worker's side only."""
    worker, employer = (
        catalogue.make(kind_named(id_), FILE, TALK, LIBRARY, {}, DAY)
        for id_ in ("advies", "versie_werkgever")
    )
    left, _ = side_by_side(worker, employer)
    marks = {line.text: line.shared for line in left}

    assert Shared.ONLY is marks["Ik wil één ding kunnen afmaken."]


def test_every_sentence_that_was_said_has_a_step() -> None:
    """Each sentence of the worker's report leads to a step, or says in words where it is from."""
    made = catalogue.make(kind_named("advies"), FILE, TALK, LIBRARY, {"ad_name": "A"}, DAY)
    consult = FILE.consult(TALK)
    found = {
        part.text: origin(part.sources, consult, LIBRARY)
        for part in write(made, ()).parts
        if part.sources
    }

    assert (
        "gesprek"
        == found["Contact met patiënten, rust bewaren als het spannend wordt, fijn team."].step
    )
    assert "balans" == found["Onderbrekingen."].step
    assert all(one.words for one in found.values())
    nowhere = [text for text, one in found.items() if not one.step]
    assert len(nowhere) < len(found) / 5


def test_a_text_of_the_ad_comes_from_the_ad() -> None:
    """What was typed in the report itself leads nowhere else."""
    said = origin((Source("typed", "t", "text"),), FILE.consult(TALK), LIBRARY)

    assert ("", "Door u zelf geschreven") == (said.step, said.words)


@pytest.mark.parametrize(
    ("password", "enough"),
    [("", False), ("welkom01", False), ("x" * 200, False), ("vier losse woorden genoeg", True)],
)
def test_a_password_is_judged(password: str, *, enough: bool) -> None:
    """An easy or far too long password is refused, with words about it."""
    judged = quality(password)

    assert enough is judged.enough
    assert judged.words


def test_each_copy_with_a_password_is_fresh() -> None:
    """Two copies differ, both open with the password and with nothing else, and read the same."""
    pdf = write_pdf(document(rows=3))
    one, two = (with_password(pdf, "vier losse woorden genoeg") for _ in range(2))

    assert one != two
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(one))
    for copy in (one, two):
        with pikepdf.open(BytesIO(copy), password="vier losse woorden genoeg") as opened:  # noqa: S106 - of this test
            assert opened.allow.accessibility
            assert "/StructTreeRoot" in opened.Root


def test_an_easy_password_makes_no_file() -> None:
    """Nothing is made with a password that is easy to guess."""
    with pytest.raises(Problem, match="geen bestand gemaakt"):
        with_password(write_pdf(document(rows=3)), "geheim")


def test_every_reader_but_the_worker_misses_something() -> None:
    """For each other reader of the whole consult something stays with the worker."""
    worker = catalogue.make(kind_named("advies"), FILE, TALK, LIBRARY, {}, DAY)
    for kind in catalogue.KINDS:
        if kind.reader is not Reader.WORKER and kind.per is None and not kind.general:
            other = catalogue.make(kind, FILE, TALK, LIBRARY, {}, DAY)
            assert only_here(side_by_side(worker, other)[0]) > 0
