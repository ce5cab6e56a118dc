"""Moments an AD sets, and what stays as the packs have it."""

from datetime import date

import pytest

from assistant.content.library import Library
from assistant.content.model import PolicyValue
from assistant.content.policy import BOUNDS, OWN_BASIS, with_own
from assistant.planning.moments import MomentKind, moments
from tests.assistant.test_moments import case

SICK = date(2026, 11, 2)


@pytest.mark.requirement("002-R04", "001-R17")
def test_a_moment_of_ones_own_moves_what_is_due(library: Library) -> None:
    """Contact set to week 8 falls seven weeks after the first sick day, and says whose choice."""
    own = with_own(library, {"contact_week_1": 8})

    contacts = [
        moment
        for moment in moments(case(first_sick_day=SICK), own)
        if moment.kind is MomentKind.CONTACT
    ]

    assert (date(2026, 12, 21), "Contact rond week 8") == (contacts[0].day, contacts[0].text)
    assert OWN_BASIS == own.get(PolicyValue, "contact_week_1").basis
    assert 13 == library.policy("contact_week_1")


@pytest.mark.parametrize(
    ("id_", "value"),
    [
        ("repeat_years", 0),
        ("repeat_years", 11),
        ("group_unit_health", 1),
        ("wai_noise", 1),
        ("bestaat_niet", 1),
    ],
)
def test_nothing_else_can_be_set(library: Library, id_: str, value: float) -> None:
    """Out of bounds, a threshold that protects people, a fact of a method: all stay."""
    assert library.tables["policy"] == with_own(library, {id_: value}).tables["policy"]


def test_every_moment_is_a_value_of_the_packs_within_its_bounds(library: Library) -> None:
    """What can be set exists, and what the packs say fits."""
    for id_, (low, high) in BOUNDS.items():
        assert low <= library.policy(id_) <= high
