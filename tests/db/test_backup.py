import json
import os
from datetime import datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from assistant.case.changes import added, changed
from assistant.case.records import Setting
from assistant.problem import Problem
from db import backup, backup_remark, keys
from db import vault as vaults
from db.vault import Vault
from tests.db.conftest import PASSPHRASE
from tests.db.samples import NOW, backups_in

MARKER = "MERKTEKEN-in-de-kluis"
SETTING = Setting(id="a", value=MARKER)


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """A vault with one setting."""
    vault.cases.commit("instelling", (added(SETTING, NOW),))
    return vault


@pytest.fixture
def made(filled: Vault, tmp_path: Path) -> Path:
    """The backup of that vault."""
    filled.back_up(tmp_path / "copies", NOW)
    return backups_in(tmp_path / "copies")[0].path


def _spoil(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def test_a_backup_opens(made: Path, tmp_path: Path) -> None:
    """A restored backup is a vault that opens with the passphrase and holds what was there."""
    backup.restore(made, tmp_path / "restored")
    again = vaults.open_vault(tmp_path / "restored", PASSPHRASE)
    assert SETTING == again.cases.settings()["a"]
    assert () == again.check()
    again.close()
    again = vaults.open_vault(tmp_path / "restored", PASSPHRASE)
    assert ["restored"] == [line.event for line in again.log.lines() if "rest" in line.event]
    again.close()


def test_proving(filled: Vault, made: Path) -> None:
    """The vault proves its own backup without the passphrase, and leaves nothing behind."""
    assert () == filled.prove(made)
    assert [made] == list(made.parent.iterdir())


def test_named_by_its_moment(filled: Vault, made: Path) -> None:
    """A backup's name says when it was made (UTC), of which vault, and nothing else."""
    assert f"evenwicht-{keys.read_keys(filled.path).vault}-20260304-093000.zip" == made.name


def test_encrypted_all_the_way(made: Path) -> None:
    """The zip holds the encrypted database and its keys, and no readable text of the vault."""
    with ZipFile(made) as archive:
        names = archive.namelist()
        database = archive.read(names[0])
    assert keys.KEYS in names
    assert 2 == len(names)
    assert MARKER.encode() not in made.read_bytes()
    assert b"SQLite format 3" not in database


def test_while_writing(filled: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup in the middle of work has what was committed before it began."""
    monkeypatch.setattr(backup, "_STEP", 1)
    changes = changed(SETTING, NOW, value="later")

    def write_once() -> bool:
        if filled.cases.settings()["a"].value == MARKER:
            filled.cases.commit("later", changes)
        return False

    filled.back_up(tmp_path / "copies", NOW, write_once)
    backup.restore(backups_in(tmp_path / "copies")[0].path, tmp_path / "restored")
    again = vaults.open_vault(tmp_path / "restored", PASSPHRASE)
    assert MARKER == again.cases.settings()["a"].value
    again.close()
    assert "later" == filled.cases.settings()["a"].value


def test_cancelled(filled: Vault, tmp_path: Path) -> None:
    """A backup that is cancelled leaves nothing behind."""
    with pytest.raises(backup.Cancelled):
        filled.back_up(tmp_path / "copies", NOW, lambda: True)
    assert [] == list((tmp_path / "copies").iterdir())


def test_a_damaged_vault_gives_no_backup(filled: Vault, tmp_path: Path) -> None:
    """A copy that fails the checks does not count: no zip appears, and older ones stay."""
    filled.back_up(tmp_path / "copies", NOW)
    filled.close()
    _spoil(filled._database.path, 5 * 4096 + 100)
    again = vaults.open_vault(filled.path, PASSPHRASE)
    with pytest.raises(Problem):
        again.back_up(tmp_path / "copies", NOW + timedelta(hours=1))
    again.close()
    assert 1 == len(list((tmp_path / "copies").iterdir()))


@pytest.mark.parametrize("place", ["first page", "later page", "keys"])
def test_a_damaged_backup(filled: Vault, made: Path, tmp_path: Path, place: str) -> None:
    """A flipped byte in what a backup holds is found, and such a backup is not restored."""
    places = {
        "first page": 100,
        "later page": 30 * 4096,
        "keys": made.read_bytes().index(b'"sealed"') + 15,
    }
    _spoil(made, places[place])
    with pytest.raises(Problem, match="beschadigd"):
        filled.prove(made)
    with pytest.raises(Problem, match="beschadigd"):
        backup.restore(made, tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


def test_a_zip_of_something_else(made: Path, tmp_path: Path) -> None:
    """A zip with other files, or with a path that leads out of the folder, is no backup."""
    for name in ("extra.txt", "../escape.db"):
        other = tmp_path / "other.zip"
        with ZipFile(made) as source, ZipFile(other, "w") as target:
            for member in source.namelist():
                target.writestr(member, source.read(member))
            target.writestr(name, "iets")
        with pytest.raises(Problem, match="geen reservekopie"):
            backup.restore(other, tmp_path / "restored")
        assert not (tmp_path / "escape.db").exists()
    with ZipFile(made) as source, ZipFile(other, "w") as target:
        body = json.loads(source.read(keys.KEYS))
        del body["checksum"]
        body["database"] = "../escape.db"
        text = json.dumps({**body, "checksum": keys._checksum(body)})
        target.writestr(keys.KEYS, text)
        target.writestr("../escape.db", "iets")
    with pytest.raises(Problem, match="geen reservekopie"):
        backup.restore(other, tmp_path / "restored")
    assert not (tmp_path / "escape.db").exists()


def test_restores_only_into_an_empty_folder(filled: Vault, made: Path) -> None:
    """Restoring over the vault in use is refused."""
    with pytest.raises(Problem, match="niet leeg"):
        backup.restore(made, filled.path)
    assert SETTING == filled.cases.settings()["a"]


def test_an_old_backup_opens_with_the_old_passphrase(
    filled: Vault, made: Path, tmp_path: Path
) -> None:
    """After the passphrase changed, an older backup still opens with the one of then."""
    filled.change_passphrase(PASSPHRASE, "een heel andere zin")
    backup.restore(made, tmp_path / "restored")
    vaults.open_vault(tmp_path / "restored", PASSPHRASE).close()


def test_thinned(filled: Vault, tmp_path: Path) -> None:
    """Of two backups of a day the newest stays; other files and other vaults' are left alone."""
    copies = tmp_path / "copies"
    filled.back_up(copies, NOW)
    vault = keys.read_keys(filled.path).vault
    others = [copies / f"evenwicht-{vault}-foto.zip", copies / "evenwicht-x-20260304-080000.zip"]
    for other in others:
        other.write_text("iets anders")
    filled.back_up(copies, NOW + timedelta(hours=1))
    assert [NOW + timedelta(hours=1)] == [found.moment for found in backups_in(copies)]
    assert all(other.exists() for other in others)


def test_leftovers_go(filled: Vault, tmp_path: Path) -> None:
    """What a killed program left in the backup folder goes an hour later, not sooner."""
    fresh, old = (tmp_path / "copies" / f"{keys.WORKING}{name}" for name in ("a", "b"))
    for folder, age in ((fresh, 3500), (old, 3600)):
        folder.mkdir(parents=True)
        (folder / "vault-a.db").touch()
        os.utime(folder, (NOW.timestamp() - age,) * 2)
    filled.back_up(tmp_path / "copies", NOW)
    assert (True, False) == (fresh.exists(), old.exists())


def test_remark(filled: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The start page hears of no backup, of one older than a week, and of one on the same disk."""
    copies, week, stored = tmp_path / "copies", timedelta(days=7), keys.read_keys(filled.path)

    def remark(now: datetime) -> str:
        database = filled.path / stored.database
        return backup_remark.remark(database, stored.vault, copies, now, None)

    assert "nog geen reservekopie" in remark(NOW)
    filled.back_up(copies, NOW)
    assert "dezelfde schijf" in remark(NOW + week)
    assert "ouder dan een week" in remark(NOW + week * 1.01)
    monkeypatch.setattr(backup_remark, "_disk", lambda path: path)
    assert "" == remark(NOW + week)
