"""A vault: a folder with an encrypted database, the keys that open it, and a lock.

Making, opening and closing one. Whoever opens first takes the operating system's lock, before a
key is touched; whatever cannot be opened is left exactly as it was found.
"""

import secrets
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

from assistant.problem import Problem
from assistant.store import Cases, Ledger, Log
from db import keys, recovery
from db.cases import CaseStore
from db.engine import Database, connect, damaged_problem
from db.keys import DEFAULT, Keys, Params
from db.ledger import ReleaseLedger
from db.lock import FolderLock, read_only_problem
from db.log import AuditLog, first_broken
from db.migrate import migrate


class Vault:
    """An open vault; made by `create`, `open_vault` and `open_with_recovery`."""

    def __init__(self, path: Path, lock: FolderLock, database: Database, key: bytes) -> None:
        self.path = path
        self.cases: Cases = CaseStore(database)
        self.ledger: Ledger = ReleaseLedger(database)
        self.log: Log = AuditLog(database)
        self._lock = lock
        self._database = database
        self._key = bytearray(key)

    def check(self, cancelled: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
        """Both integrity checks and the log's chain; an empty tuple when all is well.

        Runs on a connection of its own, so that it may run beside the writing one. The findings
        are English, for the log of the program; none holds content. When cancelled it returns
        what it found until then.
        """
        found: list[str] = []
        with closing(connect(self._database.path, bytes(self._key))) as connection:
            for pragma in ("cipher_integrity_check", "integrity_check"):
                if cancelled():
                    return tuple(found)
                lines = [row[0] for row in connection.execute(f"PRAGMA {pragma}")]
                found += [f"{pragma}: {line}" for line in lines if line != "ok"]
            broken = first_broken(connection)
        if broken is not None:
            found.append(f"log: line {broken} does not fit")
        return tuple(found)

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


def open_vault(folder: Path, passphrase: str) -> Vault:
    """The vault in a folder, opened with its passphrase.

    Raises:
        Problem: wrong passphrase, no vault, already open, damaged, or made by a newer program.
    """
    wrong = Problem(
        "Deze wachtwoordzin past niet op de kluis.",
        "De kluis is niet geopend en niet veranderd.",
        "Let op hoofdletters en spaties en typ de zin opnieuw, of gebruik uw herstelcode.",
    )
    return _open(folder, lambda k: keys.unwrap(k.passphrase, passphrase, k.database), wrong)


def open_with_recovery(folder: Path, code: str) -> Vault:
    """The vault in a folder, opened with its recovery code.

    Raises:
        Problem: as `open_vault`, or the code has a typing error.
    """
    characters = recovery.parse_code(code)
    wrong = Problem(
        "Deze herstelcode hoort niet bij deze kluis.",
        "De kluis is niet geopend en niet veranderd.",
        "Kijk of u de code van deze kluis hebt; na het vernieuwen van de sleutel geldt een nieuwe.",
    )
    return _open(folder, lambda k: keys.unwrap(k.recovery, characters, k.database), wrong)


def _open(folder: Path, unwrap: Callable[[Keys], bytes | None], wrong: Problem) -> Vault:
    if not is_vault(folder):
        raise Problem(
            "In deze map staat geen kluis van Evenwicht.",
            "Er is niets geopend of veranderd.",
            "Kies een andere map, of maak een nieuwe kluis.",
        )
    with ExitStack() as undo:
        lock = FolderLock(folder)
        undo.callback(lock.release)
        found = keys.read_keys(folder)
        key = unwrap(found)
        if key is None:
            raise wrong
        path = folder / found.database
        if not path.exists():
            raise damaged_problem()
        database = Database(path, key)
        undo.callback(database.close)
        migrate(database)
        vault = Vault(folder, lock, database, key)
        vault.log.write("unlocked")
        undo.pop_all()
    return vault
