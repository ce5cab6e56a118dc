"""Our own questionnaire: six themes, five answers, a direction and never a verdict."""

import re

import pytest

from assistant.content.library import Library
from assistant.content.model import (
    Scale,
    ScreeningItem,
    ScreeningTheme,
)


@pytest.mark.requirement("001-R09")
def test_six_screening_themes(library: Library) -> None:
    """The questionnaire has the six determinants of work ability, each with five items or more."""
    expected = [
        "zelfredzaamheid",
        "gezondheid",
        "loopbaan",
        "arbeidssituatie",
        "cultuur",
        "werk_prive",
    ]
    items = library.all(ScreeningItem)

    assert expected == [theme.id for theme in library.all(ScreeningTheme)]
    assert all(5 <= sum(item.theme == id_ for item in items) for id_ in expected)


def test_screening_direction(library: Library) -> None:
    """Every theme says in words that higher is better."""
    assert {"Hoger is beter"} == {
        theme.direction.split(":")[0] for theme in library.all(ScreeningTheme)
    }


def test_screening_has_reversed_items(library: Library) -> None:
    """Every theme has an item where agreeing is not good."""
    reverse = {item.theme for item in library.all(ScreeningItem) if item.reverse}

    assert {theme.id for theme in library.all(ScreeningTheme)} == reverse


def test_screening_scales_run_from_least_to_most(library: Library) -> None:
    """Answer 1 is the least and answer 5 the most on both scales."""
    ends = {scale.id: (scale.answers[0], scale.answers[-1]) for scale in library.all(Scale)}

    assert {"vaak": ("nooit", "altijd"), "eens": ("helemaal oneens", "helemaal eens")} == ends


def test_screening_addresses_both_ways(library: Library) -> None:
    """The formal text never says je, the informal text never says u."""
    mixed = [
        item.id
        for item in library.all(ScreeningItem)
        if re.search(r"\b(je|jij|jou|jouw)\b", item.text, re.IGNORECASE)
        or re.search(r"\b(u|uw)\b", item.text_informal, re.IGNORECASE)
    ]

    assert [] == mixed


@pytest.mark.requirement("001-R12")
def test_scores_give_no_verdict(library: Library) -> None:
    """What a low score may say is careful and leads to the talk, not to a measure."""
    lows = [theme.low for theme in library.all(ScreeningTheme)]

    assert all(re.search(r"misschien", low, re.IGNORECASE) for low in lows)
    assert all(re.search(r"praat|kijk samen", low, re.IGNORECASE) for low in lows)
