"""The balance as a picture in the width there is, with its rows to click."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from assistant.charts.shapes import Chart
from ui.charts.painter import ChartView

_NARROWEST, _LARGEST = 320, 1 / 28
"""Pixels the picture is drawn in at least, and the largest share of its width its texts take."""


class Picture(ChartView):
    """The balance as a picture in the width there is; a click on a row chooses its factor.

    Args:
        make: draws the picture in a width, with texts of a size, both in pixels.
        size: the size of its texts at most, in pixels.
    """

    row_clicked = Signal(int)

    def __init__(self, make: Callable[[float, float], Chart], size: float) -> None:
        super().__init__(name="Balans van werk en mens")
        self._make = make
        self._size = size
        self.rows = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self) -> None:
        """Draw again, for what is stored now and the width there is."""
        width = max(self.width(), _NARROWEST)
        chart = self._make(width, min(self._size, width * _LARGEST))
        self.setFixedHeight(round(chart.height))
        self.set_chart(chart)

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.draw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rows and self.height():
            self.row_clicked.emit(int(event.position().y() * self.rows / self.height()))
