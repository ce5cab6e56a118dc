"""One window on one vault: a lock of the operating system on an empty file.

The system lets go of the lock when the process ends, however it ends; the file itself means
nothing and stays.
"""

import sys
from pathlib import Path
from typing import IO

from assistant.problem import Problem

LOCK = "vault.lock"


class FolderLock:
    """The lock of one vault folder, held until `release`.

    Raises:
        Problem: another window or computer has the vault open, or the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._file = (folder / LOCK).open("a")
        except OSError as error:
            raise read_only_problem() from error
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            raise Problem(
                "Deze kluis is al geopend in een ander venster.",
                "Daar is niets aan veranderd.",
                "Werk in dat venster verder, of sluit het eerst.",
            ) from error

    def release(self) -> None:
        """Let another window open the vault."""
        self._file.close()


def read_only_problem(where: str = "de map van deze kluis") -> Problem:
    """What is said when a folder cannot be written."""
    return Problem(
        f"In {where} kan niet worden geschreven.",
        "Dit is niet bewaard; wat er al stond, staat er nog.",
        "Controleer of de map nog bestaat, of u er mag schrijven en of de schijf vol is.",
    )


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
