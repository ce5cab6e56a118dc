"""All packs together: typed entries by kind and id."""

from dataclasses import dataclass, field
from typing import TypeVar, cast

from assistant.content.model import TABLES, Entry, Pack, PolicyValue

E = TypeVar("E", bound=Entry)
_NAME_OF = {type_: name for name, type_ in TABLES.items()}


@dataclass(frozen=True, slots=True)
class Library:
    """The checked content of all packs; entries keep the order of their file.

    `texts` holds the TOML text of each pack by its id: what a vault keeps a copy of. `homes` holds
    the pack each entry came from, by the name of its table and its id.
    """

    packs: tuple[Pack, ...]
    tables: dict[str, dict[str, Entry]]
    texts: dict[str, str] = field(default_factory=dict, repr=False)
    homes: dict[tuple[str, str], Pack] = field(default_factory=dict, repr=False)

    @property
    def version(self) -> str:
        """One text naming every pack and its version, stored with a consult."""
        return " ".join(f"{pack.id}-{pack.version}" for pack in self.packs)

    def all(self, type_: type[E]) -> tuple[E, ...]:
        """Every entry of a type."""
        return tuple(cast("dict[str, E]", self.tables.get(_NAME_OF[type_], {})).values())

    def get(self, type_: type[E], id_: str) -> E | None:
        """One entry by id, or None (the AD's own text then stands alone)."""
        return cast("E | None", self.tables.get(_NAME_OF[type_], {}).get(id_))

    def home(self, entry: Entry) -> Pack:
        """The pack an entry came from, with its title, version and the day it was checked.

        Raises:
            KeyError: no entry of this library.
        """
        return self.homes[_NAME_OF[type(entry)], entry.id]

    def policy(self, id_: str) -> float:
        """A policy value by id.

        Raises:
            KeyError: no such value; a checked library has every value the code asks for.
        """
        return cast("PolicyValue", self.tables["policy"][id_]).value
