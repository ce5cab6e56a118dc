"""A vault: a folder with an encrypted database, the keys that open it, and a lock.

Making, opening and closing one. Whoever opens first takes the operating system's lock, before a
key is touched; whatever cannot be opened is left exactly as it was found.
"""

from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager, ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from assistant.problem import Problem
from assistant.store import BackupFile, Cases, Ledger, Log, Packs, Signed
from db import backup, backup_remark, keys, recovery, renew
from db.attempts import Attempts
from db.cases import CaseStore
from db.check import findings, never
from db.destroy import DestroyedList, destroy, destroyed_cases, sweep
from db.engine import Database
from db.keys import DEFAULT, Params
from db.ledger import ReleaseLedger
from db.lock import FolderLock, read_only_problem
from db.log import AuditLog
from db.migrate import is_behind, migrate
from db.packs import PackCopies
from db.reading import Readers, closed_problem
from db.signed import SignedReports

BACKUPS = "backups"
"""Where a vault's backups go as long as no better folder, on another disk, was chosen."""


class Vault:
    """An open vault; made by `create`, `open_vault` and `open_with_recovery`."""

    def __init__(self, path: Path, lock: FolderLock, database: Database, key: bytes) -> None:
        self.path = path
        self.cases: Cases = CaseStore(database)
        self.ledger: Ledger = ReleaseLedger(database)
        self.log: Log = AuditLog(database)
        self.packs: Packs = PackCopies(database)
        self.signed: Signed = SignedReports(database)
        self._name = keys.read_keys(path).vault
        """What its backups are called; it stays when the key is renewed."""
        self._lock = lock
        self._database = database
        self._key = bytearray(key)
        self._readers = Readers(database.path, self._secret)
        self._left_at = self.cases.last_change()
        """When something was last changed before this opening."""
        self._written_at_opening = 0

    def begin(self, event: str, subject: str = "") -> None:
        """Log how it was opened; whatever is written from here on makes it touched."""
        self.log.write(event, subject)
        self._written_at_opening = self._database.raw.total_changes

    def touched(self) -> bool:
        """Whether anything at all was written since it was opened."""
        return bool(self._database.raw.total_changes != self._written_at_opening)

    def reading(self, cancelled: Callable[[], bool] = never) -> AbstractContextManager[CaseStore]:
        """The records over a connection of its own, for long reading beside the window.

        Raises:
            Problem: see `Readers.reading`.
        """
        return self._readers.reading(cancelled)

    def check(self, cancelled: Callable[[], bool] = never) -> tuple[str, ...]:
        """Both integrity checks and the log's chain; an empty tuple when all is well."""
        return findings(self._database.path, self._secret(), cancelled)

    def back_up(
        self, folder: Path, now: datetime, cancelled: Callable[[], bool] = never
    ) -> tuple[Path, ...]:
        """Put a checked backup into a folder, thin the older ones, and rid all of destroyed cases.

        May run beside the window. Returns the backups that could not be rid of destroyed cases.

        Raises:
            Problem: the folder cannot be written, or the copy is not whole.
            db.backup.Cancelled: `cancelled` said so; nothing is left behind.
        """
        key = self._secret()
        stored = keys.read_keys(self.path)
        backup.back_up(self._database.path, key, stored, folder, now, cancelled)
        self.log.write("backup made")
        return sweep(folder, stored.vault, key, destroyed_cases(self._database.raw), now)

    def backups(self, folder: Path) -> tuple[BackupFile, ...]:
        """This vault's backups in a folder, newest first; none when there is no such folder."""
        return backup.backups(folder, self._name)[::-1]

    def backup_remark(self, folder: Path, now: datetime) -> str:
        """What is wrong with the backups in a folder, in Dutch; empty when all is well."""
        return backup_remark.remark(self._database.path, self._name, folder, now, self._left_at)

    def restore(self, path: Path, folder: Path) -> None:
        """Put a backup into a new, empty folder, which is then a vault of its own.

        Raises:
            Problem: the folder is not empty, cannot be written, or the backup is damaged.
        """
        backup.restore(path, folder)
        self.log.write("backup restored")

    def prove(self, path: Path, cancelled: Callable[[], bool] = never) -> tuple[str, ...]:
        """What is wrong with a backup, after opening it and checking all of it; empty when good.

        Raises:
            Problem: it is no backup of this vault, or was made before the key was renewed.
        """
        if backup.keys_of(path).database != self._database.path.name:
            raise Problem(
                "Deze reservekopie is van een andere kluis, of van vóór de sleutel is vernieuwd.",
                "Er is niets veranderd.",
                "Zet haar terug in een nieuwe map en open haar met de wachtwoordzin van toen.",
            )
        return backup.prove(path, self._secret(), cancelled)

    def destroy_cases(
        self, case_ids: Collection[str], now: datetime, folders: Iterable[Path] = ()
    ) -> tuple[Path, ...]:
        """Destroy cases for good, all or none, here and in the backups in these folders.

        Returns the backups out of reach: those this vault's key does not open.

        Raises:
            KeyError: one of them is not there; nothing is destroyed then.
            Problem: the disk is full, or a folder cannot be written.
        """
        for case_id in case_ids:
            self.cases.load(case_id)
        destroy(self._database, case_ids, now)
        gone = destroyed_cases(self._database.raw)
        key = self._secret()
        return tuple(
            path for folder in folders for path in sweep(folder, self._name, key, gone, now)
        )

    def change_passphrase(self, current: str, new: str) -> None:
        """Wrap the key under a new passphrase; `current` is the old one or the recovery code.

        Backups made before still open with the old passphrase.

        Raises:
            Problem: `current` is neither.
        """
        renew.change_passphrase(self.path, current, new)
        self.log.write("passphrase changed")

    def new_recovery_code(self, current: str) -> str:
        """Make a new recovery code, after which the old one no longer opens this vault.

        Raises:
            Problem: `current` is neither the passphrase nor the old code.
        """
        code = renew.new_recovery_code(self.path, current)
        self.log.write("recovery code changed")
        return code

    def renew_key(self, passphrase: str, now: datetime, folder: Path | None = None) -> str:
        """Encrypt everything anew under a new key, back that up, and close.

        Returns the new recovery code. Backups made before still open with the passphrase and the
        recovery code of then. A backup that fails is told of at the next opening: the key was
        renewed all the same, and its code must not get lost.

        Args:
            passphrase: the one of now, which stays.
            now: the instant.
            folder: where the backup goes; the vault's own folder when None.

        Raises:
            Problem: wrong passphrase, the disk is full, or the new database is not whole.
        """
        stored = keys.read_keys(self.path)
        key = keys.unwrap(stored.passphrase, passphrase, stored.database)
        if key is None:
            raise renew.wrong_passphrase("Er is niets veranderd.")
        # Within a transaction: nothing may be written to what is about to be left behind.
        with self._database.transaction():
            renewed = renew.switch_to_new_key(self._database.path, key, passphrase, stored, now)
        with suppress(Problem):
            renew.back_up_renewed(self.path, renewed, folder or self.path / BACKUPS, now)
        self.close()
        return renewed.code

    def close(self) -> None:
        """Close the database, forget the key and let another window open the vault.

        Whoever still reads is stopped first. Forgetting is best effort: Python may have left
        copies of the key in memory.
        """
        self._readers.end()
        self._database.close()
        self._key[:] = bytes(len(self._key))
        self._lock.release()

    def _secret(self) -> bytes:
        # Work in the pool may come just too late; a forgotten key would look like damage.
        if not any(self._key):
            raise closed_problem()
        return bytes(self._key)


