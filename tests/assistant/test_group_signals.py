"""Signals about a team that come back with more people of it: told, with the same protection."""

from dataclasses import replace

import pytest

from assistant.case.records import GroupFact, Organisation
from assistant.content.model import SignalText
from assistant.content.standard import standard
from assistant.group.export import csv_file
from assistant.group.overview import Overview, overview, period
from assistant.group.report import group_report
from assistant.report.model import plain_text
from tests.assistant.group_kit import engine_here
from tests.assistant.test_group_overview import TODAY, people, units

__all__ = ["engine_here"]

TEAM = next(each for each in standard().all(SignalText) if each.level == "team")
PERSON = next(each for each in standard().all(SignalText) if each.level == "individual")
ORGANISATION = Organisation(id="org", name="Wilgenhof", headcount=240)


def signals(unit: str, number: int, many: int, code: str, side: str = "work") -> list[GroupFact]:
    """So many people of a unit, of whom the first `many` gave this signal."""
    found = people(unit, number, [])
    given = [replace(fact, id=f"{fact.person}{code}", indicator=code, side=side) for fact in found]
    return [*found, *given[:many]]


def look(*facts: list[GroupFact]) -> Overview:
    """What may be seen of three departments."""
    every = [fact for some in facts for fact in some]
    names = ("Noord", "Zuid", "Oost")
    days = period(TODAY, standard())
    return overview(every, ORGANISATION, units(*names), standard(), days)


@pytest.mark.requirement("000-R12")
def test_a_signal_that_comes_back_in_a_team_is_told(engine_here: None) -> None:
    """On the page, in the report with what it asks for, and in the table."""
    code = f"signal:{TEAM.id}"
    seen = look(
        signals("Noord", 20, 9, code), signals("Zuid", 20, 5, code), signals("Oost", 20, 6, code)
    )

    (row,) = seen.signals
    assert TEAM.text == row.title
    assert [9, 5, 6, 20] == [cell.count for cell in row.cells]
    text = plain_text(group_report(seen, ORGANISATION, standard(), TODAY))
    assert "Signalen die terugkomen" in text
    assert "voordat er mensen uitvallen" in text
    assert f"{code};{TEAM.text};Noord;20;9;nee" in csv_file(seen).decode("utf-8-sig")


@pytest.mark.requirement("000-R12")
def test_a_signal_of_few_is_not_told(engine_here: None) -> None:
    """Three of twenty stay hidden, and nothing else gives them away."""
    code = f"signal:{TEAM.id}"
    seen = look(
        signals("Noord", 20, 3, code), signals("Zuid", 20, 9, code), signals("Oost", 20, 8, code)
    )

    (row,) = seen.signals
    noord, zuid, oost, whole = row.cells
    assert noord.hidden
    assert zuid.hidden or oost.hidden
    assert 20 == whole.count


@pytest.mark.requirement("000-R12")
@pytest.mark.parametrize("code", [f"signal:{PERSON.id}", "signal:own"])
def test_what_is_about_a_person_or_in_own_words_is_never_counted(
    code: str, engine_here: None
) -> None:
    """However often it comes back: a signal about a person is private, own words never leave."""
    side = "private" if code != "signal:own" else "work"
    seen = look(signals("Noord", 20, 10, code, side), signals("Zuid", 20, 10, code, side))

    assert () == seen.signals


RECURRING = {
    "risico_houding": "ergonomic risks",
    "werkdruk_team": "werkdruk",
    "roosters": "roosters",
    "taakverdeling": "taakverdeling",
    "leiding_tekort": "leiderschap",
    "cultuur_knelt": "cultuur",
}
"""What a pattern view looks for (seed 000-R42), by the signal that says it."""


@pytest.mark.requirement("000-R42")
def test_each_kind_of_pattern_in_the_source_is_seen_per_department(engine_here: None) -> None:
    """Physical risks, pressure, rosters, tasks, leadership and culture, in every department."""
    seen = look(
        *(
            [fact for code in RECURRING for fact in signals(name, 20, many, f"signal:{code}")]
            for name, many in (("Noord", 9), ("Zuid", 6), ("Oost", 7))
        )
    )

    assert {f"signal:{code}" for code in RECURRING} == {row.indicator for row in seen.signals}
    assert {(9, 6, 7, 22)} == {tuple(cell.count for cell in row.cells) for row in seen.signals}
    assert ["Noord", "Zuid", "Oost"] == [column.name for column in seen.columns[:-1]]
