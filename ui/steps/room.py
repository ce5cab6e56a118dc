"""Layouts that give way: what does not fit beside each other goes below, at any text size."""

from collections.abc import Sequence
from textwrap import fill

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QPushButton, QWidget

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
        self.setAutoDefault(False)
        self.setCheckable(True)
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


def flow(widgets: Sequence[QWidget]) -> QWidget:
    """Widgets of their own width on as many lines as they need."""
    made = QWidget()
    box = Flow()
    made.setLayout(box)
    for widget in widgets:
        box.addWidget(widget)
    return made


class Flow(QLayout):
    """Widgets of their own width on a line, going on below where the line is full."""

    def __init__(self, spacing: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, None)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.width(), rect.topLeft())

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _place(self, width: int, origin: QPoint | None) -> int:
        """Put the widgets in their places (when there is an origin); the height they take."""
        y = 0
        for line in self._lines(width):
            height = max(item.sizeHint().height() for item in line)
            x = 0
            for item in line:
                size = QSize(item.sizeHint().width(), height)
                if origin is not None:
                    item.setGeometry(QRect(origin + QPoint(x, y), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            needed = item.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed + self.spacing()
        return lines
