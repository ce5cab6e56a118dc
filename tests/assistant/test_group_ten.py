"""Ten made-up organisations of 12 to 400 people: nobody is found, and something is said of each."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from assistant.case.changes import apply
from assistant.case.file import CaseFile
from assistant.case.records import GroupFact, Organisation, Unit, kind_of, new_id
from assistant.case.words import Aspect, UnitLevel
from assistant.content.standard import standard
from assistant.group.advice import WITHOUT, advice_report
from assistant.group.advice_parts import About
from assistant.group.disclosure import attack
from assistant.group.merging import merge, partners
from assistant.group.overview import Overview, Side, overview, period
from assistant.report.model import plain_text
from tests.assistant.group_kit import ROOT, engine_here, linear_program

__all__ = ["engine_here"]

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
FACTORS = ("tillen", "staan", "tijdsdruk", "wisselende_diensten", "onderbrekingen", "nachtwerk")

ORGANISATIONS: dict[str, tuple[int, int, dict[str, int]]] = {
    "Kapsalon Kort": (12, 9, {}),
    "Bakkerij Brood": (18, 12, {}),
    "Garage Wiel": (25, 0, {"Werkplaats": 11, "Balie": 5}),
    "Architecten Lijn": (40, 0, {"Ontwerp": 14, "Uitvoering": 10}),
    "Drukkerij Inkt": (60, 0, {"Pers": 20, "Afwerking": 12, "Kantoor": 4}),
    "Kwekerij Groen": (90, 0, {"Kas A": 28, "Kas B": 3, "Kas C": 25}),
    "Verhuizers Vlot": (110, 4, {"Rijden/Ploeg 1": 22, "Rijden/Ploeg 2": 21, "Kantoor": 11}),
    "School De Brug": (160, 0, {"Lessen/Onderbouw": 40, "Lessen/Bovenbouw": 38, "Staf": 6}),
    "Zorg De Wilg": (
        260, 4,
        {"Regio/Noord/Team 1": 31, "Regio/Noord/Team 2": 29, "Regio/Zuid": 61, "Regio/Oost": 2},
    ),
    "Fabriek Staal": (
        400, 3,
        {**{f"Productie/Hal {n}/Ploeg {p}": 6 + 4 * n for n in range(4) for p in "AB"},
         "Productie/Hal 0": 2, "Onderhoud": 18, "Kantoor/Inkoop": 7, "Kantoor/Verkoop": 9},
    ),
}  # fmt: skip
"""Employees, people spoken to in no unit, and people spoken to in each unit, with those above it.

