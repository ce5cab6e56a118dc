"""How the worker is addressed: u, or je where a text of the packs has words for it."""

from collections.abc import Mapping
from typing import TypeVar

from assistant.content.model import Entry

ADDRESS = "address"
"""The setting: "u", which is also what holds when nothing was chosen, or "je"."""

E = TypeVar("E", bound=Entry)

_SUFFIX = "_informal"


def informal(settings: Mapping[str, str]) -> bool:
    """Whether the worker is addressed as je in this vault."""
    return settings.get(ADDRESS) == "je"


def addressed(entry: E, *, je: bool) -> E:
    """The entry in the words for who is addressed as je, where it has such words."""
    if not je:
        return entry
    own = {
        name.removesuffix(_SUFFIX): words
        for name in type(entry).model_fields
        if name.endswith(_SUFFIX) and (words := getattr(entry, name))
    }
    return entry.model_copy(update=own)
