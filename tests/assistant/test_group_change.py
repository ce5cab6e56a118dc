from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from assistant.case.records import GroupFact, Organisation, new_id
from assistant.content.standard import standard
from assistant.group.overview import (
    Overview,
    Side,
    ledger_entry,
    of_side,
    overview,
    period,
    released_overview,
)
from assistant.group.report import group_report
from assistant.report.model import plain_text
from assistant.store import LedgerEntry
from tests.assistant.test_group_overview import people, units

TODAY = date(2026, 11, 23)
THEN = datetime(2025, 12, 1, 12, tzinfo=UTC)
ORG = Organisation(id="org", name="Wilgenhof", headcount=240)
UNITS = units("noord", "zuid")


def look(
    facts: Sequence[GroupFact], earlier: Sequence[LedgerEntry] = (), side: Side = "work"
) -> Overview:
    """The overview of two units."""
    days = period(TODAY, standard())
    return overview(facts, ORG, UNITS, standard(), days, earlier, side=side)


def of_year(number: int, here: int, there: int) -> list[GroupFact]:
    """Thirty and thirty people, others each year, of whom so many find lifting hard."""
    start = number * 100
    return people("noord", 30, [("tillen", here, start)], start) + people(
        "zuid", 30, [("tillen", there, start)], start
    )


@pytest.mark.parametrize(
    ("now", "way"), [(24, "vaker een knelpunt dan in"), (8, "geen verschil dat groter is")]
)
def test_only_a_change_beyond_chance_is_told(now: int, way: str) -> None:
    """Of thirty people 6 then and 24 now is told, 6 then and 8 now is not."""
    before = look(of_year(0, 6, 6))
    seen = look(of_year(1, now, 6), [ledger_entry(before, THEN)])

    assert way in seen.changes[0]
    assert "1 december 2025" in seen.changes[0]


def test_less_is_told_as_well_as_more() -> None:
    """Feedback goes both ways (seed 002-R58)."""
    before = look(of_year(0, 24, 15))
    (said,) = look(of_year(1, 5, 15), [ledger_entry(before, THEN)]).changes[:1]

    assert "minder vaak een knelpunt" in said
    assert "Toen 39 van de 60 mensen, nu 20 van de 60 mensen" in " ".join(
        look(of_year(1, 5, 15), [ledger_entry(before, THEN)]).changes
    )


def test_a_first_release_has_nothing_to_set_beside() -> None:
    """Without an earlier release nothing is said about change."""
    assert () == look(of_year(0, 12, 12)).changes


def test_the_same_people_are_the_same_release() -> None:
    """Figures that went out already are shown as those of that day, and kept once."""
    before = look(of_year(0, 12, 12))
    again = look(of_year(0, 12, 12), [ledger_entry(before, THEN)])

    assert THEN.date() == again.made
    with pytest.raises(ValueError, match="nothing new"):
        ledger_entry(again, THEN)


def test_what_went_out_is_shown_again_from_the_ledger() -> None:
    """The last release comes back with its figures, its days and its patterns."""
    before = look(of_year(0, 20, 5))

    again = released_overview(ORG, UNITS, standard(), [ledger_entry(before, THEN)])

    assert again is not None
    assert (before.rows, before.patterns, before.first) == (again.rows, again.patterns, again.first)
    assert THEN.date() == again.made
    assert None is released_overview(ORG, UNITS, standard(), [])


def health(unit: str, number: int, limited: int) -> list[GroupFact]:
    """So many people of a unit, of whom some are limited by what they can carry."""
    facts = people(unit, number, [])
    return facts + [
        GroupFact(
            id=new_id(),
            case_id="k",
            consult_id=f"{unit}{person}",
            person=f"{unit}{person}",
            organisation_id="org",
            unit_id=unit,
            day=TODAY,
            indicator="disbalance:motorisch",
            side="health",
        )
        for person in range(limited)
    ]


@pytest.mark.requirement("001-R31")
@pytest.mark.parametrize(
    ("spoken", "limited", "shown"), [(15, 5, True), (14, 5, False), (15, 4, False)]
)
def test_health_has_minimums_of_its_own(
    spoken: int,
    limited: int,
    shown: bool,  # noqa: FBT001 - a value of the table above
) -> None:
    """From 15 persons and 5 in a cell (WAI and PMO practice, dossier 5.6)."""
    seen = look(health("noord", spoken, limited), side="health")

    assert shown is bool(seen.rows)


def test_the_sides_are_kept_apart_in_the_ledger() -> None:
    """A release of health is no earlier release of the work side."""
    facts = [*of_year(0, 12, 12), *health("noord", 30, 10)]
    work, ill = look(facts), look(facts, side="health")
    entries = [ledger_entry(work, THEN), ledger_entry(ill, THEN)]

    assert [entries[0]] == of_side(entries, "work")
    assert [entries[1]] == of_side(entries, "health")
    assert THEN.date() == look(facts, entries, side="health").made


def test_work_report_says_nothing_of_health() -> None:
    """Figures of the health side are not in the report of the work side."""
    facts = [*of_year(0, 12, 12), *health("noord", 30, 10)]

    assert "Lichamelijke belasting" not in plain_text(
        group_report(look(facts), ORG, standard(), TODAY)
    )


def test_the_picture_of_health_is_a_report_of_its_own() -> None:
    """It has the minimums of the health side, and no directions or points for hiring."""
    seen = look([*of_year(0, 12, 12), *health("noord", 30, 10)], side="health")

    made = group_report(seen, ORG, standard(), TODAY)

    text = plain_text(made)
    assert "Groepsbeeld gezondheid" == made.title
    assert "Lichamelijke belasting" in text
    assert "Tillen" not in text
    assert "vanaf 15 mensen" in text
    assert "werving" not in text
