"""A backup: one zip of an encrypted database and its keys, proven to open before it counts.

The copy is made by SQLite's backup API on a connection of its own, so that the window can go on
writing. It stays encrypted with the vault's own key all the way; nothing readable ever touches a
disk. Backups carry only their vault's random name and their moment in their name.
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile

import sqlcipher3.dbapi2 as sqlcipher

from assistant.problem import Problem
from assistant.store import BackupFile
from db import keys
from db.check import findings, never
from db.engine import connect, problem_of
from db.keys import Keys
from db.thinning import kept

DESTROYED = "destroyed.json"
"""The plain list of destroyed cases that lies beside backups (see `db.destroy`)."""
RESTORED = "restored"
"""An empty file in a vault that was just restored, until its log says so."""
_MOMENT = "%Y%m%d-%H%M%S"
_STEP = 1000
_HOUR = 3600
_FULL = {errno.ENOSPC, errno.EDQUOT}


class Cancelled(Exception):  # noqa: N818 - not an error: someone asked for it
    """The user cancelled; nothing is left behind."""


class Damaged(Problem):
    """This file is no backup, or a damaged one."""

    def __init__(self) -> None:
        super().__init__(
            "Dit bestand is geen reservekopie van Evenwicht, of het is beschadigd.",
            "Er is niets teruggezet of veranderd.",
            "Kies een andere reservekopie.",
        )


class NotWhole(Problem):
    """A copy that was made does not pass the checks."""

    def __init__(self) -> None:
        super().__init__(
            "De reservekopie is mislukt: hij is niet heel.",
            "De kluis zelf is niet veranderd; er is geen nieuwe reservekopie.",
            "Controleer de kluis en probeer het met een andere map of schijf.",
        )


def backups(folder: Path, vault: str) -> tuple[BackupFile, ...]:
    """The backups in a folder of one vault (`Keys.vault`), oldest first."""
    found = []
    for path in folder.glob(f"evenwicht-{vault}-*.zip"):
        try:
            moment = datetime.strptime(path.stem.split("-", 2)[2], _MOMENT).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(BackupFile(path, moment, path.stat().st_size))
    return tuple(sorted(found, key=lambda backup: backup.moment))


def back_up(
    database: Path,
    key: bytes,
    stored: Keys,
    folder: Path,
    now: datetime,
    cancelled: Callable[[], bool] = never,
) -> None:
    """Make a backup in a folder, prove that it opens, and thin out the older ones.

    Raises:
        Problem: the folder cannot be written, or the copy is not whole.
        Cancelled: `cancelled` said so.
    """
    moment = now.astimezone(UTC).replace(microsecond=0)
    path = folder / f"evenwicht-{stored.vault}-{moment.strftime(_MOMENT)}.zip"
    with working_folder(folder) as work:
        copy = work / stored.database
        copy_database(database, copy, key, cancelled)
        pack(copy, stored, path, key, cancelled)
    thin(folder, stored.vault)


def pack(
    copy: Path, stored: Keys, path: Path, key: bytes, cancelled: Callable[[], bool] = never
) -> None:
    """Check a copied database and put it into a zip with its keys; then check that zip.

    Raises:
        NotWhole: the copy is not whole; the zip then does not come into being.
        Cancelled: `cancelled` said so.
    """
    if findings(copy, key, cancelled):
        raise NotWhole
    fresh = copy.with_name("fresh.zip")
    with ZipFile(fresh, "w", ZIP_STORED) as archive:
        archive.write(copy, stored.database)
        archive.writestr(keys.KEYS, keys.dump(stored))
    with fresh.open("r+b") as file:  # Windows only syncs what may be written
        os.fsync(file.fileno())
    with _reading(fresh) as archive:
        whole = archive.testzip() is None and _keys_in(archive) == stored
    if cancelled():
        raise Cancelled
    if not whole:
        raise NotWhole
    fresh.replace(path)


def prove(path: Path, key: bytes, cancelled: Callable[[], bool] = never) -> tuple[str, ...]:
    """What is wrong with a backup, after opening it and checking all of it; empty when it is good.

    Raises:
        Problem: the zip cannot be read at all, or the disk has no room to unpack it.
    """
    with working_folder(path.parent) as work:
        stored = unpack(path, work)
        return findings(work / stored.database, key, cancelled)


def unpack(path: Path, folder: Path) -> Keys:
    """Put the database and the keys of a backup into a folder.

    Raises:
        Damaged: it is no backup, or a damaged one.
    """
    with _reading(path) as archive:
        stored = _keys_in(archive)
        archive.extract(stored.database, folder)
    keys.write_keys(folder, stored)
    return stored


def keys_of(path: Path) -> Keys:
    """The keys in a backup.

    Raises:
        Damaged: it is no backup, or a damaged one.
    """
    with _reading(path) as archive:
        return _keys_in(archive)


def restore(path: Path, folder: Path) -> None:
    """Put a backup into a new folder, which is then a vault to open with its passphrase.

    Raises:
        Problem: the folder is not empty, cannot be written, or the backup is damaged.
    """
    if folder.exists() and any(folder.iterdir()):
        raise Problem(
            "De map voor de teruggezette kluis is niet leeg.",
            "Er is niets teruggezet of overschreven.",
            "Kies een nieuwe, lege map.",
        )
    with working_folder(folder.parent) as work:
        unpack(path, work)
        # Cases destroyed since are destroyed in here too, when it is opened.
        gone = path.with_name(DESTROYED)
        if gone.exists():
            shutil.copy(gone, work / DESTROYED)
        (work / RESTORED).touch()
        # All at once: a vault of which half was put back would look damaged.
        if folder.exists():
            folder.rmdir()
        work.rename(folder)


def clear_leftovers(folder: Path, now: datetime) -> None:
    """Remove working folders that a killed program left behind, an hour or more ago."""
    for path in folder.glob(f"{keys.WORKING}*"):
        if now.timestamp() - path.stat().st_mtime >= _HOUR:
            shutil.rmtree(path)


def thin(folder: Path, vault: str) -> None:
    """Remove the backups of a vault that the table of `db.thinning` lets go."""
    found = backups(folder, vault)
    stay = kept(backup.moment for backup in found)
    for backup in found:
        if backup.moment not in stay:
            backup.path.unlink()


@contextmanager
def working_folder(folder: Path) -> Iterator[Path]:
    """A private folder inside another, so that a finished file is renamed, not copied.

    Raises:
        Problem: the folder cannot be written.
    """
    work: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=keys.WORKING, dir=folder))
        yield work
    except (OSError, sqlcipher.Error) as error:
        problem = _no_copy(error, folder)
        if problem is None:
            raise
        raise problem from error
    finally:
        if work is not None:
            shutil.rmtree(work, ignore_errors=True)


def _no_copy(error: Exception, folder: Path) -> Problem | None:
    """Why no copy came into being in this folder; None when the error is ours."""
    full = isinstance(error, OSError) and error.errno in _FULL
    if full or getattr(error, "sqlite_errorname", "") == "SQLITE_FULL":
        return Problem(
            f"Op de schijf van de map “{folder.name}” is geen plaats meer voor een kopie.",
            "Uw dossiers staan veilig in de kluis; deze kopie is er niet gekomen.",
            "Maak ruimte op die schijf of kies een andere map, en probeer het opnieuw.",
        )
    return problem_of(error, f"de map “{folder.name}”")


def copy_database(
    database: Path, copy: Path, key: bytes, cancelled: Callable[[], bool] = never
) -> None:
    """Copy a database, which may be in use, to a new file with the same key.

    Raises:
        sqlcipher.Error: the disk is full, or the file cannot be written.
        Cancelled: `cancelled` said so.
    """

    def stop(_status: int, _left: int, _total: int) -> None:
        if cancelled():
            raise Cancelled

    with closing(connect(database, key)) as source, closing(connect(copy, key, new=True)) as target:
        # A copy that is cut short is thrown away; it needs no journal and no waiting for the disk.
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("PRAGMA synchronous = OFF")
        # Reading from one moment on: otherwise every change in the window starts the copy anew.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target, pages=_STEP, progress=stop, sleep=0)
        target.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def _reading(path: Path) -> Iterator[ZipFile]:
    try:
        with ZipFile(path) as archive:
            yield archive
    except (BadZipFile, KeyError, ValueError, TypeError, EOFError, FileNotFoundError) as error:
        raise Damaged from error


def _keys_in(archive: ZipFile) -> Keys:
    stored = keys.parse(archive.read(keys.KEYS).decode())
    names = {keys.KEYS, stored.database}
    if names != set(archive.namelist()) or Path(stored.database).name != stored.database:
        raise Damaged
    return stored
