"""A layout of widgets in columns of equal width: as many beside each other as there is room for."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.forms.wrapping import Wrapping
from ui.theme import current

_LEAST = 240
"""Pixels a column needs, at the usual size of text."""


class Columns(Wrapping):
    """Widgets in columns; where there is room for one only, they stand below each other."""

    def __init__(self, spacing: int = 16) -> None:
        super().__init__(spacing)

    def insertWidget(self, place: int, widget: QWidget) -> None:
        """Put a widget at this place among the others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def _place(self, width: int, origin: QPoint | None) -> int:
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
