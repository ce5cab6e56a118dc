import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from assistant.case.changes import added
from assistant.case.records import Setting
from assistant.problem import Problem
from db import vault as vaults
from db.vault import Vault
from tests.db.conftest import PASSPHRASE
from tests.db.samples import NOW

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"


def test_all_that_is_read_fits_together(vault: Vault) -> None:
    """What is written while someone reads is not seen by that reader, and is by the next."""
    first, second = Setting(id="a", value="b"), Setting(id="c", value="d")
    vault.cases.commit("Instelling", (added(first, NOW),))

    with vault.reading() as cases:
        before = cases.every(Setting)
        vault.cases.commit("Instelling", (added(second, NOW),))
        meanwhile = cases.every(Setting)
    with vault.reading() as cases:
        after = cases.every(Setting)

    assert ((first,), (first,), (first, second)) == (before, meanwhile, after)


def test_reading_writes_nothing(vault: Vault) -> None:
    """A connection to read over refuses every change."""
    with (
        vault.reading() as cases,
        pytest.raises(sqlcipher.OperationalError, match="readonly"),
    ):
        cases.database.raw.execute("DELETE FROM setting")


def test_reading_ends_when_it_is_cancelled(vault: Vault) -> None:
    """Once the answer is yes, a long read stops with an error."""
    with (
        vault.reading(lambda: True) as cases,
        pytest.raises(sqlcipher.OperationalError, match="interrupted"),
    ):
        cases.database.raw.execute(ENDLESS)


def test_a_vault_that_closes_stops_who_reads(folder: Path) -> None:
    """Nobody asked the reader to stop; yet the vault closes, and its folder can be moved."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    started = threading.Event()
    ended: list[str] = []

    def read() -> None:
        try:
            with vault.reading() as cases:
                started.set()
                cases.database.raw.execute(ENDLESS)
        except sqlcipher.OperationalError as error:
            ended.append(str(error))

    _beside(read, started.wait, vault.close)

    assert ["interrupted"] == ended
    assert [] == list(folder.glob("*.db-*"))
    moved = folder.rename(folder.with_name("elders"))
    vaults.open_vault(moved, PASSPHRASE).close()


def test_a_closed_vault_is_not_read(folder: Path) -> None:
    """Work that comes too late is told that the vault is closed."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    vault.close()

    with pytest.raises(Problem, match="gesloten"), vault.reading():
        pass


def _beside(work: Callable[[], None], *steps: Callable[[], object]) -> None:
    """Take these steps while the work is done on a thread of its own; both have ended then."""
    thread = threading.Thread(target=work)
    thread.start()
    for step in steps:
        step()
    thread.join()
