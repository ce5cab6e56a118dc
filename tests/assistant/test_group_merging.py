from datetime import UTC, datetime

import pytest

from assistant.case.changes import Rows, apply
from assistant.case.records import Unit
from assistant.case.words import UnitLevel
from assistant.group.merging import is_merge, merge, partners, split

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def unit(name: str, headcount: int | None = 30, **more: object) -> Unit:
    """A department."""
    return Unit(id=name, organisation_id="org", name=name, headcount=headcount, **more)


def after(units: list[Unit], changes: tuple) -> list[Unit]:
    """The units after these changes."""
    rows: Rows = {"unit": {each.id: each for each in units}}
    return list(apply(rows, changes)["unit"].values())


def test_two_units_become_one_above_both() -> None:
    """The new unit has their names and their people together; they count in it."""
    units = [unit("A"), unit("B", 12), unit("C")]

    _, _, _, both = now = after(units, merge(units[0], units[1], units, NOW))

    assert ("A en B", 42, None) == (both.name, both.headcount, both.parent_id)
    assert [(both.id, True), (both.id, True), (None, False)] == [
        (each.parent_id, each.merged) for each in now[:3]
    ]


def test_a_third_joins_the_two() -> None:
    """Units taken together before take one more in, on either side."""
    units = [unit("A"), unit("B"), unit("C")]
    units = after(units, merge(units[0], units[1], units, NOW))

    units = after(units, merge(units[2], units[3], units, NOW))

    whole = units[3]
    assert ("A en B en C", 90) == (whole.name, whole.headcount)
    assert [whole.id] * 3 == [each.parent_id for each in units[:3]]


def test_what_was_taken_together_is_taken_apart_again() -> None:
    """After splitting the units are as they were."""
    units = [unit("A", parent_id="S"), unit("B", parent_id="S"), unit("S")]
    merged = after(units, merge(units[0], units[1], units, NOW))
    whole = next(each for each in merged if is_merge(each, merged))

    assert units == after(merged, split(whole, merged, NOW))


def test_only_neighbours_can_be_taken_together() -> None:
    """Not a unit of another branch, a functiegroep, or one that was merged already."""
    units = [
        unit("A"), unit("B"), unit("T", parent_id="B"), unit("F", level=UnitLevel.JOB_GROUP),
        unit("M", merged=True),
    ]  # fmt: skip

    assert ["B"] == [each.name for each in partners(units[0], units)]


@pytest.mark.parametrize("unknown", [0, 1])
def test_an_unknown_number_stays_unknown(unknown: int) -> None:
    """Without both headcounts the sum is not known."""
    units = [unit(n, None if place == unknown else 30) for place, n in enumerate("AB")]

    assert after(units, merge(*units, units, NOW))[-1].headcount is None
