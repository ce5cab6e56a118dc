"""Prompts for every phase and value, and the words of the field."""

import pytest

from assistant.content.library import Library
from assistant.content.model import (
    Prompt,
    ScreeningTheme,
    Term,
)


@pytest.mark.requirement("001-R20")
@pytest.mark.requirement("000-R59")
def test_rulers_have_a_follow_up_for_every_value(library: Library) -> None:
    """Importance and confidence have a follow-up question for each value from 0 to 10."""
    for phase in ("belang", "vertrouwen"):
        covered = {
            value
            for prompt in library.all(Prompt)
            if prompt.phase == phase and prompt.low is not None and prompt.high is not None
            for value in range(prompt.low, prompt.high + 1)
        }
        assert set(range(11)) == covered


def test_every_theme_has_prompts(library: Library) -> None:
    """Each of the six themes has prompts of its own."""
    themes = {theme for prompt in library.all(Prompt) for theme in prompt.themes}

    assert {theme.id for theme in library.all(ScreeningTheme)} == themes


@pytest.mark.requirement("002-R30")
@pytest.mark.requirement("004-R21")
@pytest.mark.requirement("004-R25")
def test_phases_of_the_talk(library: Library) -> None:
    """There are prompts for the return, relapse, the workplace and the employer."""
    phases = {prompt.phase for prompt in library.all(Prompt)}

    assert {"openen", "waarderen", "focus", "verkennen", "plannen", "samenvatten"} <= phases
    assert {"terugkeer", "terugval", "werkplek", "werkgever", "oplossingsgericht"} <= phases


@pytest.mark.requirement("000-R56")
def test_abbreviations(library: Library) -> None:
    """The 22 abbreviations of AKC/CWG 2026 (Bijlage 2) are explained."""
    first = {"AKC", "AOV", "Arbo", "CWG", "DI", "DPIA", "EU", "FML", "HR", "IZP", "MDO"}
    second = {"MKB", "NCvB", "NVAB", "NVvA", "PMO", "PSA", "RI&E", "SMT", "UWV", "WAI", "WVP"}

    assert first | second <= {term.abbreviation for term in library.all(Term)}


@pytest.mark.requirement("000-R60")
@pytest.mark.requirement("002-R34")
def test_calm_explanations(library: Library) -> None:
    """What helps against worry about rules and money can be said, and is marked to be checked."""
    told = [prompt for prompt in library.all(Prompt) if prompt.phase == "uitleg"]

    assert any("70 procent" in prompt.text for prompt in told)
    assert all(prompt.unverified for prompt in told)


@pytest.mark.requirement("004-R22")
@pytest.mark.requirement("004-R23")
@pytest.mark.requirement("004-R24")
@pytest.mark.requirement("000-R46")
def test_prompts_about_the_organisation(library: Library) -> None:
    """Six questions on an employer's motivation, four resources, and checks of a department."""
    sources = [(prompt.phase, prompt.source) for prompt in library.all(Prompt)]
    employer = [source for phase, source in sources if phase == "werkgever"]

    assert 6 == sum("004-R22" in source for source in employer)
    assert 4 == sum(phase == "hulpbronnen" for phase, _ in sources)
    assert 6 == sum(phase == "organisatie" for phase, _ in sources)
    assert 6 == sum(phase == "afdeling" for phase, _ in sources)


@pytest.mark.requirement("002-R23")
@pytest.mark.requirement("002-R35")
@pytest.mark.requirement("003-R28")
@pytest.mark.requirement("003-R29")
@pytest.mark.requirement("000-R57")
def test_prompts_for_what_the_sources_ask(library: Library) -> None:
    """Trust on return, duties of an employer, later years and success conditions have prompts."""
    sources = " ".join(prompt.source for prompt in library.all(Prompt))

    for number in ("002-R23", "002-R35", "003-R28", "003-R29", "000-R57"):
        assert number in sources


def test_three_prompts_for_each_theme(library: Library) -> None:
    """Each theme has at least the three prompts the talk shows beside it."""
    prompts = library.all(Prompt)

    assert all(
        3 <= sum(theme.id in prompt.themes for prompt in prompts)
        for theme in library.all(ScreeningTheme)
    )
