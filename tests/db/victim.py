"""A program to be killed: it works on a vault until something stops it.

Run as `python victim.py write FOLDER` or `python victim.py renew FOLDER STEP`.
"""

import itertools
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant.case.changes import Change, added, removed
from assistant.case.records import Case, Consult, Note, Setting, new_id
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


if __name__ == "__main__":
    opened = vaults.open_vault(Path(sys.argv[2]), PASSPHRASE)
    if sys.argv[1] == "write":
        write(opened)
    else:
        renew_until(opened, int(sys.argv[3]))
