import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from db import migrate
from db import vault as vaults
from db.engine import Database
from db.tables import metadata
from tests.db.conftest import PASSPHRASE
from tests.db.samples import backups_in


def _schema(database: Database) -> dict[str, Any]:
    """Every table with its columns, indexes and foreign keys, as SQLite itself sees them."""
    raw = database.raw

    def ask(pragma: str, name: str) -> list[Any]:
        return sorted(map(repr, raw.execute(f'PRAGMA {pragma}("{name}")').fetchall()))

    listed = "SELECT name FROM sqlite_master WHERE type = 'table'"
    names = [row[0] for row in raw.execute(listed)]
    other = ("sqlite_", "alembic_", "search")
    return {
        name: {
            "table": raw.execute(f'PRAGMA table_list("{name}")').fetchall(),
            # Without the default: only a column that came later has one, for the rows before it.
            "columns": [row[:4] + row[5:] for row in raw.execute(f'PRAGMA table_xinfo("{name}")')],
            "indexes": {
                row[1]: (row[2:], ask("index_xinfo", row[1]))
                for row in raw.execute(f'PRAGMA index_list("{name}")')
            },
            "links": ask("foreign_key_list", name),
            "counted": "AUTOINCREMENT" in _sql(database, name),
        }
        for name in names
        if not name.startswith(other) or name == "search_state"
    }


def _sql(database: Database, table: str) -> str:
    query = "SELECT sql FROM sqlite_master WHERE name = ?"
    return str(database.raw.execute(query, (table,)).fetchone()[0])


def test_no_migration_is_missing(tmp_path: Path) -> None:
    """The migrations together make exactly the tables the records ask for."""
    migrated = Database(tmp_path / "a.db", b"0" * 32, new=True)
    migrate.migrate(migrated)
    asked = Database(tmp_path / "b.db", b"0" * 32, new=True)
    metadata.create_all(asked.engine)
    expected, actual = _schema(asked), _schema(migrated)
    migrated.close()
    asked.close()
    assert expected.keys() == actual.keys()
    for name, table in expected.items():
        assert table == actual[name], f"a migration is missing for {name}"


def test_one_head() -> None:
    """The migrations are one line, with one newest, which is the one the program opens."""
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    numbers = [revision.revision for revision in script.walk_revisions()]
    assert [migrate.HEAD] == script.get_heads()
    assert [f"{n:04}" for n in range(len(numbers), 0, -1)] == numbers


NEXT = f"{int(migrate.HEAD) + 1:04}"

FUTURE = '''
"""A migration of the future."""

from alembic import op

revision = "{number}"
down_revision = "{last}"


def upgrade() -> None:
    """Add a table, then {then}."""
    op.execute("CREATE TABLE future (a)")
    {then}
'''


@pytest.fixture
def future(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A program of the future, whose newest migration ends with a statement."""

    def begin(then: str) -> None:
        scripts = Path(shutil.copytree(migrate.MIGRATIONS, tmp_path / "100% migrations"))
        text = FUTURE.format(number=NEXT, last=migrate.HEAD, then=then)
        (scripts / "versions" / f"v{NEXT}.py").write_text(text)
        monkeypatch.setattr(migrate, "MIGRATIONS", scripts)
        monkeypatch.setattr(migrate, "HEAD", NEXT)

    return begin


def test_migrated_after_a_checked_copy(folder: Path, future: Callable[[str], None]) -> None:
    """An older vault is migrated when opened, and a backup of it as it was is made first."""
    future("pass")
    vault = vaults.open_vault(folder, PASSPHRASE)
    raw = vault._database.raw
    assert [] == raw.execute("SELECT * FROM future").fetchall()
    assert NEXT == migrate.version_of(vault._database)
    (copy,) = backups_in(folder / vaults.BACKUPS)
    assert () == vault.prove(copy.path)
    vault.close()
    vaults.open_vault(folder, PASSPHRASE).close()
    assert 1 == len(backups_in(folder / vaults.BACKUPS)), "nothing to migrate the second time"


def test_a_failing_migration_changes_nothing(
    folder: Path, future: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When a migration fails halfway, the vault is as it was and opens with the old program."""
    future("raise RuntimeError('halfway')")
    with pytest.raises(RuntimeError, match="halfway"):
        vaults.open_vault(folder, PASSPHRASE)
    monkeypatch.undo()
    vault = vaults.open_vault(folder, PASSPHRASE)
    tables = [row[0] for row in vault._database.raw.execute("SELECT name FROM sqlite_master")]
    vault.close()
    assert "future" not in tables
