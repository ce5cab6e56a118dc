import shutil
import sqlite3
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from assistant.case.changes import added
from assistant.case.records import Setting
from assistant.problem import Problem
from db import engine, keys, migrate
from db import vault as vaults
from db.keys import FLOOR
from db.vault import Vault
from tests.db.conftest import PASSPHRASE
from tests.db.samples import NOW


def _state(folder: Path) -> dict[str, str]:
    """The database and keys of a closed vault, by their hash."""
    files = [*folder.glob("vault-*.db"), *folder.glob("keys*.json")]
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in files}


def test_open_again(folder: Path) -> None:
    """What was written is there after closing and opening with the passphrase."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    vault.cases.commit("instelling", (added(Setting(id="a", value="b"), NOW),))
    vault.close()
    vault = vaults.open_vault(folder, PASSPHRASE)
    assert "b" == vault.cases.settings()["a"].value
    vault.close()


def test_recovery_code_opens(folder: Path, code: str) -> None:
    """The recovery code opens the vault, also when typed in small letters."""
    vaults.open_with_recovery(folder, code.lower()).close()


def test_create_says_no_to_a_vault(folder: Path) -> None:
    """Making a vault where one is already changes nothing of it."""
    before = _state(folder)
    with pytest.raises(Problem, match="staat al een kluis"):
        vaults.create(folder, "iets anders", params=FLOOR)
    assert before == _state(folder)


def test_is_vault(folder: Path, tmp_path: Path) -> None:
    """A folder is a vault by its keys, also when only their copy is left."""
    assert vaults.is_vault(folder)
    (folder / keys.KEYS).unlink()
    assert vaults.is_vault(folder)
    assert not vaults.is_vault(tmp_path)


def test_wrong_passphrase(folder: Path) -> None:
    """A wrong passphrase opens nothing and changes neither database nor keys."""
    before = _state(folder)
    with pytest.raises(Problem, match="wachtwoordzin past niet"):
        vaults.open_vault(folder, PASSPHRASE + "!")
    assert before == _state(folder)
    vaults.open_vault(folder, PASSPHRASE).close()


def test_wrong_recovery_code(folder: Path) -> None:
    """The recovery code of another vault opens nothing and changes nothing."""
    before = _state(folder)
    with pytest.raises(Problem, match="hoort niet bij deze kluis"):
        vaults.open_with_recovery(folder, "2" * 24 + "2")
    assert before == _state(folder)


def test_no_vault(tmp_path: Path) -> None:
    """A folder without a vault is named as such, and stays empty."""
    with pytest.raises(Problem, match="geen kluis"):
        vaults.open_vault(tmp_path, PASSPHRASE)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("spoil", ["missing", "empty", "first page", "other"])
def test_damaged_database(folder: Path, spoil: str) -> None:
    """A database that is missing, empty, damaged or no database is named, never overwritten."""
    path = next(folder.glob("vault-*.db"))
    if spoil == "missing":
        path.unlink()
    else:
        whole = path.read_bytes()
        first = bytes([whole[0], *(byte ^ 1 for byte in whole[1:4096])])
        spoilt = {"empty": b"", "first page": first + whole[4096:], "other": b"geen kluis" * 999}
        path.write_bytes(spoilt[spoil])
    before = _state(folder)
    with pytest.raises(Problem, match=r"beschadigd|ontbreekt of is leeg"):
        vaults.open_vault(folder, PASSPHRASE)
    assert before == _state(folder)


def test_second_window_is_refused(vault: Vault) -> None:
    """A vault that is open cannot be opened again, until it is closed."""
    with pytest.raises(Problem, match="al geopend"):
        vaults.open_vault(vault.path, PASSPHRASE)
    vault.cases.commit("instelling", (added(Setting(id="a"), NOW),))


def test_lock_dies_with_its_process(folder: Path) -> None:
    """The lock of a process that was killed is gone; no file has to be cleared away."""
    script = (
        "import sys, pathlib, os, signal\n"
        "from db.lock import FolderLock\n"
        "held = FolderLock(pathlib.Path(sys.argv[1]))\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdout
        assert "held\n" == child.stdout.readline()
        with pytest.raises(Problem, match="al geopend"):
            vaults.open_vault(folder, PASSPHRASE)
        child.kill()
    vaults.open_vault(folder, PASSPHRASE).close()


@pytest.mark.requirement("000-R52")
def test_nothing_readable_on_disk(vault: Vault) -> None:
    """While the vault is open, its text stands in none of its files; SQLite alone opens none."""
    marker = "MERKTEKEN-in-de-kluis"
    vault.cases.commit(marker, (added(Setting(id=marker, value=marker), NOW),))
    files = [path for path in vault.path.iterdir() if path.is_file()]
    assert any(path.name.endswith("-wal") and path.stat().st_size for path in files)
    for path in files:
        assert marker.encode() not in path.read_bytes()
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        sqlite3.connect(vault._database.path).execute("SELECT * FROM setting")


def test_settings_of_the_connection(vault: Vault) -> None:
    """The held connection writes ahead, waits for the disk, and wipes what it removes."""
    values = {
        name: vault._database.raw.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "temp_store")
    }
    assert {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "temp_store": 2,
    } == values


def test_a_library_that_cannot_encrypt_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a plain SQLite underneath, no database is made at all."""
    monkeypatch.setattr(engine, "sqlcipher", sqlite3)
    with pytest.raises(RuntimeError, match="cannot encrypt"):
        engine.connect(tmp_path / "vault-a.db", b"0" * 32, new=True)
    assert b"" == (tmp_path / "vault-a.db").read_bytes()


