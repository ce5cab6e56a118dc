"""Where a group drops out more often, the advice has four points to look at, without answers."""

from datetime import date

import pytest

from assistant.case.organisation import Finding, Observation, OrganisationRecord
from assistant.case.words import Aspect, FindingSource
from assistant.content.standard import standard
from assistant.group.advice import advice_report
from assistant.group.overview import overview, period
from assistant.report.model import plain_text
from tests.assistant.advice_kit import HERE, ORGANISATION, ROSTER, UNITS, about

TODAY = date(2026, 11, 23)
ABSENCE = Finding(
    id="v", **HERE, unit_id="noord", source=FindingSource.ABSENCE, text="Uitval na de winter"
)


def text(*records: OrganisationRecord) -> str:
    """The text of an advice of these records, without conversations."""
    seen = overview([], ORGANISATION, UNITS, standard(), period(TODAY, standard()))
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
