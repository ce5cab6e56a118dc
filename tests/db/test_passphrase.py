from pathlib import Path

import pytest

from assistant.problem import Problem
from db import vault as vaults
from tests.db.conftest import PASSPHRASE

NEW = "een heel andere zin"


def test_changing_rewraps(folder: Path, code: str) -> None:
    """The new passphrase opens, the old one does not; database and recovery code stay."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    before = (vault._database.path, bytes(vault._key))
    vault.change_passphrase(PASSPHRASE, NEW)
    vault.close()
    with pytest.raises(Problem, match="past niet"):
        vaults.open_vault(folder, PASSPHRASE)
    vault = vaults.open_vault(folder, NEW)
    assert before == (vault._database.path, bytes(vault._key))
    vault.close()
    vaults.open_with_recovery(folder, code).close()


def test_changing_needs_the_old_one_or_the_code(folder: Path, code: str) -> None:
    """Someone at an open vault cannot change its passphrase; the recovery code may."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    with pytest.raises(Problem, match="past niet"):
        vault.change_passphrase("fout", NEW)
    vault.change_passphrase(code.lower(), NEW)
    vault.close()
    vaults.open_vault(folder, NEW).close()


def test_new_recovery_code(folder: Path, code: str) -> None:
    """A new recovery code takes the place of the old one; the passphrase stays."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    fresh = vault.new_recovery_code(PASSPHRASE)
    vault.close()
    with pytest.raises(Problem, match="hoort niet bij"):
        vaults.open_with_recovery(folder, code)
    vaults.open_with_recovery(folder, fresh).close()
    vaults.open_vault(folder, PASSPHRASE).close()
