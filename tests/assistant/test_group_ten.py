"""Ten made-up organisations of 12 to 400 people: nobody is found, and something is said of each."""

import random
from datetime import date

import pytest

from assistant.case.file import CaseFile
from assistant.case.records import GroupFact, Organisation, Unit, new_id
from assistant.content.standard import standard
from assistant.group.advice import WITHOUT, advice_report
from assistant.group.advice_parts import About
from assistant.group.disclosure import attack
from assistant.group.overview import Overview, Side, overview, period
from assistant.report.model import plain_text, sentences
from tests.assistant.group_kit import engine_here

__all__ = ["engine_here"]

TODAY = date(2026, 11, 23)
FACTORS = ("tillen", "staan", "tijdsdruk", "wisselende_diensten", "onderbrekingen", "nachtwerk")

ORGANISATIONS: dict[str, tuple[int, int, dict[str, int]]] = {
    "Kapsalon Kort": (12, 9, {}),
    "Bakkerij Brood": (18, 12, {}),
    "Garage Wiel": (25, 0, {"Werkplaats": 11, "Balie": 5}),
    "Architecten Lijn": (40, 0, {"Ontwerp": 14, "Uitvoering": 10}),
    "Drukkerij Inkt": (60, 0, {"Pers": 20, "Afwerking": 12, "Kantoor": 4}),
    "Kwekerij Groen": (90, 0, {"Kas A": 28, "Kas B": 3, "Kas C": 25}),
    "Verhuizers Vlot": (110, 0, {"Ploeg 1": 22, "Ploeg 2": 21, "Ploeg 3": 9, "Kantoor": 8}),
    "School De Brug": (160, 0, {"Onderbouw": 40, "Bovenbouw": 38, "Staf": 6}),
    "Zorg De Wilg": (260, 4, {"Noord": 60, "Zuid": 61, "Oost": 2}),
    "Fabriek Staal": (400, 0, {f"Hal {n}": n * 4 for n in range(10)}),
}
"""Employees, people spoken to in no unit, and people spoken to in each unit."""


def look(name: str, side: Side) -> Overview:
    """What may be seen of one of them."""
    headcount, loose, spoken = ORGANISATIONS[name]
    units = [Unit(id=unit, organisation_id="org", name=unit) for unit in spoken]
    facts = [
        fact
        for unit, many in {**spoken, "": loose}.items()
        for number in range(many)
        for fact in _person(name, unit, number)
    ]
    organisation = Organisation(id="org", name=name, headcount=headcount)
    days = period(TODAY, standard())
    return overview(facts, organisation, units, standard(), days, side=side)


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


@pytest.mark.requirement("000-R43")
@pytest.mark.parametrize("side", ["work", "health"])
@pytest.mark.parametrize("name", ORGANISATIONS)
def test_nobody_is_found_and_each_refusal_is_a_reason(
    name: str, side: Side, engine_here: None
) -> None:
    """No reader comes within the minimum of a cell; what is not said has a reason and a way on."""
    seen = look(name, side)

    if seen.release is not None:
        least = seen.release.policy.cell_minimum
        for attacker in ("outsider", "colleague", "employer"):
            widths = [high - low for low, high in attack(seen.release, attacker).values()]
            assert all(width >= least for width in widths)
    assert all(notice.title and notice.text.endswith(".") for notice in seen.notices)
    assert seen.rows or [notice for notice in seen.notices if notice.instead]
    units = {unit for unit in ORGANISATIONS[name][2] if ORGANISATIONS[name][2][unit]}
    shown = {
        column.name
        for place, column in enumerate(seen.columns)
        if any(not row.cells[place].hidden for row in (*seen.rows, *seen.measures))
    }
    told = " ".join(notice.text for notice in seen.notices)
    if seen.release is not None:
        assert [] == [unit for unit in units - shown if unit not in told]


@pytest.mark.requirement("001-R33")
@pytest.mark.parametrize("name", ORGANISATIONS)
def test_there_is_always_an_advice(name: str, engine_here: None) -> None:
    """Even of twelve people: with figures, or marked as without them, and never empty."""
    seen = look(name, "work")
    about = About(seen.organisation, (), CaseFile({}))

    made = advice_report(seen, about, standard(), TODAY, {})

    assert (WITHOUT in plain_text(made)) is (seen.release is None)
    assert len(sentences(made)) > 6


def test_a_large_unit_beside_a_tiny_one_is_told_why(engine_here: None) -> None:
    """Of Kas C enough people were spoken to; it is kept back for the three of Kas B."""
    said = {notice.unit_id: notice.text for notice in look("Kwekerij Groen", "work").notices}

    assert "met genoeg mensen gesproken" in said["Kas C"]
    assert "met zo weinig mensen gesproken" in said["Kas B"]
