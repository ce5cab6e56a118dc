import sys
from pathlib import Path

import pytest

from assistant.case.changes import added, changed
from assistant.case.records import Setting
from assistant.problem import Problem
from db import backup, renew
from db import vault as vaults
from db.vault import Vault
from tests.db.conftest import PASSPHRASE
from tests.db.samples import NOW, start_victim

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and permissions of POSIX")
SETTING = Setting(id="a", value="eerst")


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """A vault with one setting, whose disk is as good as full."""
    vault.cases.commit("instelling", (added(SETTING, NOW),))
    raw = vault._database.raw
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count = {pages + 1}")
    return vault


def test_full_disk(filled: Vault) -> None:
    """On a full disk a change is refused with a sentence; what was there stays, and work goes on.

    Once there is room again the next change is kept.
    """
    with pytest.raises(Problem, match="schijf is vol"):
        filled.cases.commit("groot", changed(SETTING, NOW, value="x" * 100_000))
    assert SETTING == filled.cases.settings()["a"]
    assert () == filled.check()
    filled._database.raw.execute("PRAGMA max_page_count = 1000000")
    filled.cases.commit("groot", changed(SETTING, NOW, value="x" * 100_000))
    assert 100_000 == len(filled.cases.settings()["a"].value)


@posix
def test_files_that_cannot_grow(folder: Path) -> None:
    """When the system refuses to write, all commits until then are there, in a whole vault."""
    with start_victim("fill", folder) as victim:
        *numbers, said = victim.communicate()[0].splitlines()
    assert 0 == victim.returncode
    assert said in ("De schijf is vol.", "In de map van deze kluis kan niet worden geschreven.")
    assert len(numbers) > 1
    vault = vaults.open_vault(folder, PASSPHRASE)
    assert numbers[-1] == vault.cases.settings()["a"].value
    assert () == vault.check()
    vault.close()


@posix
def test_read_only_halfway(folder: Path) -> None:
    """When the folder becomes read-only, what is open goes on or says so; nothing is lost."""
    refused = "In de map van deze kluis kan niet worden geschreven."
    with start_victim("read-only", folder) as victim:
        committed, *rest = victim.communicate()[0].splitlines()
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.chmod(0o644)
    backups = "In de map “backups” kan niet worden geschreven."
    assert [backups, refused, "ok", refused] == rest
    vault = vaults.open_vault(folder, PASSPHRASE)
    settings = vault.cases.settings()
    assert "before" in settings
    assert (committed == "ok") == ("after" in settings)
    assert () == vault.check()
    vault.close()


def test_no_room_for_a_backup(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup that does not fit says so and leaves nothing behind."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup.ZipFile, "write", full)
    with pytest.raises(Problem, match="van de map “copies” is geen plaats meer"):
        vault.back_up(tmp_path / "copies", NOW)
    assert [] == list((tmp_path / "copies").iterdir())


def test_no_room_for_a_new_key(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """Renewing the key on a full disk says so; the vault works on with its old key."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(renew.backup, "copy_database", full)
    with pytest.raises(Problem, match="geen plaats meer voor een kopie"):
        vault.renew_key(PASSPHRASE, NOW)
    vault.cases.commit("instelling", (added(SETTING, NOW),))
    assert () == vault.check()
