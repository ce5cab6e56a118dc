"""Reads content packs: TOML, then the models, then the checks between entries and packs.

A pack is taken whole or not at all, and whoever mends it hears every fault at once.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from types import GenericAlias
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from assistant.content.checker import check
from assistant.content.fault import ContentError, Fault
from assistant.content.library import Library
from assistant.content.model import TABLES, Entry, Pack
from assistant.content.own import PackText
from assistant.content.packfile import PackFile
from assistant.content.sentences import sentence


def load(*places: Traversable | Path | PackText) -> Library:
    """The checked content of these folders (or single files or texts) together.

    A pack from outside is loaded with the standard packs beside it, so that it may refer to them.

    Args:
        places: folders of which every `*.toml` is read, by name, or single packs.

    Raises:
        ContentError: something is wrong; it holds every fault that was found.
    """
    faults: list[Fault] = []
    packs = [_read(file, faults) for place in places for file in _files(place)]
    faults += check(packs)
    if faults:
        raise ContentError(tuple(sorted(set(faults))))
    return _library(packs)


def _files(place: Traversable | Path | PackText) -> Sequence[Traversable | Path | PackText]:
    """The pack files of a place in the order of their names."""
    if isinstance(place, PackText) or place.is_file():
        return [place]
    found = [file for file in place.iterdir() if file.name.endswith(".toml")]
    return sorted(found, key=lambda file: file.name)


def _read(file: Traversable | Path | PackText, faults: list[Fault]) -> PackFile:
    """One pack file; what is wrong inside it is added to the faults."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except OSError:
        faults.append(Fault(file.name, 1, "lezen", "Dit bestand kan niet worden gelezen."))
        return PackFile(file.name, "")
    except UnicodeDecodeError:
        faults.append(Fault(file.name, 1, "tekens", "Dit bestand is geen tekst in UTF-8."))
        return PackFile(file.name, "")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        faults.append(_syntax_fault(file.name, error))
        return PackFile(file.name, "")
    result = PackFile(file.name, text)
    _take_head(result, data.pop("pack", None), faults)
    for table, rows in data.items():
        _take_table(result, table, rows, faults)
    return result


def _syntax_fault(name: str, error: Exception) -> Fault:
    """What tomllib could not read, at the line it names; too deep nesting names none."""
    line = re.search(r"at line (\d+)", str(error))
    text = f"Hier is het bestand geen geldige TOML ({error})."
    return Fault(name, int(line[1]) if line else 1, "toml", text)


def _take_head(file: PackFile, head: object, faults: list[Fault]) -> None:
    """Check the `[pack]` table."""
    if head is None:
        text = "Bovenaan ontbreekt de tabel [pack] met id, version, title, checked en sources."
        faults.append(file.fault("kop", text, "pack"))
        return
    try:
        file.pack = Pack.model_validate(head)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            key = str(one["loc"][0]) if one["loc"] else ""
            faults.append(file.fault(*sentence(one, "pack", key), "pack", 0, key))


def _take_table(file: PackFile, table: str, rows: object, faults: list[Fault]) -> None:
    """Check the rows of one table; refused rows leave an empty place."""
    if table not in TABLES:
        text = f"Een tabel ‘{table}’ bestaat niet; kies uit: {', '.join(TABLES)}."
        faults.append(file.fault("tabel", text, table))
        return
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        text = f"Schrijf ‘{table}’ als lijst, met dubbele haken: [[{table}]]."
        faults.append(file.fault("tabel", text, table))
        return
    file.rows[table] = rows
    try:
        file.entries[table] = _adapter(table).validate_python(rows)
    except ValidationError as error:
        refused = set()
        for one in error.errors(include_url=False):
            place, key = cast("int", one["loc"][0]), str(one["loc"][1])
            refused.add(place)
            faults.append(file.fault(*sentence(one, table, key), table, place, key))
        file.entries[table] = [
            None if place in refused else TABLES[table].model_validate(row)
            for place, row in enumerate(rows)
        ]


@cache
def _adapter(table: str) -> TypeAdapter[list[Entry | None]]:
    """One call checks a whole table; a call per entry would cost more than parsing."""
    rows: Any = GenericAlias(list, (TABLES[table],))
    return TypeAdapter(rows)


def _library(packs: Sequence[PackFile]) -> Library:
    """All sound packs together."""
    tables: dict[str, dict[str, Entry]] = {}
    homes: dict[tuple[str, str], Pack] = {}
    for pack in packs:
        for table in pack.entries:
            entries = {entry.id: entry for _, entry in pack.each(table)}
            tables.setdefault(table, {}).update(entries)
            if pack.pack:
                homes |= {(table, id_): pack.pack for id_ in entries}
    heads = tuple(pack.pack for pack in packs if pack.pack)
    texts = {pack.pack.id: pack.text for pack in packs if pack.pack}
    return Library(heads, tables, texts, homes)
