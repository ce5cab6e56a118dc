"""What is said about the backups of a vault on the start page, and when nothing need be said."""

from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from db.backup import Damaged, backups, keys_of

_OLD = timedelta(days=7)


def remark(
    database: Path, vault: str, folder: Path, now: datetime, left_at: datetime | None
) -> str:
    """What is said about the backups on the start page; empty when they are as they should be.

    Args:
        database: the file of the database.
        vault: what its backups are called (`Keys.vault`).
        folder: where its backups go.
        now: the instant.
        left_at: when something was last changed before this opening; a backup came after that,
            unless it failed or was skipped, or the program was ended.
    """
    found = backups(folder, vault)
    if not found and not folder.exists() and not folder.parent.exists():
        return "De map met reservekopieën is er niet. Sluit de schijf aan of kies een andere map."
    if not found:
        return "Er is nog geen reservekopie van deze kluis."
    newest = found[-1]
    if left_at is not None and left_at.replace(microsecond=0) > newest.moment:
        return (
            "Na uw vorige keer werken is er geen reservekopie gemaakt: dat mislukte of is"
            " overgeslagen. Maak er nu een."
        )
    if now - newest.moment > _OLD:
        return "De nieuwste reservekopie is ouder dan een week."
    return _remark_on_newest(newest.path, database)


def _remark_on_newest(newest: Path, database: Path) -> str:
    if _database_in(newest, newest.stat().st_mtime_ns) != database.name:
        return "Na het vernieuwen van de sleutel is nog geen reservekopie gemaakt. Maak er nu een."
    if _disk(newest) == _disk(database):
        return (
            "De reservekopieën staan op dezelfde schijf als de kluis."
            " Gaat die schijf stuk, dan bent u beide kwijt."
        )
    return ""


@lru_cache(maxsize=1)
def _database_in(path: Path, _written: int) -> str:
    """The name of the database in a backup; it is another one after the key was renewed.

    Asked at every look at the start page, so a backup is opened again only when it was written.
    """
    try:
        return keys_of(path).database
    except Damaged:
        return ""


def _disk(path: Path) -> int:
    return path.stat().st_dev