From one level to three, with units too small to show, people of a unit in none of its teams, and
in the two largest a functiegroep beside the tree.
"""

WITH_JOB_GROUP = ("Zorg De Wilg", "Fabriek Staal")


def units_of(name: str) -> list[Unit]:
    """The tree of one of them, and the functiegroep beside it."""
    paths = {
        "/".join(parts[:depth])
        for path in ORGANISATIONS[name][2]
        for parts in [path.split("/")]
        for depth in range(1, len(parts) + 1)
    }
    units = [
        Unit(
            id=path,
            organisation_id="org",
            parent_id=path.rpartition("/")[0] or None,
            name=path.rpartition("/")[2],
        )
        for path in sorted(paths)
    ]
    if name in WITH_JOB_GROUP:
        units.append(
            Unit(id="f", organisation_id="org", name="Vaklieden", level=UnitLevel.JOB_GROUP)
        )
    return units


def look(name: str, side: Side, units: Sequence[Unit] | None = None) -> Overview:
    """What may be seen of one of them."""
    headcount, loose, spoken = ORGANISATIONS[name]
    facts = [
        fact
        for unit, many in {**spoken, "": loose}.items()
        for number in range(many)
        for fact in _person(name, unit, number)
    ]
    organisation = Organisation(id="org", name=name, headcount=headcount)
    days = period(TODAY, standard())
    every = units_of(name) if units is None else units
    return overview(facts, organisation, every, standard(), days, side=side)


def _person(name: str, unit: str, number: int) -> list[GroupFact]:
    chance = random.Random(f"{name}/{unit}/{number}")  # noqa: S311 - a figure, no secret
    special = FACTORS[sum(map(ord, unit)) % len(FACTORS)]
    found = [("spoken", "work")]
    for place, factor in enumerate(FACTORS):
        if chance.random() < (0.7 if factor == special else 0.4 - 0.06 * place):
            found.append((f"bottleneck:{factor}", "work"))
    if chance.random() < 0.3:
        found.append(("disbalance:motorisch", "health"))
    return [
        GroupFact(
            id=new_id(), case_id="k", consult_id=f"{unit}{number}", person=f"{unit}{number}",
            organisation_id="org", unit_id=unit or None, day=TODAY, indicator=code, side=side,
        )
        for code, side in found
    ]  # fmt: skip


def narrow(seen: Overview) -> list[tuple[str, str, tuple[int, int]]]:
    """The hidden figures that some reader can bring within the minimum of a cell."""
    if seen.release is None:
        return []
    least = seen.release.policy.cell_minimum
    return [
        (attacker, name, interval)
        for attacker in ("outsider", "colleague", "employer")
        for (_, name), interval in attack(seen.release, attacker).items()
        if interval[1] - interval[0] < least
    ]


def shown_in(seen: Overview) -> set[str]:
    """The units with at least one figure."""
    return {
        column.name
        for place, column in enumerate(seen.columns)
        if any(not row.cells[place].hidden for row in (*seen.rows, *seen.measures))
    }


@pytest.mark.requirement("000-R43")
@pytest.mark.parametrize("side", ["work", "health"])
@pytest.mark.parametrize("name", ORGANISATIONS)
def test_nobody_is_found_and_each_refusal_is_a_reason(
    name: str, side: Side, engine_here: None
) -> None:
    """No reader comes within the minimum of a cell; what is not said has a reason and a way on."""
    seen = look(name, side)

    assert [] == narrow(seen)
    for notice in seen.notices:
        assert re.fullmatch(r"[A-Z].*[.]", notice.text)
        assert notice.instead == "" or re.match(r"(Voeg|Geef|Gebruik|Kijk) ", notice.instead)
    assert seen.rows or [notice for notice in seen.notices if notice.instead]
    told = " ".join(notice.text for notice in seen.notices)
    spoken = {path.rpartition("/")[2] for path in ORGANISATIONS[name][2]}
    shown = {unit.partition(" (")[0] for unit in shown_in(seen)}
    if seen.release is not None and seen.has_figures:
        assert [] == [unit for unit in spoken - shown if unit not in told]


@pytest.mark.requirement("001-R33")
@pytest.mark.parametrize("name", ORGANISATIONS)
def test_there_is_always_something_to_say(name: str, engine_here: None) -> None:
    """Figures with what they carry; without them a mark, the reason, and where to look."""
    seen = look(name, "work")
    about = About(seen.organisation, (), CaseFile({}))

    text = plain_text(advice_report(seen, about, standard(), TODAY, {}))

    if seen.rows:
        assert WITHOUT not in text
        assert seen.patterns
        assert all(p.text in text for p in seen.patterns if p.kind != "chance")
        doubts = [p for p in seen.patterns if p.kind == "chance"]
        assert bool(doubts) is ("kan het verschil toeval zijn" in text)
    else:
        assert WITHOUT in text
        assert all(notice.text in text for notice in seen.notices)
        assert 6 == sum(f"{aspect.label.capitalize()}:" in text for aspect in Aspect)


def test_a_large_unit_beside_a_tiny_one_is_told_why(engine_here: None) -> None:
    """Of Kas C enough people were spoken to; it is kept back for the three of Kas B."""
    said = {
        unit: notice.text
        for notice in look("Kwekerij Groen", "work").notices
        for unit in notice.unit_ids
    }

    assert "met genoeg mensen gesproken" in said["Kas C"]
    assert "met minder dan 10 mensen gesproken" in said["Kas B"]


@pytest.mark.parametrize("name", ["Drukkerij Inkt", "Kwekerij Groen"])
def test_taking_the_small_unit_together_brings_figures_back(name: str, engine_here: None) -> None:
    """The way on that is named helps: every unit then has figures, and nobody is found."""
    before = look(name, "work")
    small = min(ORGANISATIONS[name][2], key=lambda path: ORGANISATIONS[name][2][path])
    assert small in {unit for notice in before.notices for unit in notice.unit_ids}
    units = {unit.id: unit for unit in units_of(name)}
    others = partners(units[small], list(units.values()))

    changes = merge(units[small], others[0], list(units.values()), NOW)
    merged = apply({kind_of(Unit): dict(units)}, changes)[kind_of(Unit)].values()
    after = look(name, "work", [unit for unit in merged if isinstance(unit, Unit)])

    assert len(shown_in(before)) < len(shown_in(after))
    assert {column.name for column in after.columns} == shown_in(after)
    assert [] == narrow(after)


def test_a_unit_kept_back_gives_its_place_to_those_below_it(engine_here: None) -> None:
    """Four people in no unit stand beside one region: its own departments still have figures."""
    seen = look("Zorg De Wilg", "work")

    assert {"Noord", "Team 1", "Team 2"} <= shown_in(seen)
    assert "Regio" in {unit.name for unit in units_of("Zorg De Wilg")} - shown_in(seen)


def test_many_doubts_are_one_sentence(engine_here: None) -> None:
    """Three units with more of the same by chance are one sentence, so that what counts is seen."""
    seen = look("Fabriek Staal", "work")

    doubts = [found for found in seen.patterns if found.kind == "chance"]
    assert 3 > max(Counter(found.indicator for found in doubts).values())
    (staan,) = [found.text for found in doubts if found.indicator == "bottleneck:staan"]
    assert "Hal 1, Hal 3, Ploeg A (Hal 3) en Ploeg B (Hal 3)" in staan
    assert "toeval" in staan


@pytest.mark.thorough
@pytest.mark.parametrize("name", ORGANISATIONS)
def test_the_whole_way_with_the_engine_and_an_attacker_of_our_own(name: str) -> None:
    """Through tau-ARGUS in its own process; HiGHS, which shares no code, finds nobody either."""
    for side in ("work", "health"):
        seen = look(name, side)
        if seen.release is None:
            assert seen.notices[0].instead.startswith("Geef advies zonder cijfers")
            continue
        shape, least = seen.release.shape, seen.release.policy.cell_minimum
        as_root = {shape.root: ROOT}
        tree = {as_root.get(unit, unit): list(below) for unit, below in shape.children.items()}
        persons = {as_root.get(unit, unit): many for unit, many in shape.persons.items()}
        for counts in seen.release.shown.values():
            shown = {as_root.get(unit, unit): count for unit, count in counts.items()}
            hidden = linear_program(tree, persons, shown)
            found = {unit: each for unit, each in hidden.items() if persons[unit]}
            assert {} == {unit: (a, b) for unit, (a, b) in found.items() if b - a < least}
