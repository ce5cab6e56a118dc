"""A backup of 10,000 cases, checked in full, against a plain copy of the database file."""

import os
import shutil
from datetime import timedelta
from itertools import count
from pathlib import Path

from tests.benchmarks.filled import NOW, filled_vault
from tests.benchmarks.timing import Result, compare

_MORE = "; ours decrypts and encrypts every page, then proves every page and every table"


def run(cases: int = 10_000, rounds: int = 3) -> Result:
    """Back up the same vault, over and over."""
    with filled_vault(cases) as vault:
        folder = vault.path.parent / "copies"
        source, minutes = vault._database.path, count()

        def ours() -> None:
            vault.back_up(folder, NOW + timedelta(minutes=next(minutes)))

        def bare() -> None:
            copy = Path(shutil.copyfile(source, folder / "copy.db"))
            with copy.open("rb") as file:
                os.fsync(file.fileno())

        size = source.stat().st_size / 1_000_000
        return compare("backup", ours, bare, rounds, f"{cases} cases, {size:.0f} MB{_MORE}")
