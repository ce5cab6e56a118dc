"""A vault: a folder with an encrypted database, the keys that open it, and a lock.

Making, opening and closing one. Whoever opens first takes the operating system's lock, before a
key is touched; whatever cannot be opened is left exactly as it was found.
"""

import secrets
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from assistant.problem import Problem
from assistant.store import Cases, Ledger, Log, Packs
from db import keys, recovery
from db.attempts import Attempts
from db.cases import CaseStore
from db.check import findings, never
from db.engine import Database, damaged_problem
from db.keys import DEFAULT, Keys, Params
from db.ledger import ReleaseLedger
from db.lock import FolderLock, read_only_problem
from db.log import AuditLog
from db.migrate import migrate
from db.packs import PackCopies


class Vault:
    """An open vault; made by `create`, `open_vault` and `open_with_recovery`."""

    def __init__(self, path: Path, lock: FolderLock, database: Database, key: bytes) -> None:
        self.path = path
        self.cases: Cases = CaseStore(database)
        self.ledger: Ledger = ReleaseLedger(database)
        self.log: Log = AuditLog(database)
        self.packs: Packs = PackCopies(database)
        self._lock = lock
        self._database = database
        self._key = bytearray(key)

    def check(self, cancelled: Callable[[], bool] = never) -> tuple[str, ...]:
        """Both integrity checks and the log's chain; an empty tuple when all is well."""
        return findings(self._database.path, bytes(self._key), cancelled)

    def close(self) -> None:
        """Close the database, forget the key and let another window open the vault.

        Forgetting is best effort: Python may have left copies of the key in memory.
        """
        self._database.close()
        self._key[:] = bytes(len(self._key))
        self._lock.release()


def is_vault(folder: Path) -> bool:
    """Whether this folder holds the keys of a vault."""
    return (folder / keys.KEYS).exists() or (folder / keys.COPY).exists()


def create(folder: Path, passphrase: str, *, params: Params = DEFAULT) -> tuple[Vault, str]:
    """A new vault in a folder, and its recovery code, which is shown once and kept nowhere.

    The keys are written last: until then there is no vault.

    Raises:
        Problem: the folder already holds a vault, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise read_only_problem() from error
    with ExitStack() as undo:
        lock = FolderLock(folder)
        undo.callback(lock.release)
        if is_vault(folder):
            raise Problem(
                "In deze map staat al een kluis.",
                "Daar is niets aan veranderd.",
                "Open die kluis, of kies een andere map voor de nieuwe.",
            )
        key, code = keys.new_data_key(), recovery.new_code()
        name = f"vault-{secrets.token_hex(4)}.db"
        fresh = Keys(
            name,
            keys.wrap(key, passphrase, name, params),
            keys.wrap(key, recovery.parse_code(code), name, params),
        )
        database = Database(folder / name, key, new=True)
        undo.callback(database.close)
        migrate(database)
        keys.write_keys(folder, fresh)
        vault = Vault(folder, lock, database, key)
        vault.log.write("vault created")
        undo.pop_all()
    return vault, code


def open_vault(folder: Path, passphrase: str, *, now: datetime | None = None) -> Vault:
    """The vault in a folder, opened with its passphrase.

    Raises:
        Problem: wrong passphrase, no vault, already open, damaged, or made by a newer program.
    """
    wrong = Problem(
        "Deze wachtwoordzin past niet op de kluis.",
        "De kluis is niet geopend en niet veranderd.",
        "Let op hoofdletters en spaties en typ de zin opnieuw, of gebruik uw herstelcode.",
    )
    return _open(folder, passphrase, "passphrase", wrong, now or datetime.now(UTC))


def open_with_recovery(folder: Path, code: str, *, now: datetime | None = None) -> Vault:
    """The vault in a folder, opened with its recovery code.

    Raises:
        Problem: as `open_vault`, or the code has a typing error.
    """
    wrong = Problem(
        "Deze herstelcode hoort niet bij deze kluis.",
        "De kluis is niet geopend en niet veranderd.",
        "Kijk of u de code van deze kluis hebt; na het vernieuwen van de sleutel geldt een nieuwe.",
    )
    characters = recovery.parse_code(code)
    return _open(folder, characters, "recovery", wrong, now or datetime.now(UTC))


def _open(
    folder: Path,
    secret: str,
    wrapped: Literal["passphrase", "recovery"],
    wrong: Problem,
    now: datetime,
) -> Vault:
    if not is_vault(folder):
        raise Problem(
            "In deze map staat geen kluis van Evenwicht.",
            "Er is niets geopend of veranderd.",
            "Kies een andere map, of maak een nieuwe kluis.",
        )
    with ExitStack() as undo:
        lock = FolderLock(folder)
        undo.callback(lock.release)
        attempts = Attempts(folder)
        attempts.refuse_when_too_soon(now)
        found = keys.read_keys(folder)
        key = keys.unwrap(getattr(found, wrapped), secret, found.database)
        if key is None:
            attempts.add(now)
            raise wrong
        path = folder / found.database
        # SQLite takes an empty file for a new database and would fill it.
        if not path.exists() or path.stat().st_size == 0:
            raise damaged_problem()
        database = Database(path, key)
        undo.callback(database.close)
        migrate(database)
        vault = Vault(folder, lock, database, key)
        for failed in attempts.times():
            vault.log.write("unlock failed", at=failed)
        attempts.clear()
        vault.log.write("unlocked", wrapped)
        keys.mend(folder, found)
        undo.pop_all()
    return vault
