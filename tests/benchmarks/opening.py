"""Opening a vault, its key derivation left out, against a bare open of its database."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import sqlcipher3.dbapi2 as sqlcipher

from db import keys
from db.keys import FLOOR
from db.vault import create, open_vault
from tests.benchmarks.timing import Result, compare

PASSPHRASE = "een lange zin om te meten"  # noqa: S105 - of a vault that lives one run

_LINE = "INSERT INTO content_pack VALUES (hex(randomblob(16)), '1', 'a line of the log')"


def run(rounds: int = 200) -> list[Result]:
    """Open and close an empty vault, over and over; also against a bare open that writes a line."""
    with (
        TemporaryDirectory() as parent,
        patch.object(keys, "_derive", cache(keys._derive)),
    ):
        folder = Path(parent) / "vault"
        vault, _ = create(folder, PASSPHRASE, params=FLOOR)
        path, key = vault._database.path, bytes(vault._key).hex()
        vault.close()

        def ours() -> None:
            open_vault(folder, PASSPHRASE).close()

        def bare(*, logs: bool = False) -> None:
            connection = sqlcipher.connect(path, isolation_level=None)
            connection.execute(f"PRAGMA key = \"x'{key}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if logs:
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute(_LINE)
            connection.close()

        note = "ours also locks the folder, checks the tables and writes a line of the log to disk"
        return [
            compare("vault open", ours, bare, rounds, note),
            compare("vault open and log", ours, lambda: bare(logs=True), rounds),
        ]
