import tempfile
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from assistant.case.records import Step
from tests.scenarios.conftest import consult_of
from tests.scenarios.faults_kit import Desk, Sit
from tests.scenarios.leak_kit import MARKER, files_with_marker, plant, still_shown, titles
from ui import work
from ui.pages.organisation import PARTS


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """An empty home and an empty temporary folder, which the program takes for the real ones."""
    home, temp = tmp_path / "home", tmp_path / "temp"
    for folder, names in (
        (home, ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")),
        (temp, ("TMPDIR",)),
    ):
        folder.mkdir()
        for name in names:
            monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    return home, temp


def _use(desk: Desk) -> dict[str, int]:
    """Go to every page and every step, and type the marker in all there is to type in."""
    workspace = desk.program.window.workspace
    consult = consult_of(workspace.session, "Saskia Vermeer")
    case_id = consult.file.case.id
    organisation = workspace.session.vault.cases.organisations()[0].id
    pages: dict[str, Callable[[], object]] = {
        "start": workspace.start,
        "dossiers": workspace.cases,
        "nieuw consult": workspace.new_consult,
        **{
            f"organisatie: {part}": lambda part=part: (
                workspace.organisations(organisation),
                desk.player.press(part),
            )
            for part in PARTS
        },
        "kennis": workspace.knowledge,
        **{
            f"instellingen: {part}": lambda part=part: (
                workspace.settings(),
                desk.player.press(part),
            )
            for part in ("U en het scherm", "Documenten", "Uw werk", "Beleid", "Bewaren")
        },
        "kluis": workspace.vault,
        "logboek": workspace.vault_log,
        "opruimen": workspace.clean_up,
        "bewaren": lambda: (workspace.keeping(case_id), desk.player.press("Zienswijze")),
        "overleggen": workspace.meetings,
        **{
            f"document: {part}": lambda part=part: (
                workspace.report(case_id, consult.consult.id, "advies"),
                desk.player.press(part),
            )
            for part in ("Tekst", "Afronden", "Bewaren")
        },
        "zoeken": workspace.search_panel.begin,
    }
    planted = {}
    for name, go in pages.items():
        go()
        QApplication.processEvents()
        planted[name] = plant(workspace)
        assert MARKER not in titles(), name
    workspace.search_panel.hide()
    workspace.consult(case_id, consult.consult.id)
    page = workspace.consult_page
    for step in page.consult.all(Step):
        page.show_step(step.key)
        QApplication.processEvents()
        planted[step.key] = plant(page)
        assert MARKER not in titles(), step.key
    return planted


def _fail(desk: Desk, nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Try to write a report with all of it to a folder that is not there."""
    monkeypatch.setattr("ui.dialogs.save_file", lambda *_asked: nowhere / "advies.pdf")
    desk.program.window.workspace.consult_page.show_step("rapport")
    desk.player.press("Rapport voor de werkende")
    desk.player.press("Bewaren")
    desk.player.press("Bewaar als PDF")
    desk.player.until(lambda: desk.player.sees("deze map bestaat niet"), "no error")


def _crash(desk: Desk) -> None:
    """Let a fault of ours happen with the marker in its message: in a slot, and on a thread."""
    QTimer.singleShot(0, lambda: int(MARKER))
    desk.player.until(lambda: 1 == len(desk.told), "no word of the fault in a slot")

    def again(error: Exception) -> None:
        raise error

    work.run(lambda _job: int(MARKER), lambda _nothing: None, again)
    desk.player.until(lambda: 2 == len(desk.told), "no word of the fault on a thread")


@pytest.mark.requirement("000-R52")
def test_nothing_of_a_case_leaks_through_use_error_and_crash(
    sit: Sit,
    demo_folder: Path,
    elsewhere: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A marker in every field is in no log, message, window title, temp file or user file."""
    desk = sit(Path(copytree(demo_folder, tmp_path / "demo")))
    desk.enter()
    planted = _use(desk)
    _fail(desk, tmp_path / "weg", monkeypatch)
    _crash(desk)
    QGuiApplication.clipboard().setText(MARKER)
    desk.program.window.lock()
    desk.player.until(lambda: not desk.program.window.unlock_page.closing, "not closed")

    assert [] == still_shown()
    assert MARKER not in QGuiApplication.clipboard().text()
    desk.program.close()
    written = capfd.readouterr()
    assert {name for name, fields in planted.items() if fields} >= _WITH_FIELDS
    assert 200 < sum(planted.values())
    assert MARKER not in " ".join(desk.told) + titles() + caplog.text
    assert MARKER not in written.out + written.err
    assert [] == files_with_marker(*elsewhere, tmp_path / "demo")


_WITH_FIELDS = {
    "nieuw consult", "organisatie: Advies", "instellingen: Uw werk", "kluis", "bewaren", "zoeken",
    "opdracht", "toestemming", "gesprek", "werk", "belastbaarheid", "maatregelen", "rapport",
}  # fmt: skip
"""Pages and steps that are known to have something to type in."""
