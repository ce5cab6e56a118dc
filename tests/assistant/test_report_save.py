import errno
import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from assistant.problem import Problem
from assistant.report.save import save


def test_a_report_is_put_in_place(tmp_path: Path) -> None:
    """What is saved is what was made, and nothing else is left behind."""
    target = tmp_path / "advies.pdf"
    save(b"een", target)
    save(b"twee", target)

    assert target.read_bytes() == b"twee"
    assert [path.name for path in tmp_path.iterdir()] == ["advies.pdf"]


def test_a_full_disk_leaves_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says the disk is full; there is no half file."""

    def full(_file: int) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    target = tmp_path / "advies.pdf"
    target.write_bytes(b"oud")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(Problem, match="schijf is vol"):
        save(b"nieuw", target)
    assert target.read_bytes() == b"oud"
    assert [path.name for path in tmp_path.iterdir()] == ["advies.pdf"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A folder that was unplugged gives a sentence, not a crash."""
    with pytest.raises(Problem, match="bestaat niet"):
        save(b"een", tmp_path / "weg" / "advies.pdf")


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the administrator may write anywhere"
)
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    """Nothing is written and the sentence says so."""
    tmp_path.chmod(0o500)
    with pytest.raises(Problem, match="mag u niet schrijven"):
        save(b"een", tmp_path / "advies.pdf")


def test_a_folder_that_may_not_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the system refuses without a mode to look at."""

    def refuse(*_args: object, **_options: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("assistant.report.save.NamedTemporaryFile", refuse)
    with pytest.raises(Problem, match="mag u niet schrijven"):
        save(b"een", tmp_path / "advies.pdf")


def test_a_target_in_use_is_named(tmp_path: Path) -> None:
    """A name that cannot be replaced keeps what it was, without a half file beside it."""
    target = tmp_path / "advies.pdf"
    target.mkdir()
    (target / "iets").touch()

    with pytest.raises(Problem, match="in gebruik"):
        save(b"een", target)
    assert [path.name for path in tmp_path.iterdir()] == ["advies.pdf"]
