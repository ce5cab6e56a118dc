"""What the program has to say, in a bar in the window: never in the way, gone by itself.

A done thing offers "Ongedaan maken"; a problem says what happened, what it means for the data and
what to do, and stays until it is read.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from assistant.problem import Problem
from ui.forms.layout import NoteKind, button, text

SHOWN = 8000
"""Milliseconds a notice stays that asks for nothing."""


class Notices(QFrame):
    """The bar; at most one notice at a time, the last one."""

    def __init__(self) -> None:
        super().__init__()
        self.words = text("")
        self.action = button("", "quiet", self._act)
        self._close = button("Sluiten", "quiet", self.hide)
        self._on_action: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN)
        self._timer.timeout.connect(self.hide)
        box = QHBoxLayout(self)
        box.setContentsMargins(20, 8, 12, 8)
        box.addWidget(self.words, 1)
        box.addWidget(self.action)
        box.addWidget(self._close)
        self.hide()

    def say(
        self,
        words: str,
        kind: NoteKind = "note",
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show a notice, with at most one thing to do; a warning stays until it is closed."""
        self.setProperty("role", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.words.setText(words)
        self._on_action = action[1] if action else None
        self.action.setText(action[0] if action else "")
        self.action.setVisible(action is not None)
        self.show()
        self._timer.stop()
        if kind != "warning":
            self._timer.start()
        event = QAccessibleEvent(self.words, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(event)

    def _act(self) -> None:
        self.hide()
        if self._on_action is not None:
            self._on_action()


def say(
    near: QWidget,
    words: str,
    kind: NoteKind = "note",
    action: tuple[str, Callable[[], object]] | None = None,
) -> None:
    """Show a notice in the window this widget is in."""
    bar = bar_of(near.window())
    if bar is not None:
        bar.say(words, kind, action)


def bar_of(window: QWidget) -> Notices | None:
    """The bar of what is on screen in this window: the shared view has one of its own."""
    bars = window.findChildren(Notices)
    return next((bar for bar in bars if bar.parentWidget().isVisible()), None)


def problem(near: QWidget, error: Exception) -> None:
    """Show a problem a person can mend; any other exception is ours and goes on.

    Raises:
        Exception: the error given, when it is no Problem.
    """
    if not isinstance(error, Problem):
        raise error
    say(near, str(error), "warning")
