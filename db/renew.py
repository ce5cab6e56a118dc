"""“Sleutel vernieuwen”: a new data key for a vault, and with it a new recovery code.

The database is copied, the copy gets the new key and is checked in full, and only then the vault
switches to it, by renaming `keys.json`. Until that rename the old database with the old keys is
untouched; whatever is left over goes at the next opening.
"""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db import backup, keys
from db.check import findings
from db.engine import connect
from db.keys import Keys
from db.log import add_line


@dataclass(frozen=True, slots=True)
class Renewed:
    """What a vault has after its key was renewed; the code is shown once and kept nowhere."""

    keys: Keys
    key: bytes
    code: str


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
