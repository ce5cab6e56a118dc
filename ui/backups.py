"""The backups of the open vault: where they are, what is wrong with them, and the one at the end.

Whoever locks or closes gets a backup when something changed; it is made in the background, after
the views were emptied, and the vault closes when it is there, was skipped, or failed.
"""

import threading
from contextlib import suppress
from pathlib import Path

from assistant.case.changes import added, changed
from assistant.case.records import Setting
from assistant.problem import Problem
from ui import health
from ui.session import Session
from ui.work import Job

FOLDER = "backup_folder"
"""The setting with the folder somebody chose."""

_OWN = "backups"
_PATIENCE = 30
"""Seconds a check that was told to stop gets for it; only then is the key forgotten."""


def folder(session: Session) -> Path:
    """Where the backups of this vault go: the folder that was chosen, or one in the vault."""
    chosen = session.settings.get(FOLDER, "")
    return Path(chosen) if chosen else session.vault.path / _OWN


def folders(session: Session) -> tuple[Path, ...]:
    """Every folder known to hold backups of this vault."""
    return tuple(dict.fromkeys((folder(session), session.vault.path / _OWN)))


def choose(session: Session, where: Path) -> None:
    """Put backups in this folder from now on; logged, as it decides where copies lie."""
    known = session.vault.cases.settings().get(FOLDER)
    now, title = session.now(), "Map voor reservekopieën gekozen"
    if known is None:
        session.commit(title, (added(Setting(id=FOLDER, value=str(where)), now),))
    else:
        session.commit(title, changed(known, now, value=str(where)))
    session.vault.log.write("setting changed", FOLDER)


def remark(session: Session) -> str:
    """What is wrong with the backups, in Dutch; empty when they are as they should be."""
    return session.vault.backup_remark(folder(session), session.now())


class Closing:
    """The last work on a session that was left: a backup of what changed, then close the vault."""

    def __init__(self, session: Session) -> None:
        self._vault = session.vault
        self._folder = folder(session)
        self._now = session.now()
        self._needed = session.vault.touched()
        self._check = health.stop(session)
        self._skipped = threading.Event()

    def skip(self) -> None:
        """Close the vault without a backup, at once."""
        self._skipped.set()

    def work(self, job: Job) -> None:
        """Do it, on a thread of the pool.

        Raises:
            Problem: there is no backup; the vault is closed all the same.
        """

        def stopped() -> bool:
            return self._skipped.is_set() or job.cancelled()

        try:
            if self._needed and not stopped():
                self._vault.back_up(self._folder, self._now, stopped)
        except Exception as error:
            if not stopped():
                # Told at the next opening as well: the window may be gone before this is read.
                with suppress(Problem):
                    self._vault.log.write("backup failed")
                if isinstance(error, Problem):
                    raise Problem(
                        f"Er is geen reservekopie gemaakt. {error.what}",
                        "Wat u schreef, staat wel in de kluis.",
                        error.do,
                    ) from error
                raise
        finally:
            if self._check is not None:
                self._check.over.wait(_PATIENCE)
            self._vault.close()
