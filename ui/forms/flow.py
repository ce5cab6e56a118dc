"""A layout of widgets on as many lines as they need, so that large text is never clipped."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.forms.wrapping import Wrapping


class Flow(Wrapping):
    """Widgets of their own width on a line, going on below where the line is full.

    One that can be smaller is no wider than the line.
    """

    def __init__(self, spacing: int = 8) -> None:
        super().__init__(spacing)

    def _place(self, width: int, origin: QPoint | None) -> int:
        y = 0
        for line in self._lines(width):
            height = max(item.sizeHint().height() for item in line)
            x = 0
            for item in line:
                size = QSize(min(item.sizeHint().width(), width), height)
                if origin is not None:
                    item.setGeometry(QRect(origin + QPoint(x, y), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in (item for item in self._items if not item.isEmpty()):
            needed = item.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed + self.spacing()
        return lines


def flow(widgets: Sequence[QWidget]) -> QWidget:
    """Widgets of their own width on as many lines as they need."""
    made = QWidget()
    box = Flow()
    made.setLayout(box)
    for widget in widgets:
        box.addWidget(widget)
    return made
