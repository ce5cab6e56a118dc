from itertools import count
from pathlib import Path

from db.check import findings
from db.vault import Vault
from tests.db.samples import add_all, case_of, full_case


def _spoil_last_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-100] ^= 1
    path.write_bytes(data)


def _filled(vault: Vault) -> tuple[Path, bytes]:
    for _ in range(20):
        records = full_case()
        vault.cases.commit("nieuw", add_all(records), case_of(records).id)
    path, key = vault._database.path, bytes(vault._key)
    vault.close()
    return path, key


def test_a_spoiled_page_is_found(vault: Vault) -> None:
    """One flipped bit in a page is named by the check."""
    path, key = _filled(vault)
    _spoil_last_page(path)
    assert any(found.startswith("cipher_integrity_check") for found in findings(path, key))


def test_a_check_that_is_stopped_says_nothing(vault: Vault) -> None:
    """Stopped at any moment, also within the long reading of all tables, it judges nothing."""
    path, key = _filled(vault)
    _spoil_last_page(path)
    asked = count()
    assert findings(path, key, lambda: next(asked) < 0)
    for moment in range(next(asked)):
        asked_now = count()
        assert () == findings(path, key, lambda a=asked_now, m=moment: next(a) >= m)
