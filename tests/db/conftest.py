"""A vault for each test, copied from one made per run: making keys is slow on purpose."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import vault as vaults
from db.keys import FLOOR
from db.vault import Vault

PASSPHRASE = "vijf kleine eendjes zwommen in het water"  # noqa: S105 - of vaults that live one test


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed, empty vault and its recovery code; copy it, never open it."""
    folder = tmp_path_factory.mktemp("template") / "vault"
    vault, code = vaults.create(folder, PASSPHRASE, params=FLOOR)
    vault.close()
    return folder, code


@pytest.fixture
def code(template: tuple[Path, str]) -> str:
    """The recovery code of the vault in `folder`."""
    return template[1]


@pytest.fixture
def folder(template: tuple[Path, str], tmp_path: Path) -> Path:
    """A closed, empty vault of this test's own."""
    return Path(shutil.copytree(template[0], tmp_path / "vault"))


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    """An open, empty vault of this test's own."""
    opened = vaults.open_vault(folder, PASSPHRASE)
    yield opened
    opened.close()
