"""Changing what opens a vault: its passphrase, its recovery code, and the data key itself.

“Sleutel vernieuwen” makes a new data key, and with it a new recovery code. The database is copied,
the copy gets the new key and is checked in full, and only then the vault switches to it, by
renaming `keys.json`. Until that rename the old database with the old keys is untouched; whatever is
left over goes at the next opening.
"""

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from assistant.problem import Problem
from db import backup, keys, recovery
from db.check import findings
from db.engine import Database, connect
from db.keys import Keys
from db.log import AuditLog, add_line


@dataclass(frozen=True, slots=True)
class Renewed:
    """What a vault has after its key was renewed; the code is shown once and kept nowhere."""

    keys: Keys
    key: bytes
    code: str


def change_passphrase(vault: Path, current: str, new: str) -> None:
    """Wrap the key under a new passphrase; `current` is the old one or the recovery code.

    Raises:
        Problem: `current` is neither.
    """
    stored = keys.read_keys(vault)
    key = _unwrap_with_either(stored, current)
    fresh = keys.wrap(key, new, stored.database, stored.passphrase.params)
    keys.write_keys(vault, replace(stored, passphrase=fresh))


def new_recovery_code(vault: Path, current: str) -> str:
    """Wrap the key under a new recovery code, which is returned.

    Raises:
        Problem: `current` is neither the passphrase nor the old code.
    """
    stored = keys.read_keys(vault)
    key, code = _unwrap_with_either(stored, current), recovery.new_code()
    characters = recovery.parse_code(code)
    fresh = keys.wrap(key, characters, stored.database, stored.recovery.params)
    keys.write_keys(vault, replace(stored, recovery=fresh))
    return code


def switch_to_new_key(
    database: Path, key: bytes, passphrase: str, old: Keys, now: datetime
) -> Renewed:
    """Write the database anew beside itself under a new key and switch to it.

    Nobody may write to the database meanwhile.

    Raises:
        Problem: the disk is full or cannot be written, or the new database is not whole.
    """
    new_key, name = keys.new_data_key(), keys.new_name()
    stored, code = keys.new_keys(
        old.vault, old.generation + 1, name, new_key, passphrase, old.passphrase.params
    )
    with backup.working_folder(database.parent) as work:
        fresh = work / name
        backup.copy_database(database, fresh, key)
        with closing(connect(fresh, key)) as connection:
            add_line(connection, "key renewed", "", now)
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute(f"PRAGMA rekey = \"x'{new_key.hex()}'\"")
        if findings(fresh, new_key):
            raise backup.NotWhole
        fresh.replace(database.with_name(name))
        keys.write_keys(database.parent, stored)
    return Renewed(stored, new_key, code)


def back_up_renewed(vault: Path, renewed: Renewed, folder: Path, now: datetime) -> None:
    """Back up a vault right after its key was renewed.

    Raises:
        Problem: the folder cannot be written, or the copy is not whole.
    """
    database = Database(vault / renewed.keys.database, renewed.key)
    with closing(database):
        backup.back_up(database.path, renewed.key, renewed.keys, folder, now)
        AuditLog(database).write("backup made", at=now)


def wrong_passphrase(data: str) -> Problem:
    """What is said about a passphrase that does not fit; `data` is what happened to the vault."""
    return Problem(
        "Deze wachtwoordzin past niet op de kluis.",
        data,
        "Let op hoofdletters en spaties en typ de zin opnieuw, of gebruik uw herstelcode.",
    )


def _unwrap_with_either(stored: Keys, secret: str) -> bytes:
    key = keys.unwrap(stored.passphrase, secret, stored.database)
    if key is None and recovery.is_code(secret):
        key = keys.unwrap(stored.recovery, recovery.parse_code(secret), stored.database)
    if key is None:
        raise wrong_passphrase("Er is niets veranderd.")
    return key
