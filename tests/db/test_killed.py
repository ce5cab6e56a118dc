import random
import signal
from pathlib import Path

import pytest

from assistant.case.records import Case, Consult
from db import keys
from db import vault as vaults
from db.vault import Vault
from tests.db.conftest import PASSPHRASE
from tests.db.samples import add_all, case_of, full_case, start_victim


def _kill_after(folder: Path, commits: int) -> int:
    """Let a victim write, kill it after so many commits, and return the last it reported."""
    with start_victim("write", folder) as victim:
        assert victim.stdout
        last = 0
        for _ in range(commits):
            last = int(victim.stdout.readline())
        victim.kill()
        for line in victim.stdout:
            last = int(line) if line.endswith("\n") else last
    assert -signal.SIGKILL == victim.returncode
    return last


def _written(folder: Path) -> int:
    """The number of the last commit in the vault, after every check of what was written."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    settings = vault.cases.settings()
    assert () == vault.check()
    assert settings["a"] == type(settings["a"])(id="a", value=settings["b"].value)
    raw = vault._database.raw
    number = int(settings["a"].value)
    titles = {row[0] for row in raw.execute("SELECT DISTINCT title FROM history")}
    assert {f"commit {n}" for n in range(1, number + 1)} <= titles
    assert f"commit {number + 1}" not in titles
    texts = [row[0] for row in raw.execute("SELECT text FROM note ORDER BY seq DESC LIMIT 1")]
    assert [str(number)] == texts
    vault.close()
    return number


def _kills(folder: Path, times: int, seed: int) -> None:
    moment = random.Random(seed)  # noqa: S311 - a choice of moments, no secret
    for _ in range(times):
        reported = _kill_after(folder, moment.randint(1, 60))
        # Between a commit and its report, and between two kills, at most one more can be there.
        assert reported <= _written(folder) <= reported + 1


def test_killed_while_writing(folder: Path) -> None:
    """Killed in the middle of a consult, all that was committed is there, whole."""
    _kills(folder, 6, 1)


@pytest.mark.thorough
@pytest.mark.timeout(1800)
def test_killed_two_hundred_times(folder: Path) -> None:
    """Killed two hundred times at random moments, every committed change is there each time."""
    _kills(folder, 200, 2)


@pytest.fixture
def filled(folder: Path) -> Path:
    """A vault with one case, closed."""
    records = full_case()
    vault = vaults.open_vault(folder, PASSPHRASE)
    vault.cases.commit("nieuw", add_all(records), case_of(records).id)
    vault.close()
    return folder


def _contents(vault: Vault) -> tuple[Case, tuple[Consult, ...]]:
    (row,) = vault.cases.rows()
    file = vault.cases.load(row.id)
    return file.case, file.all(Consult)


def _renew_killed_at(folder: Path, step: int) -> bool:
    """Renew, killed at a step, and check all; whether the victim lived to the end."""
    vault = vaults.open_vault(folder, PASSPHRASE)
    before = _contents(vault)
    vault.close()
    with start_victim("renew", folder, str(step)) as victim:
        printed = victim.communicate()[0]
    finished = victim.returncode == 0
    assert finished == bool(printed)
    assert finished or -signal.SIGKILL == victim.returncode
    vault = vaults.open_vault(folder, PASSPHRASE)
    assert before == _contents(vault)
    assert () == vault.check()
    vault.close()
    # Nothing is left over, and both files of keys are as they should be.
    assert 1 == len(list(folder.glob("vault-*.db*")))
    assert [] == list(folder.glob(f"{keys.WORKING}*"))
    assert (folder / keys.KEYS).read_text() == (folder / keys.COPY).read_text()
    return finished


@pytest.mark.parametrize("step", [4, 14, 17])
def test_killed_while_renewing(filled: Path, step: int) -> None:
    """Killed while the key is renewed, the vault opens with the same passphrase and contents."""
    assert not _renew_killed_at(filled, step)


@pytest.mark.thorough
@pytest.mark.timeout(1800)
def test_killed_at_every_step_of_renewing(filled: Path) -> None:
    """The same at every step: each file made, written, renamed or removed."""
    steps = 0
    while not _renew_killed_at(filled, steps + 1):
        steps += 1
    assert 15 <= steps
