"""An entry of a pack as a person reads it: its title, its texts, and how far it can be trusted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.content.library import Library
from assistant.content.model import Sourced
from assistant.dutch import day_text, fold, list_text

SIDES = {"work": "werk", "health": "gezondheid", "private": "privé"}
DATED = "Gegevens uit {}: controleren voor gebruik."


@dataclass(frozen=True, slots=True)
class Item:
    """What the page of knowledge shows of one entry.

    Attributes:
        kind: what sort of entry it is, in words.
        title: what it is called.
        lines: what it says, each with its label (or an empty one).
        origin: source, pack and the day that was checked.
        unverified: the sources themselves do not vouch for it.
        groups: the groups of its kind it belongs to.
        levels: the preventieniveaus it works at, in small letters without brackets.
        found_by: everything it can be found by, folded.
    """

    kind: str
    title: str
    lines: tuple[tuple[str, str], ...]
    origin: tuple[str, ...]
    unverified: bool
    groups: tuple[str, ...]
    levels: tuple[str, ...]
    found_by: str


def item(
    library: Library,
    kind: str,
    entry: Sourced,
    title: str,
    *lines: tuple[str, str],
    groups: Iterable[str] = (),
    levels: Iterable[str] = (),
    search: Iterable[str] = (),
) -> Item:
    """The entry with its lines; empty ones are left out.

    Args:
        library: the content the entry is of.
        kind: what sort of entry it is.
        entry: the entry.
        title: what it is called.
        lines: label and text.
        groups: the groups of its kind it belongs to.
        levels: preventieniveaus as the field writes them, '(2B)' for not frequent.
        search: more words it can be found by.
    """
    dated = getattr(entry, "dated", "")
    shown = tuple((label, text) for label, text in lines if text)
    if dated:
        shown = (*shown, ("", DATED.format(dated)))
    pack = library.home(entry)
    origin = (
        f"Bron: {entry.source}",
        f"Pakket: {pack.title}, versie {pack.version}, nagekeken op {day_text(pack.checked)}",
    )
    words = (kind, title, *(text for _, text in shown), entry.source, *groups, *search)
    return Item(
        kind,
        title,
        shown,
        origin,
        entry.unverified,
        tuple(groups),
        tuple(level.strip("()").lower() for level in levels),
        fold(" ".join(words)),
    )


def title_of(library: Library, type_: Any, id_: str) -> str:
    """The title of the entry with this id, or the id itself."""
    found = library.get(type_, id_) if id_ else None
    return found.title if found else id_


def text_of(words: Sequence[str]) -> str:
    """Words as one enumeration, or nothing."""
    return list_text(words) if words else ""
