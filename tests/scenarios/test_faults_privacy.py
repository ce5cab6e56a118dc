import sys
import tempfile
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QApplication

from assistant.case.records import Step
from tests.scenarios.conftest import consult_of
from tests.scenarios.faults_kit import Sit
from ui.forms.field import Field
from ui.forms.typed import Area, Line

MARKER = "Zilvermeeuw"


def files_with_marker(*folders: Path) -> list[str]:
    """The files under these folders that hold the marker, or carry it in their name."""
    return [
        str(path)
        for folder in folders
        for path in folder.rglob("*")
        if MARKER in path.name
        or (path.is_file() and MARKER.encode() in path.read_bytes())
        or (path.is_file() and MARKER.encode("utf-16-le") in path.read_bytes())
    ]


@pytest.mark.requirement("000-R52")
def test_nothing_of_a_case_leaks_through_use_error_and_crash(
    sit: Sit,
    demo_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A marker in every field is in no log, message, window title, temp file or user file."""
    home, temp = tmp_path / "home", tmp_path / "temp"
    for folder, names in (
        (home, ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")),
        (temp, ("TMPDIR",)),
    ):
        folder.mkdir()
        for name in names:
            monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    desk = sit(Path(copytree(demo_folder, tmp_path / "demo")))
    desk.enter()
    window = desk.program.window
    consult = consult_of(window.session, "Saskia Vermeer")
    window.workspace.consult(consult.file.case.id, consult.consult.id)
    page = window.workspace.consult_page
    planted = 0
    for step in page.consult.all(Step):
        page.show_step(step.key)
        QApplication.processEvents()
        for field in page.middle.currentWidget().findChildren(Field):
            if isinstance(field.control, Line | Area):
                field.control.setText(MARKER)
                field.control.left.emit()
                planted += 1
    titles = {each.windowTitle() for each in QApplication.topLevelWidgets()}

    monkeypatch.setattr("ui.dialogs.save_file", lambda *_asked: tmp_path / "weg" / "advies.pdf")
    page.show_step("rapport")
    desk.player.press("Rapport voor de werkende")
    desk.player.press("Bewaren")
    desk.player.press("Bewaar als PDF")
    desk.player.until(lambda: desk.player.sees("deze map bestaat niet"), "no error")
    with pytest.raises(ValueError, match=MARKER) as fault:
        int(MARKER)
    sys.excepthook(ValueError, fault.value, fault.tb)
    desk.program.close()
    written = capfd.readouterr()

    assert planted > 30
    assert 1 == len(desk.told)
    assert MARKER not in " ".join(desk.told) + " ".join(titles) + caplog.text
    assert MARKER not in written.out + written.err
    assert [] == files_with_marker(home, temp, tmp_path / "demo")