def is_vault(folder: Path) -> bool:
    """Whether this folder holds the keys of a vault."""
    return (folder / keys.KEYS).exists() or (folder / keys.COPY).exists()


def create(folder: Path, passphrase: str, *, params: Params = DEFAULT) -> tuple[Vault, str]:
    """A new vault in a folder, and its recovery code, which is shown once and kept nowhere.

    The keys are written last: until then there is no vault.

    Raises:
        Problem: the folder already holds a vault, is a file, or cannot be written.
    """
    if folder.is_file():
        raise Problem(
            "Op deze plaats staat een bestand, geen map.",
            "Daar is niets aan veranderd.",
            "Kies een map voor de kluis.",
        )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
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
        key, name = keys.new_data_key(), keys.new_name()
        fresh, code = keys.new_keys(keys.new_vault_id(), 1, name, key, passphrase, params)
        database = Database(folder / name, key, new=True)
        undo.callback(database.close)
        migrate(database)
        keys.write_keys(folder, fresh)
        vault = Vault(folder, lock, database, key)
        vault.begin("vault created")
        undo.pop_all()
    return vault, code


def open_vault(folder: Path, passphrase: str, *, now: datetime | None = None) -> Vault:
    """The vault in a folder, opened with its passphrase.

    Raises:
        Problem: wrong passphrase, no vault, already open, damaged, or made by a newer program.
    """
    wrong = renew.wrong_passphrase("De kluis is niet geopend en niet veranderd.")
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
            raise Problem(
                "Het gegevensbestand van deze kluis ontbreekt of is leeg.",
                "Er is niets veranderd of overschreven.",
                "Zet een reservekopie terug in een nieuwe map.",
            )
        database = Database(path, key)
        undo.callback(database.close)
        if is_behind(database):
            backup.back_up(path, key, found, folder / BACKUPS, now)
        migrate(database)
        vault = Vault(folder, lock, database, key)
        destroy(database, DestroyedList.read(folder).cases, now)
        for failed in attempts.times():
            vault.log.write("unlock failed", at=failed)
        attempts.clear()
        if (folder / backup.RESTORED).exists():
            vault.log.write("restored", at=now)
            (folder / backup.RESTORED).unlink()
        vault.begin("unlocked", wrapped)
        keys.mend(folder, found)
        undo.pop_all()
    return vault
