"""A small synthetic case with one record of every kind, and other helpers of the store's tests."""

import os
import subprocess
import sys
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from assistant.case.changes import Change, added
from assistant.case.records import KINDS, Case, Record, new_id
from assistant.store import BackupFile
from db.backup import backups

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
DAY = date(2026, 3, 4)

_VALUES: dict[Any, Any] = {
    str: "Zoë zei: “één” — ok 🙂 אבג",
    int: 7,
    float: 2.5,
    bool: True,
    date: DAY,
    datetime: NOW,
    tuple[str, ...]: ("één", "twee, drie"),
}


def full_case() -> dict[str, Record]:
    """One record of every kind with every field filled, belonging to one case, by kind."""
    ids = {kind: new_id() for kind in KINDS}
    return {kind: _full(kind, ids) for kind in KINDS}


def backups_in(folder: Path) -> tuple[BackupFile, ...]:
    """The backups in a folder, oldest first, whichever vault's they are."""
    names = {path.name.split("-")[1] for path in folder.glob("evenwicht-????????-*-*.zip")}
    found = [one for name in names for one in backups(folder, name)]
    return tuple(sorted(found, key=lambda one: one.moment))


def start_victim(deed: str, folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start the program of `victim.py` on the vault in a folder."""
    script = str(Path(__file__).with_name("victim.py"))
    return subprocess.Popen(
        [sys.executable, script, deed, str(folder), *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def add_all(records: dict[str, Record]) -> tuple[Change, ...]:
    """The changes that add these records."""
    return tuple(added(record, NOW) for record in records.values())


def case_of(records: dict[str, Record]) -> Case:
    """The case among these records."""
    case = records["case"]
    assert isinstance(case, Case)
    return case


def _full(kind: str, ids: dict[str, str]) -> Record:
    type_ = KINDS[kind]
    hints = get_type_hints(type_)
    values = {field.name: _value(field.name, hints[field.name]) for field in fields(type_)}
    links = {f"{parent}_id": ids[parent] for parent in ids}
    known = {name: links[name] for name in values if name in links}
    return type_(**{**values, **known, "id": ids[kind]})


def _value(name: str, hint: Any) -> Any:
    options = [one for one in get_args(hint) if one is not type(None)]
    plain = options[0] if type(None) in get_args(hint) else hint
    if isinstance(plain, type) and issubclass(plain, Enum):
        return list(plain)[-1]
    if name == "number":
        return "2026-014"
    return _VALUES[plain]
