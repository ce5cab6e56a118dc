from pathlib import Path

import pytest

from assistant.problem import Problem
from db import backup, keys, renew
from db import vault as vaults
from db.vault import Vault
from tests.db.conftest import PASSPHRASE
from tests.db.samples import NOW, add_all, backups_in, case_of, full_case


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """A vault with one full case, that was searched."""
    records = full_case()
    vault.cases.commit("nieuw", add_all(records), case_of(records).id)
    vault.cases.search("zei")
    return vault


def test_renewed(filled: Vault, code: str) -> None:
    """A renewed vault has another key and recovery code, the same passphrase and contents."""
    (row,) = filled.cases.rows()
    before, key = filled.cases.load(row.id), bytes(filled._key)
    fresh = filled.renew_key(PASSPHRASE, NOW)
    with pytest.raises(Problem, match="hoort niet bij"):
        vaults.open_with_recovery(filled.path, code)
    vaults.open_with_recovery(filled.path, fresh).close()
    again = vaults.open_vault(filled.path, PASSPHRASE)
    assert before == again.cases.load(row.id)
    assert key != bytes(again._key)
    assert () == again.check()
    assert [row.id] == [hit.row.id for hit in again.cases.search("zei")]
    assert "key renewed" in [line.event for line in again.log.lines()]
    again.close()
    assert 1 == len(list(filled.path.glob("*.db*")))


def test_wrong_passphrase(filled: Vault) -> None:
    """With a wrong passphrase nothing is renewed and the vault stays open."""
    with pytest.raises(Problem, match="past niet"):
        filled.renew_key("fout", NOW)
    assert 1 == len(filled.cases.rows())


def test_a_copy_that_is_not_whole(filled: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new database fails its check, the vault does not switch, and works on."""
    stored = keys.read_keys(filled.path)
    monkeypatch.setattr(renew, "findings", lambda path, key: ("broken",))
    with pytest.raises(backup.NotWhole):
        filled.renew_key(PASSPHRASE, NOW)
    assert stored == keys.read_keys(filled.path)
    assert 1 == len(filled.cases.rows())
    assert 1 == len(list(filled.path.glob("*.db")))


def test_old_backups_need_the_old_keys(filled: Vault, tmp_path: Path) -> None:
    """A backup from before is not opened by the new key, but is by its own passphrase."""
    copies = tmp_path / "copies"
    filled.back_up(copies, NOW)
    filled.renew_key(PASSPHRASE, NOW)
    again = vaults.open_vault(filled.path, PASSPHRASE)
    path = backups_in(copies)[0].path
    with pytest.raises(Problem, match="van vóór de sleutel is vernieuwd"):
        again.prove(path)
    again.close()
    backup.restore(path, tmp_path / "restored")
    vaults.open_vault(tmp_path / "restored", PASSPHRASE).close()


@pytest.mark.requirement("000-R52")
def test_a_renewed_vault_is_backed_up_at_once(filled: Vault, tmp_path: Path) -> None:
    """Renewing makes a backup that opens with the new key, and the log has it."""
    filled.renew_key(PASSPHRASE, NOW, tmp_path / "copies")
    (made,) = backups_in(tmp_path / "copies")
    again = vaults.open_vault(filled.path, PASSPHRASE)
    assert () == again.prove(made.path)
    assert ["key renewed", "backup made", "unlocked"] == [
        line.event for line in again.log.lines()[-3:]
    ]
    again.close()


def test_a_backup_that_fails_does_not_lose_the_code(filled: Vault, tmp_path: Path) -> None:
    """When the folder cannot be written the key is renewed all the same, and the remark says so."""
    blocked = tmp_path / "bestand"
    blocked.write_text("geen map")
    copies = tmp_path / "copies"
    filled.back_up(copies, NOW)
    code = filled.renew_key(PASSPHRASE, NOW, blocked)
    again = vaults.open_with_recovery(filled.path, code)
    remark = again.backup_remark(copies, NOW)
    again.close()
    assert remark.startswith("Na het vernieuwen van de sleutel is nog geen reservekopie gemaakt.")
