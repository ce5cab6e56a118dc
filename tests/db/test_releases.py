import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from assistant.case.records import KINDS
from db import codec
from db import vault as vaults
from tests.db.conftest import PASSPHRASE

RELEASES = sorted(Path(__file__).with_name("fixtures").glob("release-*"))


@pytest.fixture(params=RELEASES, ids=lambda path: path.name)
def release(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the vault of a release."""
    return Path(shutil.copytree(request.param, tmp_path / "vault"))


def _expected(release: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((release / "expected.json").read_text("utf-8"))
    return found


def test_every_release_is_kept() -> None:
    """The vaults of releases 0.1.0 and 0.2.0 are those that must open for ever."""
    assert ["release-0.1.0", "release-0.2.0"] == [path.name for path in RELEASES]


def test_opens_for_ever(release: Path) -> None:
    """The vault of every release opens, is whole, and gives back every field it was given."""
    expected = _expected(release)["records"]
    vault = vaults.open_vault(release, PASSPHRASE)
    assert () == vault.check()
    (row,) = vault.cases.rows()
    assert row.id in vault.cases.load(row.id).rows["case"]
    for kind, fields in expected.items():
        (record,) = vault.cases.every(KINDS[kind])
        assert fields == {name: codec.encode(getattr(record, name)) for name in fields}
    assert ["uitgave"] == [entry.id for entry in vault.ledger.releases("org")]
    assert "title = 'één'" == vault.packs.body("stappen", "1.0")
    assert [row.id] == [hit.row.id for hit in vault.cases.search("zei")]
    assert "vault created" == vault.log.lines()[0].event
    vault.close()


def test_its_recovery_code_opens(release: Path) -> None:
    """The recovery code of every release's vault still opens it."""
    vaults.open_with_recovery(release, _expected(release)["code"]).close()
