"""A program that works on a vault until something stops it: a kill, a full disk, a lost right.

Run as `python victim.py DEED FOLDER [STEP]`; the deeds are at the end of this file.
"""

import ctypes
import itertools
import os
import signal
import struct
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant.case.changes import Change, added, removed
from assistant.case.records import Case, Consult, Note, Setting, new_id
from assistant.problem import Problem
from db import keys, renew
from db import vault as vaults
from db.vault import Vault
from tests.db.conftest import PASSPHRASE

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)


def write(vault: Vault) -> None:
    """Play a consult without end; after every commit say its number.

    Each commit writes the same number to two settings and to a note, adds a note and removes
    one, and the write-ahead log is folded in again and again.
    """
    vault._database.raw.execute("PRAGMA wal_autocheckpoint = 20")
    case, notes = Case(id=new_id()), []
    consult = Consult(id=new_id(), case_id=case.id)
    vault.cases.commit("dossier", (added(case, NOW), added(consult, NOW)))
    stored = vault.cases.settings()
    if not stored:
        first = tuple(added(Setting(id=name, value="0"), NOW) for name in ("a", "b"))
        vault.cases.commit("instellingen", first)
    start = int(stored["a"].value) if stored else 0
    for number in itertools.count(start + 1):
        note = Note(id=new_id(), case_id=case.id, consult_id=consult.id, text="x" * 2_000)
        changes = [
            Change("setting", "a", "value", str(number - 1), str(number), NOW),
            added(note, NOW),
            Change("note", note.id, "text", note.text, str(number), NOW),
            Change("setting", "b", "value", str(number - 1), str(number), NOW),
        ]
        if notes:
            changes.append(removed(notes.pop(), NOW))
        vault.cases.commit(f"commit {number}", tuple(changes), case.id)
        notes.append(note)
        _say(str(number))


def renew_until(vault: Vault, step: int) -> None:
    """Renew the key, and be killed at this step: a file made, written, renamed or removed."""
    steps = itertools.count(1)

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        counts = event in ("step", "os.rename", "os.remove", "os.rmdir", "os.mkdir") or (
            event == "open" and arguments[1] and "w" in arguments[1]
        )
        if counts and next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    for module, name in (
        (renew.backup, "copy_database"),
        (renew, "connect"),
        (renew, "add_line"),
        (renew, "findings"),
        (keys, "write_keys"),
    ):
        setattr(module, name, _audited(getattr(module, name)))
    sys.addaudithook(count)
    _say(vault.renew_key(PASSPHRASE, NOW))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _audited(function: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, with a step before and after it."""

    def call(*arguments: Any) -> Any:
        sys.audit("step")
        result = function(*arguments)
        sys.audit("step")
        return result

    return call


def write_until_full(vault: Vault) -> None:
    """Write until no file may grow any more, and say what the vault then says."""
    import resource  # noqa: PLC0415 - only where there is such a thing

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = vault._database.path.stat().st_size + 200_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        write(vault)
    except Problem as problem:
        _say(problem.what)
    vault.close()


def lose_the_folder(vault: Vault) -> None:
    """Write, make the folder read-only, and try to write, to back up and to open again."""
    _obey_permissions()
    vault.cases.commit("voor", (added(Setting(id="before"), NOW),))
    for path in vault.path.iterdir():
        path.chmod(0o444)
    vault.path.chmod(0o555)
    deeds: tuple[Callable[[], object], ...] = (
        lambda: vault.cases.commit("na", (added(Setting(id="after"), NOW),)),
        lambda: vault.back_up(vault.path / "backups", NOW),
        lambda: vault.change_passphrase(PASSPHRASE, "iets anders"),
        vault.close,
        lambda: vaults.open_vault(vault.path, PASSPHRASE),
    )
    for deed in deeds:
        try:
            deed()
        except Problem as problem:
            _say(problem.what)
        else:
            _say("ok")


def _obey_permissions() -> None:
    """Give up root's right to write where permissions say no (Linux, capset(2), version 3)."""
    if os.geteuid() == 0:
        header = struct.pack("=Ii", 0x20080522, 0)
        assert 0 == ctypes.CDLL(None).capset(header, bytes(24))


if __name__ == "__main__":
    opened = vaults.open_vault(Path(sys.argv[2]), PASSPHRASE)
    match sys.argv[1]:
        case "write":
            write(opened)
        case "renew":
            renew_until(opened, int(sys.argv[3]))
        case "fill":
            write_until_full(opened)
        case "read-only":
            lose_the_folder(opened)
