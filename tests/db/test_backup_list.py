from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.store import BackupFile, Vault

NOW = datetime(2026, 11, 23, 13, 3, tzinfo=UTC)


def test_backups_are_listed_newest_first(vault: Vault, tmp_path: Path) -> None:
    """The list has every backup with its moment and its size, the newest first."""
    folder = tmp_path / "kopie"
    vault.back_up(folder, NOW - timedelta(days=1))
    vault.back_up(folder, NOW)

    found = vault.backups(folder)

    assert [NOW, NOW - timedelta(days=1)] == [one.moment for one in found]
    assert found[0] == BackupFile(found[0].path, NOW, found[0].path.stat().st_size)


def test_no_folder_means_no_backups(vault: Vault, tmp_path: Path) -> None:
    """A folder that is not there has no backups, and says so."""
    assert () == tuple(vault.backups(tmp_path / "weg"))
    assert vault.backup_remark(tmp_path / "weg", NOW).startswith("Er is nog geen")


def test_restoring_is_logged(vault: Vault, tmp_path: Path) -> None:
    """A restored backup is a vault in the new folder, and the log says it was restored."""
    vault.back_up(tmp_path / "kopie", NOW)

    vault.restore(vault.backups(tmp_path / "kopie")[0].path, tmp_path / "terug")

    assert (tmp_path / "terug" / "keys.json").exists()
    assert "backup restored" == vault.log.lines()[-1].event
