"""One held connection to an encrypted database.

The key is given raw, before anything else touches the file, and a library that cannot encrypt is
refused (a database once went unencrypted in a well-known messenger for want of that question).
Reading goes through SQLAlchemy Core; writing goes through `Database.transaction`, on the bare
connection underneath, because it happens at every pause in someone's typing.
"""

import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, ExceptionContext, StaticPool, create_engine, event

from assistant.problem import Problem
from db.lock import read_only_problem

_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32768",
)
_NOT_WRITABLE = {"SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_PERM"}
_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}


class Database:
    """An encrypted database that is open: its SQLAlchemy engine and its one connection."""

    def __init__(self, path: Path, key: bytes, *, new: bool = False) -> None:
        """Open the database in a file that is there, or make a `new` one.

        Raises:
            Problem: the file is missing, cannot be written, is damaged or has another key.
        """
        self.path = path
        with _problems():
            self.raw = connect(path, key, new=new)
        self.engine: Engine = create_engine(
            "sqlite://",
            creator=lambda: self.raw,
            module=sqlcipher,
            poolclass=StaticPool,
            pool_reset_on_return=None,
            isolation_level="AUTOCOMMIT",
            skip_autocommit_rollback=True,
        )
        event.listen(self.engine, "handle_error", _tell)
        # The engine's first connection settles its isolation, which must not end a transaction.
        self.engine.connect().close()
        self._writing = threading.Lock()
        self.places: defaultdict[str, dict[str, int]] = defaultdict(dict)
        """Where what was removed since it was opened stood, by kind and id (`db.writing`)."""

    @contextmanager
    def transaction(self) -> Iterator[sqlcipher.Connection]:
        """The bare connection inside one transaction: all of it is kept, or nothing.

        Raises:
            Problem: the disk is full, or the folder cannot be written any more.
        """
        with self._writing, _problems():
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                yield self.raw
                self.raw.execute("COMMIT")
            except BaseException:
                self.raw.rollback()
                raise

    def wipe_free_space(self) -> None:
        """Rewrite the file without the space that was freed, and empty its write-ahead log."""
        with self._writing, _problems():
            wipe_free_space(self.raw)

    def close(self) -> None:
        """Put everything in the one file and let go of it."""
        self.engine.dispose()
        self.raw.close()


def connect(path: Path, key: bytes, *, new: bool = False) -> sqlcipher.Connection:
    """A bare connection to an encrypted database, proven to be encrypted and to have this key.

    Raises:
        sqlcipher.Error: the file is missing, cannot be written, is damaged or has another key.
        RuntimeError: this SQLite library cannot encrypt.
    """
    mode = "rwc" if new else "rw"
    connection = sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=512,
    )
    try:
        _prepare(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlcipher.Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        raise RuntimeError("this SQLite library cannot encrypt")
    # The first read of a page: a wrong key or a damaged first page fails here.
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for setting in _SETTINGS:
        connection.execute(setting)


def wipe_free_space(connection: sqlcipher.Connection) -> None:
    """Rewrite a database without the space that was freed, and empty its write-ahead log."""
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _problems() -> Iterator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error
    except UnicodeEncodeError as error:
        raise Problem(
            "In deze tekst staat een half teken dat niet kan worden bewaard.",
            "De laatste wijziging is niet bewaard; alles daarvoor wel.",
            "Haal het teken weg (vaak een emoji) en typ het opnieuw.",
        ) from error


def problem_of(error: BaseException | None, where: str = "de map van deze kluis") -> Problem | None:
    """What a person can mend about a disk or a file; None when the error is ours."""
    if isinstance(error, OSError):
        return read_only_problem(where)
    name = "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])
    if name == "SQLITE_FULL":
        return Problem(
            "De schijf is vol.",
            "Dit is niet bewaard; wat er al stond, staat er nog.",
            "Maak ruimte op de schijf en probeer het opnieuw.",
        )
    if name in _NOT_WRITABLE:
        return read_only_problem(where)
    return damaged_problem() if name in _DAMAGED else None


def _tell(context: ExceptionContext) -> None:
    problem = problem_of(context.original_exception)
    if problem is not None:
        raise problem from context.original_exception


def damaged_problem() -> Problem:
    """What is said when the database is not what its keys promise."""
    return Problem(
        "Het gegevensbestand van deze kluis is beschadigd.",
        "Er is niets veranderd of overschreven.",
        "Zet een reservekopie terug in een nieuwe map.",
    )
