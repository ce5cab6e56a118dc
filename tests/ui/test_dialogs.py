"""Every window of its own: where the keyboard starts and returns, what Enter and Escape do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ui
from ui import dialogs

Dialog = Callable[[QWidget, Path], object]

DIALOGS: dict[str, Dialog] = {
    "ask": lambda near, _place: dialogs.ask(near, "Weg ermee?", "Dit kan niet terug.", "Ja", "Nee"),
    "tell": lambda near, _place: dialogs.tell(near, "Er ging iets mis."),
    "choose_folder": lambda near, place: dialogs.choose_folder(near, "Map", place),
    "save_file": lambda near, place: dialogs.save_file(near, "Bewaar", place / "a.pdf", "(*.pdf)"),
    "open_file": lambda near, place: dialogs.open_file(near, "Open", place, "(*.pdf)"),
    "choose_printer": lambda near, _place: dialogs.choose_printer(near, QPrinter()),
}


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[QLineEdit]:
    """The field somebody was typing in when the window came, not the first of its page."""
    page = QWidget()
    box = QVBoxLayout(page)
    made = QLineEdit()
    for each in (QPushButton("Eerst"), made):
        box.addWidget(each)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    made.setFocus()
    yield made
    page.close()


def answered(open_: Callable[[], object], key: Qt.Key) -> tuple[object, str]:
    """What a dialog gives after one key, and the words of what had the keyboard when it came."""
    at_start: list[str] = []
    watch = QTimer()

    def press() -> None:
        box: Any = QApplication.activeModalWidget()
        if not isinstance(box, QDialog):
            return
        watch.stop()
        start = box.focusWidget()
        at_start.append("a line" if isinstance(start, QLineEdit) else getattr(start, "text", str)())
        QTest.keyClick(box.focusWidget() or box, key)
        if box.isVisible():  # Enter in a list of files only opens what is chosen there
            box.reject()

    watch.timeout.connect(press)
    watch.start(10)
    given = open_()
    QApplication.processEvents()
    return given, at_start[0]


def test_every_dialog_is_walked() -> None:
    """A dialog that is added to the file of dialogs is added here."""
    public = {
        name
        for name, found in vars(dialogs).items()
        if callable(found) and getattr(found, "__module__", "") == dialogs.__name__
        if not name.startswith("_")
    }
    assert set(DIALOGS) == public


def test_no_dialog_is_made_elsewhere() -> None:
    """Whatever asks in a window of its own does so through the file of dialogs."""
    root = Path(ui.__file__).parent
    names = ("QMessageBox", "QFileDialog", "QDialog", "QInputDialog", "QPrintDialog")
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if any(name in path.read_text("utf-8") for name in names)
    }
    assert {"dialogs.py"} == found


@pytest.mark.parametrize("name", DIALOGS)
def test_escape_cancels_and_the_keyboard_goes_back(
    line: QLineEdit, tmp_path: Path, name: str
) -> None:
    """Nothing is chosen, written or lost, and one goes on typing where one was."""
    line.setText("half een zin")
    given, _ = answered(lambda: DIALOGS[name](line.window(), tmp_path), Qt.Key.Key_Escape)

    assert not given
    assert [] == list(tmp_path.iterdir())
    assert line is QApplication.focusWidget()
    assert "half een zin" == line.text()


def test_enter_does_not_do_what_cannot_be_undone(line: QLineEdit, tmp_path: Path) -> None:
    """The question about destroying begins at the answer that keeps."""
    given, start = answered(lambda: DIALOGS["ask"](line.window(), tmp_path), Qt.Key.Key_Return)

    assert given is False
    assert "Nee" == start
    assert line is QApplication.focusWidget()


def test_enter_closes_what_was_told(line: QLineEdit, tmp_path: Path) -> None:
    """There is one button, and the keyboard is on it."""
    _, start = answered(lambda: DIALOGS["tell"](line.window(), tmp_path), Qt.Key.Key_Return)

    assert "Sluiten" == start
    assert line is QApplication.focusWidget()


def test_enter_saves_under_the_name_that_stands_there(line: QLineEdit, tmp_path: Path) -> None:
    """The keyboard starts in the name, which is filled in."""
    given, start = answered(
        lambda: DIALOGS["save_file"](line.window(), tmp_path), Qt.Key.Key_Return
    )

    assert tmp_path / "a.pdf" == given
    assert "a line" == start
    assert line is QApplication.focusWidget()


@pytest.mark.parametrize("name", ["open_file", "choose_folder"])
def test_what_is_looked_for_can_be_typed_at_once(
    line: QLineEdit, tmp_path: Path, name: str
) -> None:
    """The keyboard starts where a name is typed."""
    _, start = answered(lambda: DIALOGS[name](line.window(), tmp_path), Qt.Key.Key_Escape)

    assert "a line" == start
