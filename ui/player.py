"""Plays a person at the window: finds what is visible by its words, clicks and types.

The self-test and the scenario tests use it, so that what they prove holds for the real pages and
for somebody who has nothing but the words on the screen and a keyboard.
"""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

_LOOK_AGAIN = 20
"""Milliseconds between looks at the screen."""


class NotOnScreenError(LookupError):
    """What was looked for is not visible; names what is."""


class Player:
    """A person at a window.

    Args:
        window: the window that is looked at.
        patience: how long to wait for something to appear, in milliseconds.
    """

    def __init__(self, window: QWidget, patience: int = 10_000) -> None:
        self.window = window
        self.patience = patience

    def until(self, ready: Callable[[], bool], what: str) -> None:
        """Let the program work until this is so.

        Raises:
            NotOnScreenError: it did not happen in time.
        """
        deadline = QDeadlineTimer(self.patience)
        while not ready():
            if deadline.hasExpired():
                raise NotOnScreenError(f"{what}; visible: {self.words()[:2000]}")
            # A real wait, so that work on other threads gets its turn.
            pause = QEventLoop()
            QTimer.singleShot(_LOOK_AGAIN, pause.quit)
            pause.exec()

    def words(self) -> str:
        """Everything that can be read on the screen now."""
        found = [
            widget.text()
            for type_ in (QLabel, QAbstractButton, QLineEdit)
            for widget in self.window.findChildren(type_)
            if widget.isVisible() and widget.text()
        ]
        found += [
            edit.toPlainText()
            for edit in self.window.findChildren(QPlainTextEdit)
            if edit.isVisible()
        ]
        return " | ".join(found)

    def sees(self, text: str) -> bool:
        """Whether this text stands somewhere on the screen."""
        return text in self.words()

    def button(self, text: str, within: QWidget | None = None) -> QAbstractButton:
        """The last visible, enabled button with this text or accessible name."""
        self.until(lambda: bool(self._buttons(text, within)), f"no button {text!r}")
        return self._buttons(text, within)[-1]

    def press(self, text: str, within: QWidget | None = None) -> None:
        """Focus a button and press space, as somebody without a mouse does."""
        self._push(self.button(text, within))

    def press_first(self, beginning: str, within: QWidget | None = None) -> None:
        """Press the first button whose text begins like this."""

        def found() -> list[QAbstractButton]:
            return [b for b in self._pressable(within) if plain(b.text()).startswith(beginning)]

        self.until(lambda: bool(found()), f"no button that begins with {beginning!r}")
        self._push(found()[0])

    def has_button(self, beginning: str) -> bool:
        """Whether some button on screen begins like this."""
        return any(plain(b.text()).startswith(beginning) for b in self._pressable(None))

    def type_first(self, beginning: str, text: str, within: QWidget | None = None) -> None:
        """Type into the first field whose label begins like this, when there is one."""
        for label in (within or self.window).findChildren(QLabel):
            if label.isVisible() and label.buddy() and plain(label.text()).startswith(beginning):
                self.type(plain(label.text()), text, 0, within)
                return

    def field(self, label: str, nth: int = -1, within: QWidget | None = None) -> QWidget:
        """The control that belongs to a visible label; the last of several, unless told."""
        self.until(lambda: bool(self._fields(label, within)), f"no field {label!r}")
        return self._fields(label, within)[nth]

    def type(self, label: str, text: str, nth: int = -1, within: QWidget | None = None) -> None:
        """Type a text into the field with this label, and leave it."""
        control = self.field(label, nth, within)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        _type(control, text)
        self._leave(control)

    def choose(self, label: str, text: str, nth: int = -1, within: QWidget | None = None) -> None:
        """Choose the entry with this text from the list with this label, by its arrow keys.

        Raises:
            NotOnScreenError: the list has no such entry.
        """
        box = self.field(label, nth, within)
        if not isinstance(box, QComboBox):
            raise NotOnScreenError(f"{label!r} is not a list")
        wanted = box.findText(text)
        if wanted < 0:
            entries = [box.itemText(index) for index in range(box.count())]
            raise NotOnScreenError(f"{label!r} has no entry {text!r}, only {entries}")
        box.setFocus(Qt.FocusReason.TabFocusReason)
        while box.currentIndex() != wanted:
            down = box.currentIndex() < wanted
            QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        self._leave(box)

    def answer(self, label: str, option: str, nth: int = -1, within: QWidget | None = None) -> None:
        """Press one of the buttons or boxes that answer the question with this label."""
        self.press(option, self._frame(label, nth, within))

    def add(self, label: str, words: str, within: QWidget | None = None) -> None:
        """Type words into the field that finds or adds with this label, and press enter."""
        line = self.field(label, within=within)
        line.setFocus(Qt.FocusReason.TabFocusReason)
        _type(line, words)
        QTest.keyClick(line, Qt.Key.Key_Return)
        QApplication.processEvents()

    def enter(self, label: str, *cells: str) -> None:
        """Type cells into the empty row of the grid with this label, each with Enter after it."""
        grid = self.field(label)
        if not isinstance(grid, QTableView):
            raise NotOnScreenError(f"{label!r} is not a grid")
        grid.setFocus(Qt.FocusReason.TabFocusReason)
        grid.setCurrentIndex(grid.model().index(grid.model().rowCount() - 1, 0))
        for words in cells:
            for char in words:
                # The first letter opens the cell, and what opens takes the rest.
                _type(grid.indexWidget(grid.currentIndex()) or grid, char)
            QTest.keyClick(grid.indexWidget(grid.currentIndex()) or grid, Qt.Key.Key_Return)
            QApplication.processEvents()

    def card(self, title: str) -> QWidget:
        """The card on screen with this title.

        Raises:
            NotOnScreenError: there is none.
        """
        self.until(lambda: bool(self._cards(title)), f"no card {title!r}")
        return self._cards(title)[-1]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the cursor is."""
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()

    def _frame(self, label: str, nth: int, within: QWidget | None) -> QWidget:
        self.field(label, nth, within)
        found = [
            each
            for each in (within or self.window).findChildren(QLabel)
            if each.isVisible() and _names(each, label) and each.buddy() is not None
        ]
        return found[nth].parentWidget()

    def _cards(self, title: str) -> list[QWidget]:
        return [
            each.parentWidget()
            for each in self.window.findChildren(QLabel)
            if each.isVisible() and each.text() == title and each.property("role") == "title"
        ]

    def _leave(self, control: QWidget) -> None:
        QTest.keyClick(control, Qt.Key.Key_Tab)
        QApplication.processEvents()

    def _push(self, button: QAbstractButton) -> None:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
        QApplication.processEvents()

    def _pressable(self, within: QWidget | None) -> list[QAbstractButton]:
        return [
            button
            for button in (within or self.window).findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled()
        ]

    def _buttons(self, text: str, within: QWidget | None) -> list[QAbstractButton]:
        return [
            button
            for button in self._pressable(within)
            if text in {plain(button.text()), plain(button.accessibleName())}
        ]

    def _fields(self, label: str, within: QWidget | None) -> list[QWidget]:
        return [
            buddy
            for found in (within or self.window).findChildren(QLabel)
            if found.isVisible() and _names(found, label)
            if (buddy := found.buddy()) is not None and buddy.isVisible()
        ]


def _names(found: QLabel, label: str) -> bool:
    """Whether a label says this, its unit aside: 'Hoe zwaar' is 'Hoe zwaar (kg)' as well."""
    text = plain(found.text())
    return text == label or text.startswith(f"{label} (")


def _type(control: QWidget, text: str) -> None:
    """Type a text; Qt's own typing for tests stops the program at an é."""
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, char)
            QApplication.sendEvent(control, event)


def plain(text: str) -> str:
    """A text as it is read: without the mark of its shortcut."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
