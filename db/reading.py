"""Long reading beside the window, each time over a connection of its own.

A vault that closes waits until all of them have let go of its file.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from assistant.problem import Problem
from db.cases import CaseStore
from db.check import STEPS
from db.engine import Database


class Readers:
    """Who reads a vault beside its window.

    Args:
        path: the database.
        secret: gives its key, or raises the Problem that it is closed.
    """

    def __init__(self, path: Path, secret: Callable[[], bytes]) -> None:
        self._path = path
        self._secret = secret
        self._ended = False
        self._reading = 0
        self._gate = threading.Condition()

    @contextmanager
    def reading(self, cancelled: Callable[[], bool]) -> Iterator[CaseStore]:
        """The records as they are now, only to be read; opened and closed on the same thread.

        As soon as `cancelled` says so, or the vault closes, what is being read ends in an error.

        Raises:
            Problem: the vault is closed, or its file cannot be read.
        """
        with self._gate:
            if self._ended:
                raise closed_problem()
            key = self._secret()
            self._reading += 1
        try:
            with closing(Database(self._path, key)) as database:
                database.raw.set_progress_handler(lambda: self._ended or cancelled(), STEPS)
                database.raw.execute("PRAGMA query_only = ON")
                # One transaction: whatever is written meanwhile, all that is read fits together.
                database.raw.execute("BEGIN")
                yield CaseStore(database)
        finally:
            with self._gate:
                self._reading -= 1
                self._gate.notify_all()

    def end(self) -> None:
        """Stop all reading, and wait until everyone has let go of the file."""
        with self._gate:
            self._ended = True
            self._gate.wait_for(lambda: not self._reading)


def closed_problem() -> Problem:
    """What is said to work that comes too late."""
    return Problem("De kluis is gesloten.", "Er is niets veranderd.", "Open de kluis eerst.")
