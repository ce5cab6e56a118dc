"""Layouts that give way: what does not fit beside each other goes below, at any text size."""

from collections.abc import Sequence
from textwrap import fill

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme import current

_MARK_LETTERS, _MARK_WIDTH, _MARK_HEIGHT = 48, 104, 40


class Beside(QWidget):
    """Widgets beside each other, or below each other when there is no room.

    Args:
        widgets: what stands there.
        shares: how they share the width, equally when empty.
    """

    def __init__(self, widgets: Sequence[QWidget], shares: Sequence[int] = ()) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        for place, widget in enumerate(widgets):
            self._box.addWidget(widget, shares[place] if shares else 1)
            self._box.setAlignment(widget, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        widest = max(widget.minimumSizeHint().width() for widget in self._widgets)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(widget.minimumSizeHint().width() for widget in self._widgets)
        gaps = self._box.spacing() * (len(self._widgets) - 1)
        fits = event.size().width() >= needed + gaps
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if fits else way.TopToBottom)


class Mark(QPushButton):
    """A button that stays down while it is chosen, wide enough for its words in bold.

    Args:
        words: what it says.
        letters: after so many the words go on below.
    """

    def __init__(self, words: str, letters: int = _MARK_LETTERS) -> None:
        super().__init__()
        self._letters = letters
        self.setProperty("role", "mark")
        self.setAutoDefault(True)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        self.say(words)

    def say(self, words: str) -> None:
        """Show these words, on as many lines as they need."""
        self.setAccessibleName(words)
        self.setText(fill(words, self._letters).replace("&", "&&"))

    def sizeHint(self) -> QSize:
        theme = current()
        metrics = QFontMetrics(theme.font(bold=True))
        size = metrics.size(0, self.text())
        least = QSize(theme.px(_MARK_WIDTH), theme.px(_MARK_HEIGHT))
        return (size + QSize(theme.px(24), theme.px(16))).expandedTo(least)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
