"""A practice example for the profession, and one page on the AD's worth for an employer."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from assistant.group.advice_parts import About
from assistant.group.stories import practice_example, value_page
from assistant.report.model import Heading, plain_text, sentences
from assistant.report.pdf.writer import write_pdf
from tests.assistant.advice_kit import FULL, ORGANISATION, ROSTER, about

TODAY = date(2026, 11, 23)
DONE = replace(ROSTER, outcome="Er zijn nog twee late diensten op rij")


def in_sector() -> About:
    """The organisation with its sector, and an outcome."""
    made = about(*FULL, DONE)
    return replace(made, organisation=replace(ORGANISATION, sector="ouderenzorg"))


@pytest.mark.requirement("000-R49")
def test_an_example_has_the_seven_headings_and_no_name() -> None:
    """The headings are those of the frame of Regioplan 2026 (L412-431), in their order."""
    made = practice_example(in_sector(), TODAY)

    assert 7 == len([block for block in made.blocks if isinstance(block, Heading)])
    text = plain_text(made)
    assert "ouderenzorg" in text
    assert ORGANISATION.name not in text
    assert "Het rooster wordt op donderdag nog omgegooid" in text
    assert "Er zijn nog twee late diensten op rij" in text
    assert all(sentence.sources for sentence in sentences(made))


@pytest.mark.requirement("002-R62")
def test_the_approach_is_asked_for_and_what_was_done_stands_there() -> None:
    """How people were chosen, when, and with what help (ICE ca. 2020, L1144-1150)."""
    text = plain_text(practice_example(in_sector(), TODAY))
    approach = text[text.index("De aanpak") : text.index("Beoordelen en adviseren")]

    assert all(part in approach for part in ("hoe zijn zij gekozen", "moment", "hulp"))
    assert "Een vast ritme in de late diensten" in approach


@pytest.mark.requirement("004-R31")
def test_the_page_for_an_employer_is_one_page_however_much_came_of_it() -> None:
    """What to ask an AD for, and at most three outcomes, shortened where they are long."""
    many = [replace(DONE, id=f"d{n}", text="Een rooster " * 90) for n in range(9)]
    made = value_page(about(*FULL, *many), TODAY, {"ad_name": "Marijke van Dam"})

    text = plain_text(made)
    assert 3 == text.count("Er zijn nog twee late diensten op rij.")
    assert "Meekijken op de werkplek" in text
    document = pypdfium2.PdfDocument(write_pdf(made))
    assert 1 == len(document)
    document.close()


def test_of_an_organisation_nothing_is_known_of_both_are_still_there() -> None:
    """The example asks everything, the page tells what an AD can do and claims nothing."""
    nothing = about()

    assert "Was dit een keuze vooraf" in plain_text(practice_example(nothing, TODAY))
    assert "Wat het bij u bracht" not in plain_text(value_page(nothing, TODAY, {}))
