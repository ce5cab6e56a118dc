"""Everything on screen can be reached with Tab and the arrows alone, and is seen when it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.consult.flow import steps_of
from tests.scenarios.conftest import consult_of
from ui import work
from ui.steps import STEPS
from ui.workspace import Workspace

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
PAGES = ("start", "cases", "new_consult", "organisations", "knowledge", "settings", "vault")
FULLEST = "Saskia Vermeer"


@pytest.fixture
def workspace(workspace: Workspace, qtbot: QtBot) -> Workspace:
    """The unlocked window on the demo cases, with the keyboard."""
    workspace.resize(1280, 720)
    workspace.start()
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    return workspace


def controls(window: QWidget) -> set[QWidget]:
    """What a person can work with on screen; the inner parts of lists and boxes are not counted."""
    return {
        each
        for kind in CONTROLS
        for each in window.findChildren(kind)
        if each.isVisible() and each.isEnabled() and not is_inside(each)
    }


def is_inside(widget: QWidget) -> bool:
    """Whether it is a part of another control."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        if isinstance(above, CONTROLS):
            return True
        above = above.parentWidget()
    return False


def round_by_tab(window: QWidget) -> list[QWidget]:
    """What the keyboard comes by, in order, until it is back where it began."""
    seen: list[QWidget] = []
    if window.focusWidget() is None:
        QTest.keyClick(window, Qt.Key.Key_Tab)
    while (here := QApplication.focusWidget()) is not None and here not in seen:
        seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return seen


def unreached(window: QWidget) -> list[str]:
    """The controls neither Tab nor, within one group of choices, the arrows come by."""
    QApplication.processEvents()
    reached = round_by_tab(window)
    groups = {
        each.group() for each in reached if isinstance(each, QAbstractButton) and each.group()
    }
    return [
        f"{type(each).__name__} {each.accessibleName() or getattr(each, 'text', str)()}"
        for each in controls(window)
        if each not in reached
        and not (
            isinstance(each, QAbstractButton)
            and each.group() in groups
            and each.group().exclusive()
        )
    ]


def test_the_walk_notices_what_tab_passes_by(workspace: Workspace) -> None:
    """A button that takes no focus is found missing, so the tests below can fail."""
    workspace.lock_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    assert ["QPushButton &Vergrendelen"] == unreached(workspace)


@pytest.mark.parametrize("name", PAGES)
def test_tab_reaches_everything_on_a_page(workspace: Workspace, name: str) -> None:
    """Whoever has no mouse can get at every control of this page."""
    getattr(workspace, name)()
    work.wait()

    assert [] == unreached(workspace)


def at_step(workspace: Workspace, key: str) -> None:
    """Show a step of the fullest consult; a step it does not have is added."""
    consult = consult_of(workspace.session, FULLEST)
    workspace.consult(consult.file.case.id, consult.consult.id)
    page = workspace.consult_page
    if key in [step.key for step in steps_of(consult)]:
        page.show_step(key)
    else:
        page.order.add(key)
    assert key == page.step


@pytest.mark.parametrize("key", list(STEPS))
def test_tab_reaches_everything_on_a_step(workspace: Workspace, key: str) -> None:
    """Whoever has no mouse can get at every control of this step, and of the columns beside it."""
    at_step(workspace, key)

    assert [] == unreached(workspace)


@pytest.mark.parametrize("key", list(STEPS))
def test_tab_brings_what_it_reaches_into_sight(workspace: Workspace, key: str) -> None:
    """Where the keyboard stands is on screen, also far down a long step."""
    at_step(workspace, key)
    QApplication.processEvents()

    hidden = []
    here = QApplication.focusWidget()
    seen: set[QWidget] = set()
    while here is not None and here not in seen:
        seen.add(here)
        if here.visibleRegion().isEmpty():
            hidden.append(repr(here))
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()

    assert [] == hidden


def test_shortcuts_walk_note_and_undo(workspace: Workspace) -> None:
    """Ctrl+PgDown and Ctrl+PgUp walk the steps, Ctrl+N goes to the note."""
    consult = consult_of(workspace.session, FULLEST)
    keys = [step.key for step in steps_of(consult)]
    workspace.consult(consult.file.case.id, consult.consult.id, keys[0])
    page = workspace.consult_page
    assert page is not None
    control = Qt.KeyboardModifier.ControlModifier

    QTest.keyClick(workspace, Qt.Key.Key_PageDown, control)
    assert keys[1] == page.step
    QTest.keyClick(workspace, Qt.Key.Key_PageUp, control)
    assert keys[0] == page.step
    QTest.keyClick(workspace, Qt.Key.Key_N, control)
    assert page.notes.area.hasFocus()


def test_a_page_that_is_read_first_scrolls_by_the_keyboard(workspace: Workspace) -> None:
    """Page Down reads on in the summary, whose first field lies far below."""
    consult = consult_of(workspace.session, FULLEST)
    workspace.consult(consult.file.case.id, consult.consult.id, "teruglezen")
    shown = workspace.consult_page.middle.currentWidget()

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)

    assert shown.verticalScrollBar().value() > 0


def test_a_page_of_choices_begins_at_the_chosen_one(workspace: Workspace) -> None:
    """The arrows go on from what was answered, so they do not overwrite it from the top."""
    consult = consult_of(workspace.session, FULLEST)
    workspace.consult(consult.file.case.id, consult.consult.id, "opdracht")

    assert QApplication.focusWidget().isChecked()


def test_the_arrows_walk_the_organisations(workspace: Workspace) -> None:
    """The keyboard stays at the list while one organisation after another is shown."""
    workspace.organisations()
    workspace.page._list.setFocus()

    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        work.wait()

    assert 2 == QApplication.focusWidget().currentIndex()
