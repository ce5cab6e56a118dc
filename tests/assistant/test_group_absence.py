"""What the advice has of itself: four points where a group drops out, and what goes into policy."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from assistant.case.organisation import Finding, Observation, OrganisationRecord
from assistant.case.records import GroupFact
from assistant.case.words import Aspect, FindingSource, Progress
from assistant.content.standard import standard
from assistant.group.advice import advice_report
from assistant.group.overview import overview, period
from assistant.report.model import plain_text
from tests.assistant.advice_kit import HERE, ORGANISATION, ROSTER, UNITS, about
from tests.assistant.test_group_overview import people

TODAY = date(2026, 11, 23)
ABSENCE = Finding(
    id="v", **HERE, unit_id="noord", source=FindingSource.ABSENCE, text="Uitval na de winter"
)


def text(*records: OrganisationRecord, facts: Sequence[GroupFact] = ()) -> str:
    """The text of an advice of these records, and of these conversations."""
    seen = overview(facts, ORGANISATION, UNITS, standard(), period(TODAY, standard()))
    return plain_text(advice_report(seen, about(*records), standard(), TODAY, {}))


@pytest.mark.requirement("002-R44")
@pytest.mark.parametrize(
    "found",
    [ABSENCE, Observation(id="o", **HERE, aspect=Aspect.ABSENCE, text="Uitval volgt op drukte")],
    ids=["figures", "seen"],
)
def test_absence_of_a_group_brings_four_points(found: OrganisationRecord) -> None:
    """Physical and mental health, way of living, getting older (ICE ca. 2020, L608-616)."""
    made = text(found, ROSTER)

    points = ("Lichamelijk gezond", "Mentaal gezond", "Leefstijl", "Ouder worden")
    assert all(point in made for point in points)
    assert "blijft bij de bedrijfsarts" in made
    assert "Een vast ritme in de late diensten" in made


def test_without_absence_the_points_are_not_there() -> None:
    """An advice about something else, or a finding without words, says nothing of it."""
    empty = Finding(id="e", **HERE, source=FindingSource.ABSENCE)

    assert "Ouder worden" not in text(ROSTER, empty)


@pytest.mark.requirement("002-R48")
def test_frequent_problems_and_agreed_measures_go_into_policy() -> None:
    """As long as the AD wrote nothing for policy; a mere proposal is not laid down."""
    facts = people("noord", 30, [("tillen", 17, 0)]) + people("zuid", 30, [("tillen", 4, 0)])
    agreed = replace(ROSTER, reference="")
    proposed = replace(agreed, id="p", text="Minder haast", status=Progress.PROPOSED)
    heading = "Wat in het beleid komt"

    made = text(agreed, proposed, facts=facts)
    policy = made[made.index(heading) : made.index("Wat dit advies niet zegt")]

    assert "leg vast wat u eraan doet: tillen." in policy
    assert "Een vast ritme in de late diensten." in policy
    assert "Minder haast" not in policy
    assert heading not in text(proposed)
