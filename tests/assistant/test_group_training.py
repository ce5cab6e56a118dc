"""Material to train with is made of patterns, or of what was seen, and of no case."""

from datetime import date
from functools import cache

import pytest

from assistant.case.organisation import Observation
from assistant.case.words import Aspect
from assistant.content.model import Factor, MeasureText
from assistant.content.standard import standard
from assistant.group.overview import Overview, overview, period
from assistant.group.training import MOST_THEMES, themes, training_sheet
from assistant.report.model import plain_text
from tests.assistant.advice_kit import HERE, ORGANISATION, UNITS, about
from tests.assistant.test_group_overview import people

TODAY = date(2026, 11, 23)


@cache
def figures() -> Overview:
    """Thirty and thirty people; lifting stands out in Noord."""
    facts = people("noord", 30, [("tillen", 17, 0)]) + people("zuid", 30, [("tillen", 4, 0)])
    return overview(facts, ORGANISATION, UNITS, standard(), period(TODAY, standard()))


@cache
def nothing() -> Overview:
    """Nobody was spoken to."""
    return overview([], ORGANISATION, UNITS, standard(), period(TODAY, standard()))


@pytest.mark.requirement("003-R31")
def test_a_pattern_becomes_something_to_practise() -> None:
    """With its protected count, what to ask, what often helps and how to practise."""
    made = training_sheet(figures(), about(), standard(), TODAY)
    text = plain_text(made)
    factor = standard().get(Factor, "tillen")
    assert factor is not None
    helps = [each.title for each in standard().all(MeasureText) if "tillen" in each.factors]

    assert "casemanagers en re-integratieadviseurs" == made.reader
    assert "17 van de 30 mensen" in text
    assert factor.plain in text
    assert any(f"{title}." in text for title in helps)
    assert "Speel nooit iemand die bestaat." in text


@pytest.mark.requirement("003-R31")
def test_without_figures_it_is_made_of_what_was_seen() -> None:
    """A few aspects that the AD saw, each with a question; nothing from the conversations."""
    seen = [
        Observation(id=str(aspect), aspect=aspect, text=f"gezien bij {aspect.label}", **HERE)
        for aspect in Aspect
    ]
    text = plain_text(training_sheet(nothing(), about(*seen), standard(), TODAY))

    assert MOST_THEMES == len(themes(nothing(), about(*seen), standard()))
    assert "Gezien bij roosters." in text
    assert "Hoe zag uw rooster er de laatste vier weken uit?" in text
    assert "mensen van" not in text


def test_there_is_nothing_to_practise_without_either() -> None:
    """Without a pattern and without an observation the sheet is not offered."""
    assert [] == themes(nothing(), about(), standard())
