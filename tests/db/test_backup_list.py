from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.case.changes import added
from assistant.case.records import Setting
from assistant.store import BackupFile, Vault
from db import vault as vaults
from tests.db.conftest import PASSPHRASE

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


def _changed_at(vault: Vault, moment: datetime) -> None:
    vault.cases.commit("iets", (added(Setting(id=f"{moment}"), moment),))


@pytest.mark.requirement("000-R52")
def test_work_that_was_not_backed_up_is_told_at_the_next_opening(vault: Vault) -> None:
    """When the last thing done before this opening has no backup after it, the remark says so."""
    folder = vault.path / vaults.BACKUPS
    vault.back_up(folder, NOW)
    _changed_at(vault, NOW + timedelta(minutes=1))
    assert vault.backup_remark(folder, NOW).startswith("De reservekopieën staan op dezelfde")
    vault.close()

    again = vaults.open_vault(vault.path, PASSPHRASE)
    remark = again.backup_remark(folder, NOW)
    again.back_up(folder, NOW + timedelta(minutes=2))
    after = again.backup_remark(folder, NOW)
    again.close()
    assert remark.startswith("Na uw vorige keer werken is er geen reservekopie gemaakt")
    assert after.startswith("De reservekopieën staan op dezelfde")


def test_a_backup_in_the_second_of_the_last_change_counts(vault: Vault) -> None:
    """The name of a backup holds whole seconds; one made right after a change is after it."""
    folder = vault.path / vaults.BACKUPS
    _changed_at(vault, NOW + timedelta(milliseconds=300))
    vault.back_up(folder, NOW + timedelta(milliseconds=700))
    vault.close()

    again = vaults.open_vault(vault.path, PASSPHRASE)
    remark = again.backup_remark(folder, NOW)
    again.close()
    assert remark.startswith("De reservekopieën staan op dezelfde")


def test_a_disk_that_is_not_there_is_told(vault: Vault, tmp_path: Path) -> None:
    """When the chosen folder and what it was in are gone, the disk is probably not plugged in."""
    remark = vault.backup_remark(tmp_path / "schijf" / "kopie", NOW)
    assert remark.startswith("De map met reservekopieën is er niet.")


def test_touched_by_any_writing(vault: Vault) -> None:
    """A vault just opened was not touched; a change touches it, and so does a line in the log."""
    assert not vault.touched()
    vault.log.write("report written")
    assert vault.touched()
    vault.close()
    again = vaults.open_vault(vault.path, PASSPHRASE)
    assert not again.touched()
    _changed_at(again, NOW)
    assert again.touched()
    again.close()
