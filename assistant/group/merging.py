"""Two units taken together, so that enough people were spoken to: they then count as one.

The units themselves stay, with whoever works there; only their figures go up to the new one.
"""

from collections.abc import Sequence
from datetime import datetime

from assistant.case.changes import Change, added, changed, removed
from assistant.case.records import Unit, new_id
from assistant.case.words import UnitLevel


def partners(unit: Unit, units: Sequence[Unit]) -> list[Unit]:
    """The units this one can be taken together with: beside it in the tree, and counted apart."""
    return [
        other
        for other in units
        if other.id != unit.id
        and other.parent_id == unit.parent_id
        and other.level is not UnitLevel.JOB_GROUP
        and not other.merged
    ]


def merge(one: Unit, other: Unit, units: Sequence[Unit], now: datetime) -> tuple[Change, ...]:
    """The changes that make these two count as one.

    A unit that was made by an earlier merge takes the other in; else a new unit is made above both.
    """
    for whole, part in ((one, other), (other, one)):
        if is_merge(whole, units):
            return (
                *changed(
                    whole,
                    now,
                    name=f"{whole.name} en {part.name}",
                    headcount=_together(whole, part),
                ),
                *changed(part, now, parent_id=whole.id, merged=True),
            )
    both = Unit(
        id=new_id(),
        organisation_id=one.organisation_id,
        parent_id=one.parent_id,
        name=f"{one.name} en {other.name}",
        level=one.level,
        headcount=_together(one, other),
    )
    parts = (changed(each, now, parent_id=both.id, merged=True) for each in (one, other))
    return (added(both, now), *(change for part in parts for change in part))


def split(whole: Unit, units: Sequence[Unit], now: datetime) -> tuple[Change, ...]:
    """The changes that undo a merge: the parts count apart again, below what stood above."""
    parts = [unit for unit in units if unit.parent_id == whole.id]
    freed = (changed(part, now, parent_id=whole.parent_id, merged=False) for part in parts)
    return (*(change for part in freed for change in part), removed(whole, now))


def is_merge(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether this unit is others taken together."""
    return any(other.merged for other in units if other.parent_id == unit.id)


def _together(one: Unit, other: Unit) -> int | None:
    if one.headcount is None or other.headcount is None:
        return None
    return one.headcount + other.headcount
