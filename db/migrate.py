"""Bringing the tables of a vault up to date with this program."""

from pathlib import Path

from db.engine import Database, damaged_problem
from db.keys import newer_problem

MIGRATIONS = Path(__file__).parent / "migrations"
HEAD = "0003"
"""The newest migration; numbers go up by one, so that a newer program's vault is known as such."""


def is_behind(database: Database) -> bool:
    """Whether an older program made this database; a copy of it comes before migrating."""
    version = version_of(database)
    return version is not None and version < HEAD


def migrate(database: Database) -> None:
    """Run every migration this database has not had yet, all in one transaction.

    Raises:
        Problem: a newer program changed this database, or it is no vault's database.
    """
    version = version_of(database)
    if version == HEAD:
        return
    if version is not None and version > HEAD:
        raise newer_problem()
    # Alembic is slow to load and only needed here, once per vault and version.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    # Config is an ini file underneath, where a % in the folder's name has a meaning.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with database.transaction(), database.engine.connect() as connection:
        # Alembic leaves a connection that is in a transaction as it is; ours is around it, and
        # this engine's own commit and rollback do nothing as long as nobody calls commit.
        connection.begin()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def version_of(database: Database) -> str | None:
    """The number of the last migration this database had; None when it is empty.

    Raises:
        Problem: it holds something, but not the tables of a vault.
    """
    tables = [row[0] for row in database.raw.execute("SELECT name FROM sqlite_master")]
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise damaged_problem()
    row = database.raw.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise damaged_problem()
    return str(row[0])
