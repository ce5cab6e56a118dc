import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
REFUSE = """
import socket

_make = socket.socket.__init__

def _refuse(self, family=-1, *rest, **named):
    if family in (-1, socket.AF_INET, socket.AF_INET6):
        raise SystemExit("an internet socket was asked for")
    _make(self, family, *rest, **named)

socket.socket.__init__ = _refuse
"""
"""Loaded by every Python process of the run, those that protect tables included."""


def run(tmp_path: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python where no internet socket can be made."""
    refusing = tmp_path / "refusing"
    refusing.mkdir()
    (refusing / "sitecustomize.py").write_text(REFUSE)
    environment = {**os.environ, "PYTHONPATH": f"{refusing}{os.pathsep}{ROOT}"}
    return subprocess.run(
        [sys.executable, *command],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_refusal_refuses(tmp_path: Path) -> None:
    """What stands guard in the next test really stops an internet socket."""
    done = run(tmp_path, "-c", "import socket; socket.socket()")

    assert 1 == done.returncode
    assert "an internet socket was asked for" in done.stderr


@pytest.mark.requirement("000-R50")
def test_a_whole_consult_and_a_group_report_need_no_internet(tmp_path: Path) -> None:
    """The self-test, group protection in its own process included, makes no internet socket."""
    done = run(tmp_path, "-m", "ui", "selftest", "--out", str(tmp_path / "uit"))

    assert 0 == done.returncode, done.stdout + done.stderr
    assert (tmp_path / "uit" / "groepsadvies.pdf").exists()