def test_check_of_a_whole_vault(vault: Vault) -> None:
    """A whole vault has no findings, also while it is open."""
    assert () == vault.check()


def test_check_finds_a_flipped_byte(vault: Vault) -> None:
    """One flipped byte far into the file is found by the check of every page."""
    vault.close()
    path = vault._database.path
    data = bytearray(path.read_bytes())
    data[5 * 4096 + 100] ^= 1
    path.write_bytes(data)
    again = vaults.open_vault(vault.path, PASSPHRASE)
    found = again.check()
    again.close()
    assert any("cipher_integrity_check" in finding for finding in found)


def test_check_finds_a_broken_log(vault: Vault) -> None:
    """The check names the line of the log that does not fit."""
    vault.log.write("iets")
    raw = vault._database.raw
    raw.execute("DROP TRIGGER log_no_update")
    raw.execute("UPDATE log SET event = 'niets' WHERE seq = 2")
    assert ("log: line 2 does not fit",) == vault.check()


def test_close_forgets_the_key(folder: Path) -> None:
    """After closing, the key's bytes are wiped and the connection is gone."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    assert bytes(32) != bytes(vault._key)
    vault.close()
    assert bytes(32) == bytes(vault._key)
    with pytest.raises(sqlcipher.ProgrammingError):
        vault._database.raw.execute("SELECT 1")


def test_closed_twice(folder: Path) -> None:
    """Closing a closed vault does nothing; work that comes too late is told so."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    vault.close()
    vault.close()
    for late in (vault.check, lambda: vault.back_up(folder / "copies", NOW)):
        with pytest.raises(Problem, match="kluis is gesloten"):
            late()
    assert not (folder / "copies").exists()


def test_half_a_character(vault: Vault) -> None:
    """Text that no file can hold is refused with a sentence, not lost in a crash."""
    with pytest.raises(Problem, match="half teken"):
        vault.cases.commit("fout", (added(Setting(id="a", value="\ud83d"), NOW),))
    vault.cases.commit("goed", (added(Setting(id="a", value="🙂\0é"), NOW),))
    assert "🙂\0é" == vault.cases.settings()["a"].value


def test_newer_database(folder: Path) -> None:
    """A vault that a newer program changed is refused, and stays as it is."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    vault._database.raw.execute("UPDATE alembic_version SET version_num = '9999'")
    vault.close()
    before = _state(folder)
    with pytest.raises(Problem, match="nieuwere versie"):
        vaults.open_vault(folder, PASSPHRASE)
    assert before == _state(folder)


def test_a_database_of_something_else(tmp_path: Path) -> None:
    """A database with other tables is not taken for a vault's."""
    database = engine.Database(tmp_path / "vault-a.db", b"0" * 32, new=True)
    database.raw.execute("CREATE TABLE other (a)")
    with pytest.raises(Problem, match="beschadigd"):
        migrate.migrate(database)
    database.close()


def test_a_copied_vault_opens(folder: Path, tmp_path: Path) -> None:
    """A vault's folder may be copied whole, to a name with spaces, accents, % and #."""
    copy = shutil.copytree(folder, tmp_path / "mijn kluis é 100% #1?")
    vaults.open_vault(Path(copy), PASSPHRASE).close()


def test_an_interrupted_creation_leaves_no_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When making a vault fails before its keys are written, making it again just works."""

    def fail(folder: Path, stored: keys.Keys) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(keys, "write_keys", fail)
        with pytest.raises(OSError):  # noqa: PT011 - the type is what counts
            vaults.create(tmp_path, PASSPHRASE, params=FLOOR)
    assert not vaults.is_vault(tmp_path)
    vaults.create(tmp_path, PASSPHRASE, params=FLOOR)[0].close()
    vaults.open_vault(tmp_path, PASSPHRASE).close()
    assert 1 == len(list(tmp_path.glob("vault-*.db")))
