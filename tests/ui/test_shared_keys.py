from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from tests.ui.shared_kit import CODE, opened, shared
from tests.ui.test_shared_view import PARTS
from ui.shared.room import SharedRoom
from ui.workspace import Workspace

DEPRECATED = 181
"""The micro sign: Qt has a second, deprecated name for it and warns at every use."""

KEYS = [key for key in Qt.Key.__members__.values() if key.value != DEPRECATED]
MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
LOCK = (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def combinations() -> Iterator[tuple[Qt.Key, Qt.KeyboardModifier]]:
    """Every key there is, with every set of modifiers; without the one that locks."""
    for key, held in product(KEYS, product((False, True), repeat=len(MODIFIERS))):
        modifiers = Qt.KeyboardModifier.NoModifier
        for modifier, on in zip(MODIFIERS, held, strict=True):
            modifiers = modifiers | modifier if on else modifiers
        if (key, modifiers) != LOCK:
            yield key, modifiers


def send(key: Qt.Key, modifiers: Qt.KeyboardModifier, window: QWidget) -> None:
    """One key press where the keyboard is, with its letter when it has one."""
    letter = chr(key.value) if 0x20 <= key.value < 0x7F and not modifiers else ""
    target = QApplication.focusWidget() or window
    QTest.sendKeyEvent(QTest.KeyAction.Click, target, key, letter, modifiers)


def way_out(workspace: Workspace, locked: list[str]) -> str:
    """What is wrong: the case is in sight, a window is over it, or it was locked; else nothing."""
    room = workspace.shared
    if locked:
        return "locked"
    if room is None or not room.isVisible() or workspace.pages.isVisible():
        return "out"
    extra = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not workspace]
    # The list of a choice in the view itself is a window to Qt.
    own = [
        w
        for w in extra
        if isinstance(w.parentWidget(), QComboBox) and room.isAncestorOf(w.parentWidget())
    ]
    return "another window" if len(extra) > len(own) else ""


def swept(workspace: Workspace, locked: list[str], restore: Callable[[], None]) -> list[str]:
    """Which combinations lead somewhere else; after each one the view is brought back."""
    found = []
    for key, modifiers in combinations():
        send(key, modifiers, workspace)
        wrong = way_out(workspace, locked)
        if wrong:
            found.append(f"{key.name} {modifiers}: {wrong}")
            break
        restore()
    QApplication.processEvents()
    return found or ([wrong] if (wrong := way_out(workspace, locked)) else [])


@pytest.fixture
def locked(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every time the window would have locked."""
    calls: list[str] = []
    monkeypatch.setattr(workspace, "_on_lock", calls.append)
    return calls


def keep_at(room: SharedRoom, part: int) -> Callable[[], None]:
    """Brings the part back where a key legally went to another, and the keyboard to its start."""

    def restore() -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        there = room.shown_part
        if there != part or not room.isAncestorOf(QApplication.focusWidget() or room.window()):
            room.show_part(part)

    return restore


@pytest.mark.requirement("000-R51")
@pytest.mark.parametrize("part", range(len(PARTS)), ids=PARTS)
def test_no_key_leads_out_of_the_shared_view(
    workspace: Workspace, locked: list[str], part: int
) -> None:
    """Every key with every set of modifiers leaves the case out of sight, from every part."""
    opened(workspace)
    room, _player = shared(workspace)
    room.show_part(part)

    assert [] == swept(workspace, locked, keep_at(room, part))


def test_no_key_but_the_code_leads_out_where_the_code_is_asked(
    workspace: Workspace, locked: list[str]
) -> None:
    """Where the code is asked keys only type; Enter with the code, or a third miss, acts."""
    opened(workspace)
    room, _player = shared(workspace)
    room.ask()

    def restore() -> None:
        workspace.session.view_misses = 0
        room.ask()

    assert [] == swept(workspace, locked, restore)


def test_the_sweep_notices_a_way_out(workspace: Workspace, locked: list[str]) -> None:
    """With a forgotten shortcut in the view the same sweep fails."""
    opened(workspace)
    room, _player = shared(workspace)
    QShortcut(QKeySequence("Ctrl+Shift+F7"), room).activated.connect(workspace._back_from_sharing)
    room.show_part(1)

    assert len(swept(workspace, locked, keep_at(room, 1))) == 1


def test_ctrl_l_locks_from_the_shared_view(workspace: Workspace, locked: list[str]) -> None:
    """The one key that leaves it locks the vault."""
    opened(workspace)
    shared(workspace)
    QTest.keyClick(QApplication.focusWidget(), *LOCK)

    assert locked == [""]


@pytest.mark.parametrize("part", PARTS)
def test_no_button_leads_out_of_the_shared_view(
    workspace: Workspace, locked: list[str], part: str
) -> None:
    """Every button of every part is pressed; the case stays out of sight."""
    opened(workspace)
    room, player = shared(workspace)
    player.press(part)
    for button in [b for b in room.findChildren(QAbstractButton) if b.isVisible()]:
        if button.isVisible() and button.isEnabled():
            button.click()
            assert (button.text(), "") == (button.text(), way_out(workspace, locked))
            room.show_part()


def test_there_is_no_menu(workspace: Workspace, locked: list[str]) -> None:
    """A right click opens nothing, on no control of any part nor where the code is asked."""
    opened(workspace)
    room, player = shared(workspace)
    for part in PARTS:
        player.press(part)
        for widget in [w for w in room.findChildren(QWidget) if w.isVisible()]:
            right_click(widget)
            assert (type(widget).__name__, "") == (
                type(widget).__name__, way_out(workspace, locked),
            )  # fmt: skip
    room.ask()
    right_click(player.field("Code"))

    assert way_out(workspace, locked) == ""


def right_click(widget: QWidget) -> None:
    """Ask for the menu of a widget, as a right click or the menu key does."""
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(
        widget, QContextMenuEvent(reason, QPoint(2, 2), widget.mapToGlobal(QPoint(2, 2)))
    )
    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)


def test_tab_stays_in_the_shared_view(workspace: Workspace, locked: list[str]) -> None:
    """Tab and Shift+Tab walk through the view alone, all the way round."""
    opened(workspace)
    room, player = shared(workspace)
    visited = set()
    for _ in range(30):
        player.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        visited.add(focused)
        assert room.isAncestorOf(focused)

    assert player.button("Terug naar de adviseur") in visited
    assert way_out(workspace, locked) == ""


def test_a_notice_of_the_desk_does_not_show_in_the_shared_view(
    workspace: Workspace, locked: list[str]
) -> None:
    """What the program has to say with a way to somewhere else waits behind the view."""
    opened(workspace)
    room, player = shared(workspace)
    workspace.notices.say("Er is iets met de kluis.", "warning", ("Naar de kluis", workspace.vault))

    assert not player.sees("Naar de kluis")
    assert not room.notices.isVisible()
    assert CODE not in player.words()
