"""Policy an AD sets, and what stays as the packs have it."""

from datetime import date

import pytest

from assistant.content.library import Library
from assistant.content.model import PolicyValue
from assistant.content.policy import OWN_BASIS, with_own
from assistant.planning.moments import MomentKind, moments
from assistant.screening.work_ability import NOISE, YOUNG
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
        ("group_unit_health", 14),
        ("group_unit_work", 9),
        ("group_cell_health", 4),
        ("group_cell_work", 3),
        ("spoken_minimum", 9),
        ("wai_noise", 1),
        ("fml_old_months", 12),
        ("group_chance", 50),
        ("bestaat_niet", 1),
    ],
)
def test_nothing_else_can_be_set(library: Library, id_: str, value: float) -> None:
    """Out of bounds, a threshold that protects people, a fact of a method: all stay."""
    assert library.tables["policy"] == with_own(library, {id_: value}).tables["policy"]


@pytest.mark.parametrize("id_", ["group_unit_work", "group_cell_health", "spoken_minimum"])
def test_what_protects_people_can_only_be_made_stricter(library: Library, id_: str) -> None:
    """The lowest value of a minimum is the one of the packs; a higher one may be set."""
    value = library.get(PolicyValue, id_)
    stricter = with_own(library, {id_: value.value + 1})
    assert value.value == value.lowest
    assert value.value + 1 == stricter.policy(id_)


def test_the_outcomes_of_the_balance_keep_their_order_whatever_is_set(library: Library) -> None:
    """Too little ends below ample, and ample ends below the edge, at every value one may set."""
    margin, ample, under = (
        library.get(PolicyValue, f"balance_{name}") for name in ("margin", "ample", "underload")
    )
    assert under.highest < ample.lowest
    assert ample.highest < 100 - margin.highest


def test_every_value_says_its_basis_and_source(library: Library) -> None:
    """No threshold, term or moment stands without its ground and where it comes from."""
    for value in library.all(PolicyValue):
        assert value.basis in {"keuze", "bron", "wet"}, value.id
        assert value.source, value.id
        assert "Overig" != value.group, value.id


def test_what_a_method_says_is_the_same_in_the_packs(library: Library) -> None:
    """The packs show the figures the WAI is read with; nobody can set them to something else."""
    shown = (library.policy("wai_noise"), library.policy("wai_young_age"))
    assert (NOISE, YOUNG) == shown
    assert not any(
        library.get(PolicyValue, name).is_open for name in ("wai_noise", "wai_young_age")
    )
