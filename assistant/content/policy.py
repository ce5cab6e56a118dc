"""Policy an AD may set: where the sources are silent or overlap, nobody is held to our choice.

Which values, and between which bounds, stands with each value in the packs.
"""

from collections.abc import Mapping
from dataclasses import replace

from assistant.content.library import Library
from assistant.content.model import PolicyValue

OWN_BASIS = "eigen keuze van u"


def with_own(library: Library, values: Mapping[str, float]) -> Library:
    """The same library with these policy values in place of those of the packs.

    Args:
        library: the checked content.
        values: by the id of the policy value; what is closed or out of bounds is left out.
    """
    policy = {
        each.id: each.model_copy(update={"value": values[each.id], "basis": OWN_BASIS})
        if each.id in values and each.allows(values[each.id])
        else each
        for each in library.all(PolicyValue)
    }
    return replace(library, tables=library.tables | {"policy": dict(policy)})
