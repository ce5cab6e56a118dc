"""A layout of widgets in columns of equal width: as many beside each other as there is room for."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme import current

_LEAST = 240
"""Pixels a column needs, at the usual size of text."""


class Columns(QLayout):
    """Widgets in columns; where there is room for one only, they stand below each other."""

    def __init__(self, spacing: int = 16) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insertWidget(self, place: int, widget: QWidget) -> None:
        """Put a widget at this place among the others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

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
        shown = [item for item in self._items if not item.isEmpty()]
        least = max(current().px(_LEAST), self.minimumSize().width())
        beside = max(1, (width + self.spacing()) // (least + self.spacing()))
        each = (width - (beside - 1) * self.spacing()) // beside
        y = 0
        for first in range(0, len(shown), beside):
            line = shown[first : first + beside]
            height = max(_height(item, each) for item in line)
            for place, item in enumerate(line):
                if origin is not None:
                    corner = origin + QPoint(place * (each + self.spacing()), y)
                    item.setGeometry(QRect(corner, QSize(each, height)))
            y += height + self.spacing()
        return max(0, y - self.spacing())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
