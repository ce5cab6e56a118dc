"""Writing a report where it cannot be written: a sentence, no half file, and the way on."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.scenarios.conftest import consult_of
from tests.scenarios.faults_kit import Desk, Sit

BUTTON = "Bewaar als PDF"


@pytest.fixture
def desk(sit: Sit, demo_folder: Path, tmp_path: Path) -> Desk:
    """Somebody at the report page of TC-000-5."""
    made = sit(Path(copytree(demo_folder, tmp_path / "demo")))
    made.enter()
    consult = consult_of(made.program.window.session, "Saskia Vermeer")
    made.program.window.workspace.consult(consult.file.case.id, consult.consult.id, "rapport")
    made.player.press("Rapport voor de werkende")
    made.player.press("Bewaren")
    return made


def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk without room: what was written does not come through."""

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)


def in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another program holds, as on Windows."""

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)


def read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without the right to make a file."""

    def refuse(**_named: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("assistant.report.save.NamedTemporaryFile", refuse)


def as_it_is(_monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing special."""


@pytest.mark.parametrize(
    ("place", "spoil", "sentence"),
    [
        ("uit/advies.pdf", full, "de schijf is vol"),
        ("uit/advies.pdf", in_use, "in gebruik of afgeschermd"),
        ("uit/advies.pdf", read_only, "in deze map mag u niet schrijven"),
        ("weg/advies.pdf", as_it_is, "deze map bestaat niet"),
        ("uit", as_it_is, "Het rapport is niet bewaard"),
    ],
)
def test_a_report_that_cannot_be_written_is_told_and_tried_again(
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    spoil: Callable[[pytest.MonkeyPatch], None],
    sentence: str,
) -> None:
    """A sentence says why, nothing is left behind, and the same button works again."""
    folder = tmp_path / "uit"
    folder.mkdir()
    with monkeypatch.context() as spoilt:
        spoilt.setattr("ui.dialogs.save_file", lambda *_asked: tmp_path / place)
        spoil(spoilt)
        desk.player.press(BUTTON)
        desk.player.until(lambda: desk.player.sees(sentence), sentence)
    left = [*folder.iterdir()]

    monkeypatch.setattr("ui.dialogs.save_file", lambda *_asked: folder / "advies.pdf")
    desk.player.press(BUTTON)
    desk.player.until(
        lambda: desk.player.sees("Het rapport is bewaard als advies.pdf"), "no report"
    )

    assert [] == left
    assert [] == desk.told
    assert ["advies.pdf"] == [path.name for path in folder.iterdir()]
