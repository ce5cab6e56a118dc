from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.problem import Problem
from db import vault as vaults
from db.attempts import ATTEMPTS, Attempts, pause
from tests.db.conftest import PASSPHRASE

START = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def _fail(folder: Path, at: datetime) -> str:
    with pytest.raises(Problem) as caught:
        vaults.open_vault(folder, "fout", now=at)
    return str(caught.value)


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (1, 0), (2, 0), (3, 2), (4, 4), (5, 8), (8, 60), (90, 60)]
)
def test_pause(failures: int, seconds: int) -> None:
    """Two tries are free; after that the pause doubles, to a minute."""
    assert seconds == pause(failures)


def test_slows_down_over_a_restart(folder: Path) -> None:
    """After three wrong tries even the right passphrase must wait; then it opens."""
    for _ in range(3):
        assert "past niet" in _fail(folder, START)
    assert "Wacht nog 2 seconden" in _fail(folder, START)
    with pytest.raises(Problem, match="Wacht nog 1 seconde "):
        vaults.open_vault(folder, PASSPHRASE, now=START + SECOND)
    vaults.open_vault(folder, PASSPHRASE, now=START + 2 * SECOND).close()


def test_failures_end_in_the_log(folder: Path) -> None:
    """The next right passphrase logs the failed tries with their own times, and clears them."""
    _fail(folder, START)
    _fail(folder, START + SECOND)
    vault = vaults.open_vault(folder, PASSPHRASE, now=START + 9 * SECOND)
    lines = [(line.event, line.at) for line in vault.log.lines() if "failed" in line.event]
    vault.close()
    assert [("unlock failed", START), ("unlock failed", START + SECOND)] == lines
    assert not (folder / ATTEMPTS).exists()


def test_a_clock_that_was_set_back(folder: Path) -> None:
    """Failed tries that lie in the future cost no more than one pause."""
    for _ in range(3):
        Attempts(folder).add(START + timedelta(days=400))
    assert "Wacht nog 2 seconden" in _fail(folder, START)


def test_an_unreadable_file(folder: Path) -> None:
    """A file that cannot be read does not lock anyone out."""
    (folder / ATTEMPTS).write_text('[7, "niets"', "utf-8")
    vaults.open_vault(folder, PASSPHRASE, now=START).close()
