"""Moments an AD may set: the sources give weeks that overlap, so nobody is held to ours.

Thresholds that protect people, facts of a method and terms of the law are not among them.
"""

from collections.abc import Mapping
from dataclasses import replace

from assistant.content.library import Library
from assistant.content.model import PolicyValue

OWN_BASIS = "eigen keuze van u"

BOUNDS: dict[str, tuple[int, int]] = {
    "contact_week_1": (1, 104),
    "contact_week_2": (1, 104),
    "contact_week_3": (1, 104),
    "follow_up_days": (1, 365),
    "repeat_years": (1, 10),
}
"""The lowest and highest whole number each moment may have, in the unit of its policy value."""


def with_own(library: Library, values: Mapping[str, float]) -> Library:
    """The same library with these moments in place of those of the packs.

    Args:
        library: the checked content.
        values: by the id of the policy value; what is no moment or out of bounds is left out.
    """
    own = {
        id_: value
        for id_, value in values.items()
        if id_ in BOUNDS and BOUNDS[id_][0] <= value <= BOUNDS[id_][1]
    }
    policy = {
        each.id: each.model_copy(update={"value": own[each.id], "basis": OWN_BASIS})
        if each.id in own
        else each
        for each in library.all(PolicyValue)
    }
    return replace(library, tables=library.tables | {"policy": dict(policy)})
