"""The catalogue of signals and cautions: complete, and without the name of an illness."""

import re

import pytest

from assistant.content.library import Library
from assistant.content.model import (
    Caution,
    Prompt,
    SignalText,
)


@pytest.mark.requirement("000-R09")
def test_signal_catalogue(library: Library) -> None:
    """Signals exist for a person, a team and an organisation, as in the catalogue of AKC/CWG."""
    levels = [str(signal.level) for signal in library.all(SignalText)]

    assert 21 <= levels.count("individual")
    assert 10 <= levels.count("team")
    assert 5 <= levels.count("organisation")


@pytest.mark.requirement("002-R09")
@pytest.mark.requirement("002-R10")
def test_situations_of_the_early_forms(library: Library) -> None:
    """Every situation S1 to S25 of the second source has a signal."""
    found = {
        number
        for signal in library.all(SignalText)
        for number in re.findall(r"\bS(\d+)\b", signal.source)
    }

    assert {str(number) for number in range(1, 26)} == found


@pytest.mark.requirement("002-R11")
def test_cautions(library: Library) -> None:
    """Every caution N1 to N10 is there and says what to do instead."""
    cautions = library.all(Caution)

    assert [f"ICE ca. 2020, N{number}" for number in range(1, 11)] == [c.source for c in cautions]
    assert all(caution.instead for caution in cautions)


ILLNESS = re.compile(
    r"kanker|burn-?out|dementie|\bMS\b|hersenletsel|chronisch|depressi|psychisch|overgewicht"
    r"|autis|diagnose|ziekte(?!verzuim)|aandoening",
    re.IGNORECASE,
)


@pytest.mark.requirement("000-R26")
def test_no_stored_signal_names_an_illness(library: Library) -> None:
    """What is stored of a signal is functional; illnesses stand in the reading help alone."""
    named = [signal.id for signal in library.all(SignalText) if ILLNESS.search(signal.text)]
    helped = [
        signal.id for signal in library.all(SignalText) if ILLNESS.search(signal.reading_help)
    ]

    assert [] == named
    assert "belastbaarheid_daalt" in helped


@pytest.mark.requirement("000-R26")
def test_attention_points_name_no_illness(library: Library) -> None:
    """Groups that need their own attention are met by what they notice, not by a diagnosis."""
    points = [prompt for prompt in library.all(Prompt) if prompt.phase == "aandacht"]

    assert 5 <= len(points)
    assert not any(ILLNESS.search(prompt.text) for prompt in points)
