"""What holds for every standard pack."""

from assistant.content.library import Library
from assistant.content.model import (
    TABLES,
    Sourced,
)


def test_every_entry_has_a_source(library: Library) -> None:
    """No entry of any pack stands without its source."""
    bare = [
        f"{table}.{entry.id}"
        for table in TABLES
        for entry in library.tables.get(table, {}).values()
        if isinstance(entry, Sourced) and not entry.source
    ]

    assert [] == bare


def test_version_names_every_pack(library: Library) -> None:
    """What a consult stores as its content version names every pack once."""
    names = library.version.split()

    assert {f"{pack.id}-{pack.version}" for pack in library.packs} == set(names)
    assert len(library.packs) == len(names)


def test_every_pack_text_is_kept_with_the_library(library: Library) -> None:
    """A vault can keep the very text of each pack, for the library carries it."""
    assert {pack.id for pack in library.packs} == set(library.texts)
    assert 'id = "stappen"' in library.texts["stappen"]


def test_entries_survive_a_round_trip(library: Library) -> None:
    """An entry written out and read again is the same entry."""
    changed = [
        (table, entry.id)
        for table, type_ in TABLES.items()
        for entry in library.tables.get(table, {}).values()
        if type_.model_validate_json(entry.model_dump_json()) != entry
    ]

    assert [] == changed
